import type { AssessmentState } from '../contract/index.js';

export const ASSESSMENT_ACTIONS = ['accept', 'answer', 'decline', 'pass-on', 'withdraw', 'expire'] as const;
export type AssessmentAction = (typeof ASSESSMENT_ACTIONS)[number];

/** Who a person is to one assessment; `system` is the clock. Whoever began it is the starter, trainee or assessor. */
export const ASSESSMENT_PARTIES = ['trainee', 'assessor', 'starter', 'invited', 'system'] as const;
export type AssessmentParty = (typeof ASSESSMENT_PARTIES)[number];

export type AssessmentTransition = {
  readonly from: AssessmentState;
  readonly action: AssessmentAction;
  readonly to: AssessmentState;
  readonly who: readonly AssessmentParty[];
  readonly needsReason: boolean;
};

/** Nothing leads out of an answer: it is kept as it was given, and a new assessment is a new one. */
export const ASSESSMENT_TRANSITIONS: readonly AssessmentTransition[] = [
  { from: 'asked', action: 'accept', to: 'asked', who: ['invited'], needsReason: false },
  { from: 'asked', action: 'answer', to: 'answered', who: ['assessor'], needsReason: false },
  { from: 'asked', action: 'decline', to: 'declined', who: ['assessor'], needsReason: true },
  { from: 'asked', action: 'pass-on', to: 'asked', who: ['assessor'], needsReason: false },
  { from: 'asked', action: 'withdraw', to: 'withdrawn', who: ['starter'], needsReason: false },
  { from: 'asked', action: 'expire', to: 'expired', who: ['system'], needsReason: false },
];

export function assessmentTransition(
  from: AssessmentState,
  action: AssessmentAction,
  parties: readonly AssessmentParty[],
): AssessmentTransition | null {
  const found = ASSESSMENT_TRANSITIONS.find((one) => one.from === from && one.action === action);
  return found?.who.some((party) => parties.includes(party)) ? found : null;
}
