import { optionalOf, textOf } from '../../parts/form.js';
import { optionsOf } from '../../parts/options-of.js';
import { casework } from '../../words/casework.js';
import { act, ANSWER_BY, REASONS, type CaseActForm } from './act-forms.js';

const f = casework.field;
const { views } = casework.experts;

/** What makes the examination lawful: experts heard, originals seen, a proposal put before a colleague. */
export const LAWFUL_ACTS: Readonly<Record<string, CaseActForm>> = {
  'hand-over': act(
    '/api/cases/{id}/hand-over',
    [
      { kind: 'colleague', name: 'officerId', label: f.colleague },
      { kind: 'long', name: 'reason', label: f.handOverNote },
    ],
    ({ values }) => ({ officerId: textOf(values, 'officerId'), reason: textOf(values, 'reason') }),
  ),
  'ask-expert': act(
    '/api/cases/{id}/ask-expert',
    [
      { kind: 'text', name: 'expert', label: f.expert },
      { kind: 'text', name: 'specialty', label: f.expertSpecialty },
      { kind: 'long', name: 'question', label: f.expertQuestion },
      ANSWER_BY,
    ],
    ({ values }) => ({
      expert: textOf(values, 'expert'),
      specialty: optionalOf(values, 'specialty') ?? null,
      question: textOf(values, 'question'),
      answerBy: textOf(values, 'answerBy'),
    }),
  ),
  'record-opinion': act(
    '/api/cases/{id}/record-opinion',
    [
      {
        kind: 'choice',
        name: 'opinionId',
        label: f.opinionId,
        options: ({ expertOpinions }) =>
          expertOpinions
            .filter(({ opinion }) => opinion === null)
            .map(({ id, expert }) => ({ value: id, label: expert })),
      },
      { kind: 'long', name: 'opinion', label: f.opinion },
      { kind: 'choice', name: 'recommends', label: f.recommends, options: () => optionsOf(views) },
      { kind: 'day', name: 'receivedOn', label: f.receivedOn },
      { kind: 'long', name: 'bias', label: f.expertBias },
    ],
    ({ values }) => ({
      opinionId: textOf(values, 'opinionId'),
      opinion: textOf(values, 'opinion'),
      recommends: textOf(values, 'recommends') as keyof typeof views,
      receivedOn: textOf(values, 'receivedOn'),
      bias: textOf(values, 'bias'),
    }),
  ),
  'receive-original': act(
    '/api/cases/{id}/receive-original',
    [
      {
        kind: 'choice',
        name: 'earlierDocumentId',
        label: f.earlierDocumentId,
        options: ({ verifiedCopies }) =>
          verifiedCopies
            .filter(({ originalReceivedOn }) => originalReceivedOn === null)
            .map(({ id, title, goals }) => ({ value: id, label: [title, goals.join(', ')].join(' ') })),
      },
      { kind: 'day', name: 'receivedOn', label: f.receivedOn },
    ],
    ({ values }) => ({
      earlierDocumentId: textOf(values, 'earlierDocumentId'),
      receivedOn: textOf(values, 'receivedOn'),
    }),
  ),
  'propose-approval': act('/api/cases/{id}/approval-proposal', [REASONS], ({ values }) => ({
    reasons: textOf(values, 'reasons'),
  })),
  'approve-proposed': act('/api/cases/{id}/approve-act', [REASONS], ({ values, overrides }) => ({
    reasons: textOf(values, 'reasons'),
    overrides,
  })),
};
