import { listOf, optionalOf, textOf } from '../../parts/form.js';
import { optionsOf } from '../../parts/options-of.js';
import { casework } from '../../words/casework.js';
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

const f = casework.field;
const { deliveries, masks } = casework;
const { grounds } = casework.reExamination;

/** What follows a decision: delivery and the appeal clock, a change by two, copies that are given out, how long it is kept. */
export const AFTER_DECISION_ACTS: Readonly<Record<string, CaseActForm>> = {
  'record-delivery': act(
    '/api/cases/{id}/record-delivery',
    [
      { kind: 'day', name: 'deliveredOn', label: f.deliveredOn },
      { kind: 'choice', name: 'how', label: f.how, options: () => optionsOf(deliveries) },
      { kind: 'long', name: 'note', label: cases.field.note },
    ],
    ({ values }) => ({
      deliveredOn: textOf(values, 'deliveredOn'),
      how: textOf(values, 'how') as keyof typeof deliveries,
      note: textOf(values, 'note'),
    }),
  ),
  're-examine': act(
    '/api/cases/{id}/re-examine',
    [{ kind: 'choice', name: 'ground', label: f.ground, options: () => optionsOf(grounds) }, REASON],
    ({ values }) => ({
      ground: textOf(values, 'ground') as keyof typeof grounds,
      reason: textOf(values, 'reason'),
    }),
  ),
  'keep-decision': act('/api/cases/{id}/keep-decision', [REASON], reasonOf),
  'communicate-change': act(
    '/api/cases/{id}/communicate-change',
    [{ kind: 'long', name: 'text', label: cases.field.text }, LACKING, ANSWER_BY],
    ({ values }) => ({
      text: textOf(values, 'text'),
      lacking: lackingOf(values),
      answerBy: textOf(values, 'answerBy'),
    }),
  ),
  'propose-change': act(
    '/api/cases/{id}/propose-change',
    [{ kind: 'outcome' }, REASONS, LACKING],
    ({ values }) => ({
      outcome: textOf(values, 'outcome') as 'approved' | 'refused',
      reasons: textOf(values, 'reasons'),
      lacking: lackingOf(values),
    }),
  ),
  'change-decision': act('/api/cases/{id}/change-act', [], ({ overrides }) => ({ overrides })),
  disclose: act(
    '/api/cases/{id}/disclosures',
    [
      { kind: 'text', name: 'recipient', label: f.recipient },
      { kind: 'long', name: 'purpose', label: f.purpose },
      { kind: 'checks', name: 'mask', label: f.mask, options: () => optionsOf(masks) },
    ],
    ({ values }) => ({
      recipient: textOf(values, 'recipient'),
      purpose: textOf(values, 'purpose'),
      mask: listOf(values, 'mask') as (keyof typeof masks)[],
    }),
  ),
  'decide-retention': act(
    '/api/cases/{id}/retention',
    [
      { kind: 'day', name: 'keepUntil', label: f.keepUntil },
      { kind: 'text', name: 'decidedBy', label: f.decidedBy },
      { kind: 'day', name: 'decidedOn', label: cases.field.decidedOn },
      REASON,
    ],
    ({ values }) => ({
      keepUntil: optionalOf(values, 'keepUntil') ?? null,
      decidedBy: textOf(values, 'decidedBy'),
      decidedOn: textOf(values, 'decidedOn'),
      reason: textOf(values, 'reason'),
    }),
  ),
};
