import type { Visitor } from './chromium.js';
import type { BrowserWorld } from './use-browser.js';

/** Two tabs side by side: while one page loads, the other is judged. */
const LANES = 2;
/** Supervises too: each tab has a role of its own, and the page that it comes from decides which. */
const IN_ONE_TAB = new Set(['per']);

/** The person's tabs, or those of somebody who has not signed in. */
export const tabsOf = (world: BrowserWorld, person: string): Promise<readonly Visitor[]> =>
  world.stay(person === 'visitor' ? undefined : person, IN_ONE_TAB.has(person) ? 1 : LANES);

/** Every page is judged once, by the first tab that is free. */
export async function inLanes(
  tabs: readonly Visitor[],
  paths: readonly string[],
  judge: (tab: Visitor, path: string) => Promise<string[]>,
): Promise<string[]> {
  const left = [...paths];
  const faults: string[] = [];
  const judgeNext = async (tab: Visitor) => {
    for (let path = left.shift(); path !== undefined; path = left.shift())
      faults.push(...(await judge(tab, path)));
  };
  await Promise.all(tabs.map(judgeNext));
  return faults;
}
