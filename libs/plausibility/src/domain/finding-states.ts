import type { FindingState, Verdict } from '../contract/index.js';

/**
 * The state is folded from what was said; nothing is ever changed. An answer that comes after an assessment is kept beside it:
 * the signer is not told that it is weighed already.
 */
export function stateOf(hasAnswer: boolean, verdicts: readonly Verdict[]): FindingState {
  return verdicts.at(-1) ?? (hasAnswer ? 'answered' : 'open');
}
