import { optionalOf, textOf } from '../../parts/form.js';
import { cases } from '../../words/cases.js';
import {
  act,
  ANSWER_BY,
  LACKING,
  lackingOf,
  REASON,
  reasonOf,
  REASONS,
  type CaseActForm,
} from './act-forms.js';
import { AFTER_DECISION_ACTS } from './case-acts-after.js';
import { LAWFUL_ACTS } from './case-acts-lawful.js';

const f = cases.field;

/** The acts of the decision bar as data: which fields, and what is sent. Whether an act is open, the api tells. */
export const CASE_ACTS: Readonly<Record<string, CaseActForm>> = {
  ...LAWFUL_ACTS,
  ...AFTER_DECISION_ACTS,
  reassign: act('/api/cases/{id}/reassign', [REASON], reasonOf),
  'state-bias': act(
    '/api/cases/{id}/bias',
    [{ kind: 'long', name: 'text', label: f.bias }],
    ({ values }) => ({ hasBias: true as const, text: textOf(values, 'text') }),
  ),
  'pay-by-hand': act(
    '/api/cases/{id}/register-fee-paid',
    [{ kind: 'day', name: 'paidOn', label: f.paidOn }, REASON],
    ({ values }) => ({ paidOn: textOf(values, 'paidOn'), reason: textOf(values, 'reason') }),
  ),
  'order-fee': act(
    '/api/cases/{id}/order-fee',
    [{ kind: 'day', name: 'payBy', label: f.payBy }],
    ({ values }) => ({ payBy: textOf(values, 'payBy') }),
  ),
  'request-supplement': act(
    '/api/cases/{id}/request-supplement',
    [
      { kind: 'document', isRequired: false },
      { kind: 'text', name: 'item', label: f.item },
      { kind: 'long', name: 'text', label: f.text },
      ANSWER_BY,
    ],
    ({ values, from }) => ({
      documentId: optionalOf(values, 'documentId') ?? null,
      item: textOf(values, 'item'),
      rule: from.rule,
      text: textOf(values, 'text'),
      answerBy: textOf(values, 'answerBy'),
    }),
  ),
  'query-unit': act(
    '/api/cases/{id}/query-unit',
    [
      { kind: 'document', isRequired: true },
      { kind: 'long', name: 'question', label: f.question },
    ],
    ({ values }) => ({
      documentId: textOf(values, 'documentId'),
      question: optionalOf(values, 'question'),
    }),
  ),
  resume: act('/api/cases/{id}/resume', [REASON], reasonOf),
  communicate: act(
    '/api/cases/{id}/communicate',
    [{ kind: 'long', name: 'text', label: f.text }, LACKING, ANSWER_BY],
    ({ values }) => ({
      text: textOf(values, 'text'),
      lacking: lackingOf(values),
      answerBy: textOf(values, 'answerBy'),
    }),
  ),
  'propose-refusal': act('/api/cases/{id}/refuse-proposal', [REASONS, LACKING], ({ values }) => ({
    reasons: textOf(values, 'reasons'),
    lacking: lackingOf(values),
  })),
  approve: act('/api/cases/{id}/approve-act', [REASONS], ({ values, overrides }) => ({
    reasons: textOf(values, 'reasons'),
    overrides,
  })),
  refuse: act('/api/cases/{id}/refuse-act', [], () => ({})),
  'record-paper-decision': act(
    '/api/cases/{id}/paper-decision',
    [{ kind: 'outcome' }, { kind: 'day', name: 'decidedOn', label: f.decidedOn }, REASONS, LACKING],
    ({ values }) => ({
      outcome: textOf(values, 'outcome') as 'approved' | 'refused',
      decidedOn: textOf(values, 'decidedOn'),
      reasons: textOf(values, 'reasons'),
      lacking: lackingOf(values),
    }),
  ),
  close: act('/api/cases/{id}/close', [REASON], reasonOf),
  dismiss: act('/api/cases/{id}/dismiss', [REASON], reasonOf),
  'register-appeal': act(
    '/api/cases/{id}/register-appeal',
    [
      { kind: 'day', name: 'appealedOn', label: f.appealedOn },
      { kind: 'long', name: 'note', label: f.note },
    ],
    ({ values }) => ({ appealedOn: textOf(values, 'appealedOn'), note: textOf(values, 'note') }),
  ),
};
