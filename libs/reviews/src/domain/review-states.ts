import type { ReviewState } from '../contract/index.js';

/** The reviewer in the days of the appointment; whoever administers mandates at the care provider; others of the unit. */
export const REVIEW_PARTIES = ['reviewer', 'administrator', 'unit'] as const;
export type ReviewParty = (typeof REVIEW_PARTIES)[number];
export const REVIEW_ACTIONS = ['write', 'submit', 'withdraw'] as const;
export type ReviewAction = (typeof REVIEW_ACTIONS)[number];

export type ReviewTransition = {
  readonly from: ReviewState;
  readonly action: ReviewAction;
  readonly to: ReviewState;
  readonly who: ReviewParty;
  readonly needsReason: boolean;
};

/** What is handed in stands: the unit answers it in its own way, nobody changes it. */
export const REVIEW_TRANSITIONS: readonly ReviewTransition[] = [
  { from: 'open', action: 'write', to: 'open', who: 'reviewer', needsReason: false },
  { from: 'open', action: 'submit', to: 'submitted', who: 'reviewer', needsReason: false },
  { from: 'open', action: 'withdraw', to: 'withdrawn', who: 'administrator', needsReason: true },
];

export function reviewTransition(
  from: ReviewState,
  action: ReviewAction,
  party: ReviewParty,
): ReviewTransition | null {
  return (
    REVIEW_TRANSITIONS.find((one) => one.from === from && one.action === action && one.who === party) ?? null
  );
}
