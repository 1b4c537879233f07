import type { DraftState } from '../contract/intyg-type.js';

export const draftActions = [
  'save',
  'send',
  'withdraw',
  'return',
  'decline',
  'begin-signing',
  'complete',
  'await-cosignature',
  'release',
  'release-cosignature',
  'send-back',
  'write-anew',
  'remind',
  'revoke',
  'accept-report',
  'replace',
] as const;
export type DraftAction = (typeof draftActions)[number];

/**
 * `trainee` whom it is about · `signer` asked and not yet signed · `signed-signer` has signed · `unit-head` heads the
 * unit whose name it carries · `keeper` keeps the post · `course-leader` leads the course that it was written about ·
 * `case-officer` has the case that a report is about · `system` the signing act, and the sweep over what was left.
 */
export const draftActors = [
  'trainee',
  'signer',
  'signed-signer',
  'unit-head',
  'keeper',
  'course-leader',
  'case-officer',
  'system',
] as const;
export type DraftActor = (typeof draftActors)[number];

export type DraftTransition = {
  readonly from: DraftState;
  readonly action: DraftAction;
  readonly to: DraftState;
  readonly who: readonly DraftActor[];
  readonly needsReason?: true;
};

const trainee: readonly DraftActor[] = ['trainee'];
const signer: readonly DraftActor[] = ['signer'];
const system: readonly DraftActor[] = ['system'];
const courseLeader: readonly DraftActor[] = ['course-leader'];

/**
 * The life of one intyg, from request to revocation. A signed intyg never changes (R24): what leads on from `signed`
 * is a new intyg that replaces it or a revocation, both visible. `release` puts back what an act did not complete.
 */
export const draftTransitions: readonly DraftTransition[] = [
  { from: 'draft', action: 'save', to: 'draft', who: trainee },
  { from: 'draft', action: 'send', to: 'sent', who: trainee },
  { from: 'draft', action: 'withdraw', to: 'withdrawn', who: trainee },

  { from: 'sent', action: 'save', to: 'sent', who: signer },
  { from: 'sent', action: 'withdraw', to: 'withdrawn', who: trainee },
  { from: 'sent', action: 'return', to: 'returned', who: signer, needsReason: true },
  // The signer's assignment, delegation or mandate has ended, so nobody is left to sign it there.
  { from: 'sent', action: 'send-back', to: 'returned', who: ['keeper', 'system'], needsReason: true },
  { from: 'sent', action: 'decline', to: 'declined', who: signer, needsReason: true },
  { from: 'sent', action: 'remind', to: 'sent', who: trainee },
  { from: 'sent', action: 'begin-signing', to: 'signing', who: signer },

  { from: 'returned', action: 'save', to: 'returned', who: trainee },
  { from: 'returned', action: 'send', to: 'sent', who: trainee },
  { from: 'returned', action: 'withdraw', to: 'withdrawn', who: trainee },
  { from: 'declined', action: 'save', to: 'declined', who: trainee },
  { from: 'declined', action: 'send', to: 'sent', who: trainee },
  { from: 'declined', action: 'withdraw', to: 'withdrawn', who: trainee },
  { from: 'withdrawn', action: 'save', to: 'draft', who: trainee },
  { from: 'withdrawn', action: 'send', to: 'sent', who: trainee },
  // Who takes the course is still enrolled, so its leader may write the one form once more.
  { from: 'returned', action: 'write-anew', to: 'sent', who: courseLeader },
  { from: 'declined', action: 'write-anew', to: 'sent', who: courseLeader },
  { from: 'withdrawn', action: 'write-anew', to: 'sent', who: courseLeader },

  { from: 'signing', action: 'complete', to: 'signed', who: system },
  { from: 'signing', action: 'await-cosignature', to: 'awaiting-cosignature', who: system },
  { from: 'signing', action: 'release', to: 'sent', who: system },
  { from: 'signing', action: 'release-cosignature', to: 'awaiting-cosignature', who: system },

  { from: 'awaiting-cosignature', action: 'begin-signing', to: 'signing', who: signer },
  { from: 'awaiting-cosignature', action: 'remind', to: 'awaiting-cosignature', who: trainee },
  // After the first signature the content cannot change: who does not co-sign, or regrets, voids it (decision 16).
  { from: 'awaiting-cosignature', action: 'decline', to: 'void', who: signer, needsReason: true },
  // Whoever was to co-sign has left: the document is void, and the doctor has the intyg again to ask somebody else.
  { from: 'awaiting-cosignature', action: 'send-back', to: 'returned', who: system, needsReason: true },
  { from: 'awaiting-cosignature', action: 'revoke', to: 'void', who: ['signed-signer'], needsReason: true },

  { from: 'signed', action: 'revoke', to: 'revoked', who: ['signed-signer', 'unit-head'], needsReason: true },
  // What was reported: by the officer whose case rests on it, or the unit's head where no application has it.
  {
    from: 'signed',
    action: 'accept-report',
    to: 'revoked',
    who: ['case-officer', 'unit-head'],
    needsReason: true,
  },
  { from: 'signed', action: 'replace', to: 'replaced', who: system },
];

export function transitionFor(state: DraftState, action: DraftAction): DraftTransition | undefined {
  return draftTransitions.find((transition) => transition.from === state && transition.action === action);
}

export function mayTake(state: DraftState, action: DraftAction, actors: readonly DraftActor[]): boolean {
  const transition = transitionFor(state, action);
  return transition !== undefined && transition.who.some((actor) => actors.includes(actor));
}

/** States in which the intyg lies with the trainee and its signers may not see it. */
export const privateToTrainee: readonly DraftState[] = ['draft', 'returned', 'declined', 'withdrawn'];
/** States in which somebody else has it. */
export const underWay: readonly DraftState[] = ['sent', 'signing', 'awaiting-cosignature'];
