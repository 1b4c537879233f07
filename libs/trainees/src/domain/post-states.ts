export const POST_STATES = ['ongoing', 'completed', 'ended', 'withdrawn'] as const;
export type PostState = (typeof POST_STATES)[number];

export const POST_ACTIONS = [
  'change',
  'choose',
  'complete',
  'finish',
  'end',
  'withdraw',
  'reopen',
  'end-again',
  'correct-end',
] as const;
export type PostAction = (typeof POST_ACTIONS)[number];

export type PostActor = 'own' | 'study-director' | 'bt-coordinator' | 'case-officer';

export type PostTransition = {
  readonly from: PostState;
  readonly action: PostAction;
  readonly to: PostState;
  readonly who: readonly PostActor[];
  readonly needsReason: boolean;
};

/**
 * `complete` follows the authority's decision on BT or ST; `finish` is the end of AT, which no decision follows; `choose` is
 * the choice of regulation for an ST; `withdraw` is for a post that was registered by mistake. Nothing leaves `withdrawn`, and
 * only a decision leaves `ended` or `completed`: an approval that is changed to a refusal undoes what it did. What the end of a
 * post meant may be put right (`correct-end`); its day stays, since others have acted on it.
 */
export const POST_TRANSITIONS: readonly PostTransition[] = [
  {
    from: 'ongoing',
    action: 'change',
    to: 'ongoing',
    who: ['study-director', 'bt-coordinator'],
    needsReason: false,
  },
  { from: 'ongoing', action: 'choose', to: 'ongoing', who: ['own', 'study-director'], needsReason: true },
  { from: 'ongoing', action: 'finish', to: 'completed', who: ['study-director'], needsReason: false },
  { from: 'ongoing', action: 'end', to: 'ended', who: ['study-director'], needsReason: true },
  { from: 'ended', action: 'correct-end', to: 'ended', who: ['study-director'], needsReason: true },
  { from: 'ongoing', action: 'withdraw', to: 'withdrawn', who: ['study-director'], needsReason: true },
  { from: 'ongoing', action: 'complete', to: 'completed', who: ['case-officer'], needsReason: false },
  // The employment may end before the authority decides; the training is approved all the same.
  { from: 'ended', action: 'complete', to: 'completed', who: ['case-officer'], needsReason: false },
  // Ändring av beslut (två personer, grund). What had ended before the approval has ended after it too.
  { from: 'completed', action: 'reopen', to: 'ongoing', who: ['case-officer'], needsReason: true },
  { from: 'completed', action: 'end-again', to: 'ended', who: ['case-officer'], needsReason: true },
];

export function postTransition(from: PostState, action: PostAction): PostTransition | null {
  return POST_TRANSITIONS.find((t) => t.from === from && t.action === action) ?? null;
}

/** Who may do it in any state that it can be done in. */
export function whoMay(action: PostAction): readonly PostActor[] {
  return POST_TRANSITIONS.find((transition) => transition.action === action)?.who ?? [];
}

export const POST_STATE_TEXT: Readonly<Record<PostState, string>> = {
  ongoing: 'Tjänsten pågår.',
  completed: 'Utbildningen är godkänd. Tjänsten kan inte längre ändras.',
  ended: 'Tjänsten är avslutad och kan inte längre ändras.',
  withdrawn: 'Tjänsten är återtagen: den registrerades av misstag.',
};
