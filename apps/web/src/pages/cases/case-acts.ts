import { linesOf, optionalOf, textOf } from '../../parts/form.js';
import { sv } from '../../words/sv.js';
import type { OpenAct } from './case-page.js';

const f = sv.cases.field;
export type ActField =
  | { kind: 'text' | 'long' | 'day' | 'lacking'; name: string; label: string }
  | { kind: 'document'; isRequired: boolean }
  | { kind: 'outcome' };

type CaseActForm = {
  /** The address below /cases/{id}. */
  path: string;
  fields: readonly ActField[];
  body: (values: FormData, from: OpenAct) => Record<string, unknown>;
};

/** *Delmål BT3: saknar intyg* → what is lacking and in which way (PSF 8 kap. 2 §). */
const lackingOf = (values: FormData) =>
  linesOf(values, 'lacking').map((line) => {
    const [what = '', ...explanation] = line.split(':');
    return { what: what.trim(), explanation: explanation.join(':').trim() || what.trim() };
  });

const reasonOnly = (path: string): CaseActForm => ({
  path,
  fields: [{ kind: 'long', name: 'reason', label: f.reason }],
  body: (values) => ({ reason: textOf(values, 'reason') }),
});
const plain = (path: string, body: Record<string, unknown> = {}): CaseActForm => ({
  path,
  fields: [],
  body: () => body,
});
const LACKING: ActField = { kind: 'lacking', name: 'lacking', label: f.lacking };

/** The acts of the decision bar as data: which fields, and what is sent. Whether an act is open, the api tells. */
export const CASE_ACTS: Readonly<Record<string, CaseActForm>> = {
  take: plain('assign', { as: 'officer' }),
  'take-second': plain('assign', { as: 'second' }),
  'pay-by-hand': {
    path: 'register-fee-paid',
    fields: [
      { kind: 'day', name: 'paidOn', label: f.paidOn },
      { kind: 'long', name: 'reason', label: f.reason },
    ],
    body: (values) => ({ paidOn: textOf(values, 'paidOn'), reason: textOf(values, 'reason') }),
  },
  'order-fee': {
    path: 'order-fee',
    fields: [{ kind: 'day', name: 'payBy', label: f.payBy }],
    body: (values) => ({ payBy: textOf(values, 'payBy') }),
  },
  'request-supplement': {
    path: 'request-supplement',
    fields: [
      { kind: 'document', isRequired: false },
      { kind: 'text', name: 'item', label: f.item },
      { kind: 'long', name: 'text', label: f.text },
      { kind: 'day', name: 'answerBy', label: f.answerBy },
    ],
    body: (values, from) => ({
      documentId: optionalOf(values, 'documentId') ?? null,
      item: textOf(values, 'item'),
      rule: from.rule,
      text: textOf(values, 'text'),
      answerBy: textOf(values, 'answerBy'),
    }),
  },
  'query-unit': {
    path: 'query-unit',
    fields: [
      { kind: 'document', isRequired: true },
      { kind: 'long', name: 'question', label: f.question },
    ],
    body: (values) => ({
      documentId: textOf(values, 'documentId'),
      question: optionalOf(values, 'question'),
    }),
  },
  resume: reasonOnly('resume'),
  communicate: {
    path: 'communicate',
    fields: [
      { kind: 'long', name: 'text', label: f.text },
      LACKING,
      { kind: 'day', name: 'answerBy', label: f.answerBy },
    ],
    body: (values) => ({
      text: textOf(values, 'text'),
      lacking: lackingOf(values),
      answerBy: textOf(values, 'answerBy'),
    }),
  },
  'propose-refusal': {
    path: 'refuse-proposal',
    fields: [{ kind: 'long', name: 'reasons', label: f.reasons }, LACKING],
    body: (values) => ({ reasons: textOf(values, 'reasons'), lacking: lackingOf(values) }),
  },
  approve: {
    path: 'approve-act',
    fields: [{ kind: 'long', name: 'reasons', label: f.reasons }],
    body: (values) => ({ reasons: textOf(values, 'reasons') }),
  },
  refuse: plain('refuse-act'),
  'record-paper-decision': {
    path: 'record-paper-decision',
    fields: [
      { kind: 'outcome' },
      { kind: 'day', name: 'decidedOn', label: f.decidedOn },
      { kind: 'long', name: 'reasons', label: f.reasons },
      LACKING,
    ],
    body: (values) => ({
      outcome: textOf(values, 'outcome'),
      decidedOn: textOf(values, 'decidedOn'),
      reasons: textOf(values, 'reasons'),
      lacking: lackingOf(values),
    }),
  },
  close: reasonOnly('close'),
  dismiss: reasonOnly('dismiss'),
  'register-appeal': {
    path: 'register-appeal',
    fields: [
      { kind: 'day', name: 'appealedOn', label: f.appealedOn },
      { kind: 'long', name: 'note', label: f.note },
    ],
    body: (values) => ({ appealedOn: textOf(values, 'appealedOn'), note: textOf(values, 'note') }),
  },
};
