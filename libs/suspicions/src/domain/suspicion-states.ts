import type { SuspicionState } from '../contract/states.js';

/**
 * Who acts: somebody who says that a document may be false, an officer of the room, the one of them who has the case, or the
 * doctor whom it concerns.
 */
export const SUSPICION_ROLES = ['raiser', 'room-officer', 'officer', 'doctor'] as const;
export type SuspicionRole = (typeof SUSPICION_ROLES)[number];

export const SUSPICION_ACTIONS = [
  'receive',
  'take',
  'take-over',
  'add-document',
  'add-file',
  'choose-ground',
  'move-due',
  'answer-check',
  'propose-no-report',
  'confirm-no-report',
  'refuse-no-report',
  'record-sent',
  'communicate',
  'give-statement',
  'end-unchanged',
  'end-changed',
] as const;
export type SuspicionAction = (typeof SUSPICION_ACTIONS)[number];

export type SuspicionTransition = {
  readonly from: SuspicionState;
  readonly action: SuspicionAction;
  readonly to: SuspicionState;
  readonly who: SuspicionRole;
  readonly needsReason: boolean;
};

type Rule = {
  from: readonly SuspicionState[];
  action: SuspicionAction;
  to: SuspicionState | 'same';
  who: SuspicionRole;
  needsReason?: true;
};

const underWay: readonly SuspicionState[] = ['investigated', 'communicated'];
const ended: readonly SuspicionState[] = ['decision-changed', 'decision-unchanged'];
const open: readonly SuspicionState[] = ['received', ...underWay];
const taken: readonly SuspicionState[] = [...underWay, ...ended];

const rules: readonly Rule[] = [
  // More that is said of a document under investigation joins the case.
  { from: open, action: 'receive', to: 'same', who: 'raiser' },
  { from: ['received'], action: 'take', to: 'investigated', who: 'room-officer' },
  // A colleague's case is never taken in silence.
  { from: taken, action: 'take-over', to: 'same', who: 'room-officer', needsReason: true },
  { from: underWay, action: 'add-document', to: 'same', who: 'officer' },
  { from: underWay, action: 'add-file', to: 'same', who: 'officer' },
  { from: underWay, action: 'choose-ground', to: 'same', who: 'officer', needsReason: true },
  { from: underWay, action: 'move-due', to: 'same', who: 'officer', needsReason: true },
  { from: underWay, action: 'answer-check', to: 'same', who: 'officer', needsReason: true },
  { from: underWay, action: 'propose-no-report', to: 'same', who: 'officer', needsReason: true },
  // The second of the two; that it is another person than the proposer is asked in the rule and in the database.
  { from: underWay, action: 'confirm-no-report', to: 'same', who: 'room-officer' },
  { from: underWay, action: 'refuse-no-report', to: 'same', who: 'room-officer', needsReason: true },
  // What is told after the end is written down too.
  { from: taken, action: 'record-sent', to: 'same', who: 'officer', needsReason: true },
  { from: underWay, action: 'communicate', to: 'communicated', who: 'officer', needsReason: true },
  { from: ['communicated'], action: 'give-statement', to: 'same', who: 'doctor', needsReason: true },
  { from: underWay, action: 'end-unchanged', to: 'decision-unchanged', who: 'officer', needsReason: true },
  // Never to somebody's loss unheard: from *kommunicerad* only.
  {
    from: ['communicated'],
    action: 'end-changed',
    to: 'decision-changed',
    who: 'officer',
    needsReason: true,
  },
];

/** One row per state, from the rules above. */
export const SUSPICION_TRANSITIONS: readonly SuspicionTransition[] = rules.flatMap(
  ({ from, to, action, who, needsReason = false }) =>
    from.map((state) => ({ from: state, to: to === 'same' ? state : to, action, who, needsReason })),
);

/** The one transition that fits, or null when the table has none. Whoever has the case is of the room too. */
export function suspicionTransition(
  from: SuspicionState,
  action: SuspicionAction,
  who: SuspicionRole,
): SuspicionTransition | null {
  return (
    SUSPICION_TRANSITIONS.find((row) => row.from === from && row.action === action && row.who === who) ?? null
  );
}

export const isUnderWay = (state: SuspicionState): boolean => underWay.includes(state);
export const isEnded = (state: SuspicionState): boolean => ended.includes(state);
