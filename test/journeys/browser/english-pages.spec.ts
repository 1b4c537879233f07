import { chooseLanguage, open } from './chromium.js';
import type { Visitor } from './chromium.js';
import { inLanes, tabsOf } from './in-lanes.js';
import { axeFaults, loadAxe, OF_WORDS } from './inspect-page.js';
import { begunPages, EMPTY_PAGES, OPEN_PAGES, sentPages } from './role-pages.js';
import { begin, noIds, send } from './states.js';
import type { Played } from './states.js';
import { swedishIn, textsInEnglish } from './swedish-left.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
const world = useBrowser();
const ids = noIds();
let played: Played;

async function faultsOf(person: string, paths: readonly string[]): Promise<string[]> {
  const tabs = await tabsOf(world, person);
  for (const tab of tabs) await chooseLanguage(tab, world.url, 'en');
  return inLanes(tabs, paths, faultsInEnglish);
}

async function faultsInEnglish({ page, complaints }: Visitor, path: string): Promise<string[]> {
  complaints.length = 0;
  await open(page, path);
  await loadAxe(page);
  const found = [
    ...swedishIn(await page.evaluate(textsInEnglish)).map((text) => `Swedish: ${text}`),
    ...(await axeFaults(page, OF_WORDS)),
    ...complaints,
  ];
  return found.map((fault) => `${path}: ${fault}`);
}

describe('the pages in English', () => {
  it('would be found out if they said something in Swedish', () => {
    expect(
      swedishIn(['Du har ingen tjänst', 'Principal supervisor (huvudansvarig handledare)']),
    ).toHaveLength(1);
  });
  itInBrowser.each([['visitor', OPEN_PAGES], ...Object.entries(EMPTY_PAGES)])(
    'empty, are without fault for %s',
    async (person, paths) => {
      expect(await faultsOf(person, paths)).toEqual([]);
    },
    5 * MINUTES,
  );
  itInBrowser('begin', async () => void (played = await begin(world.url, ids)), 3 * MINUTES);
  itInBrowser.each(Object.keys(begunPages(ids)))(
    'begun, are without fault for %s',
    async (person) => {
      expect(await faultsOf(person, begunPages(ids)[person] ?? [])).toEqual([]);
    },
    5 * MINUTES,
  );
  itInBrowser('send', () => send(played, ids), 5 * MINUTES);
  // The letters have been written, in Swedish.
  itInBrowser.each(Object.keys(sentPages(ids)).filter((person) => person !== 'visitor'))(
    'sent, are without fault for %s',
    async (person) => {
      expect(await faultsOf(person, sentPages(ids)[person] ?? [])).toEqual([]);
    },
    5 * MINUTES,
  );
});
