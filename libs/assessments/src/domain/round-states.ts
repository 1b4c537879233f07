import { ROUND_LEAST_ANSWERS, type RoundState } from '../contract/index.js';

export const ROUND_ACTIONS = ['invite', 'close', 'withdraw'] as const;
export type RoundAction = (typeof ROUND_ACTIONS)[number];

/** All by the doctor. After it is closed nothing is added: a summary that grew by one would tell what the last one said. */
export const ROUND_TRANSITIONS = [
  { from: 'open', action: 'invite', to: 'open' },
  { from: 'open', action: 'close', to: 'closed' },
  { from: 'open', action: 'withdraw', to: 'withdrawn' },
] as const satisfies readonly { from: RoundState; action: RoundAction; to: RoundState }[];

export const ROUND_ENDED = 'Omgången är redan avslutad.';

export function roundTransition(from: RoundState, action: RoundAction): RoundState | null {
  return ROUND_TRANSITIONS.find((one) => one.from === from && one.action === action)?.to ?? null;
}

/** What the doctor can do with the round now, and why not. */
export function roundActions(state: RoundState, answered: number) {
  return ROUND_ACTIONS.map((name) => {
    const isOpen = roundTransition(state, name) !== null;
    const isTooFew = name === 'close' && answered < ROUND_LEAST_ANSWERS;
    const text = isOpen
      ? `Sammanställningen öppnas när minst ${ROUND_LEAST_ANSWERS} har svarat.`
      : ROUND_ENDED;
    const enabled = isOpen && !isTooFew;
    return { name, enabled, reasons: enabled ? [] : [{ text }] };
  });
}
