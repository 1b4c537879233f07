export const POST_STATES = ['ongoing', 'completed', 'ended', 'withdrawn'] as const;
export type PostState = (typeof POST_STATES)[number];

export const POST_ACTIONS = ['change', 'complete', 'end', 'withdraw'] as const;
export type PostAction = (typeof POST_ACTIONS)[number];

export type PostActor = 'study-director' | 'bt-coordinator' | 'case-officer';

export type PostTransition = {
  readonly from: PostState;
  readonly action: PostAction;
  readonly to: PostState;
  readonly who: readonly PostActor[];
  readonly needsReason: boolean;
};

/**
 * `complete` follows the approval of the BT, which is done once (PSF 4 kap. 1 §); `withdraw` is for a post that was
 * registered by mistake. Nothing leaves `completed`, `ended` or `withdrawn`.
 */
export const POST_TRANSITIONS: readonly PostTransition[] = [
  {
    from: 'ongoing',
    action: 'change',
    to: 'ongoing',
    who: ['study-director', 'bt-coordinator'],
    needsReason: false,
  },
  { from: 'ongoing', action: 'end', to: 'ended', who: ['study-director'], needsReason: true },
  { from: 'ongoing', action: 'withdraw', to: 'withdrawn', who: ['study-director'], needsReason: true },
  { from: 'ongoing', action: 'complete', to: 'completed', who: ['case-officer'], needsReason: false },
];

export function postTransition(from: PostState, action: PostAction): PostTransition | null {
  return POST_TRANSITIONS.find((t) => t.from === from && t.action === action) ?? null;
}

export const POST_STATE_TEXT: Readonly<Record<PostState, string>> = {
  ongoing: 'Tjänsten pågår.',
  completed: 'Bastjänstgöringen är godkänd. Tjänsten kan inte längre ändras.',
  ended: 'Tjänsten är avslutad och kan inte längre ändras.',
  withdrawn: 'Tjänsten är återtagen: den registrerades av misstag.',
};
