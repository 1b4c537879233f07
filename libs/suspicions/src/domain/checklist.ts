import { CHECK_ITEMS } from '../contract/states.js';
import type { CheckItem } from '../contract/states.js';

export type AnsweredCheck = { item: CheckItem; answer: 'done' | 'not-needed' };
export type CheckFacts = {
  /** Oldest first; the last of an item is what stands. */
  answers: readonly AnsweredCheck[];
  /** What became of the last proposal to leave out the report to the police; null when there was none. */
  noReport: 'open' | 'confirmed' | 'refused' | null;
};
export type CheckStanding = 'open' | 'done' | 'not-needed' | 'awaits-second';

/** How an item stands. A report that was made outweighs that it was to be left out. */
export function checkStanding({ answers, noReport }: CheckFacts, item: CheckItem): CheckStanding {
  const last = answers.findLast((one) => one.item === item)?.answer;
  if (last) return last;
  if (item !== 'police') return 'open';
  if (noReport === 'confirmed') return 'not-needed';
  return noReport === 'open' ? 'awaits-second' : 'open';
}

/** What must be answered before the case ends. */
export function openChecks(facts: CheckFacts): CheckItem[] {
  return CHECK_ITEMS.filter((item) => !['done', 'not-needed'].includes(checkStanding(facts, item)));
}
