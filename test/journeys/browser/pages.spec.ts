import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { DESK, NARROWEST, open, PHONE } from './chromium.js';
import { heardOtherwise } from './heard-kept.js';
import { HEARD_EMPTY, heardBegun, heardSent } from './heard-pages.js';
import type { HeardPages } from './heard-pages.js';
import { inLanes, tabsOf } from './in-lanes.js';
import { linesOf, spilled, styleWrongly } from './in-page.js';
import { faultsOfPage, faultsWhenRefused, systemWordsIn } from './inspect-page.js';
import { faultsInOtherSettings } from './other-settings.js';
import {
  begunPages,
  CENTRAL_PAGES,
  EMPTY_PAGES,
  OPEN_PAGES,
  protectedPages,
  REFUSED_FORMS,
  sentPages,
} from './role-pages.js';
import { askAtLength, begin, noIds, protect, send, sendBackAtLength } from './states.js';
import type { Played } from './states.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
const world = useBrowser();
const ids = noIds();
let played: Played;

/** What a screen reader hears is compared with what is kept of those of the pages that are `heard`. */
async function faultsOf(person: string, paths: readonly string[], heard: HeardPages = {}): Promise<string[]> {
  const tabs = await tabsOf(world, person);
  const listen = (page: Page, path: string) => heardOtherwise(page, { pages: heard, person, path });
  return inLanes(tabs, paths, (tab, path) => faultsOfPage(tab, path, listen));
}

// axe without a violation, nothing wider than the screen, one heading, Swedish words, and a silent console.
describe('the pages, at 1280, 390 and 320 pixels', () => {
  it('would be found out if they showed a word of the system', () => {
    expect(systemWordsIn('läge: in-force, undefined')).toHaveLength(2);
    expect(systemWordsIn('Intyget gäller. Medsittning, mini-cex. https://a.se/draft')).toEqual([]);
  });

  itInBrowser(
    'would be found out if words did not fit their buttons, or a bar held them outside the screen',
    async () => {
      const { page } = await world.visit(undefined, PHONE);
      await open(page, '/');
      expect(await page.evaluate(spilled)).toEqual([]);
      for (const mistake of [
        'flex: none; width: 3rem; white-space: nowrap',
        'position: relative; left: 50vw',
      ]) {
        await page.evaluate(styleWrongly, ['.primary-action .ds-button', mistake] as const);
        expect(await page.evaluate(spilled)).toEqual(['Logga in med e-legitimation']);
      }
    },
  );

  it('are laid out in no other way at 320 pixels than at 390', () => {
    const theme = 'apps/web/src/theme';
    const files = readdirSync(theme).filter((file) => file.endsWith('.css'));
    const styles = files.map((file) => readFileSync(`${theme}/${file}`, 'utf8'));
    const widths = styles.join('').matchAll(/-width: ([\d.]+)rem\)/g);
    const beginAt = [...widths].map(([, rem]) => Number(rem) * 16);
    expect(beginAt.length).toBeGreaterThan(5);
    expect(beginAt.filter((at) => at >= NARROWEST.width && at <= PHONE.width)).toEqual([]);
  });

  it('are all opened that a screen reader’s words are kept of', () => {
    const states = [
      [HEARD_EMPTY, { visitor: OPEN_PAGES, ...EMPTY_PAGES }],
      [heardBegun(ids), begunPages(ids)],
      [heardSent(ids), sentPages(ids)],
    ] as const;
    for (const [heard, opened] of states)
      for (const [person, pages] of Object.entries(heard))
        expect(new Map(Object.entries(opened)).get(person) ?? []).toEqual(
          expect.arrayContaining(Object.values(pages)),
        );
  });

  describe('with nothing in them', () => {
    itInBrowser.each([['visitor', OPEN_PAGES], ...Object.entries(EMPTY_PAGES)])(
      'are without fault for %s',
      async (person, paths) => {
        expect(await faultsOf(person, paths, HEARD_EMPTY)).toEqual([]);
      },
      3 * MINUTES,
    );
  });

  describe('when a BT has begun', () => {
    itInBrowser(
      'has its intyg asked for',
      async () => void (played = await begin(world.url, ids)),
      3 * MINUTES,
    );
    itInBrowser.each(Object.keys(begunPages(ids)))(
      'are without fault for %s',
      async (person) => {
        expect(await faultsOf(person, begunPages(ids)[person] ?? [], heardBegun(ids))).toEqual([]);
      },
      5 * MINUTES,
    );
  });

  describe('with texts as long as there is room for', () => {
    itInBrowser(
      'are without fault for who asks, who is asked, and who reads why it came back',
      async () => {
        const id = await askAtLength(played);
        const faults = await faultsOf('johan', [`/att-signera/${id}`, '/att-signera']);
        await sendBackAtLength(played, id);
        faults.push(...(await faultsOf('maja', [`/intyg/${id}`, '/intyg', '/att-gora'])));
        expect(faults).toEqual([]);
      },
      3 * MINUTES,
    );
  });

  describe('when what is sent is refused', () => {
    itInBrowser.each(REFUSED_FORMS)(
      'are without fault for %s on %s',
      async (person, path, opener) => {
        const [tab] = await tabsOf(world, person);
        if (!tab) throw new Error('Nobody stays');
        expect(await faultsWhenRefused(tab, path, opener)).toEqual([]);
      },
      2 * MINUTES,
    );
  });

  describe('as people set their own browsers', () => {
    itInBrowser(
      'are without fault with text at 200 %, forced colours and reduced motion',
      async () => {
        const [tab] = await tabsOf(world, 'maja');
        if (!tab) throw new Error('Nobody stays');
        const faults: string[] = [];
        for (const path of CENTRAL_PAGES) faults.push(...(await faultsInOtherSettings(tab, path)));
        expect(faults).toEqual([]);
      },
      3 * MINUTES,
    );
  });

  describe('when the application is sent', () => {
    itInBrowser('has everything signed', () => send(played, ids), 5 * MINUTES);
    itInBrowser.each(Object.keys(sentPages(ids)))(
      'are without fault for %s',
      async (person) => {
        expect(await faultsOf(person, sentPages(ids)[person] ?? [], heardSent(ids))).toEqual([]);
      },
      5 * MINUTES,
    );
    itInBrowser('has the doctor protected', () => protect(played, ids), MINUTES);
    itInBrowser.each(Object.keys(protectedPages(ids)))(
      'are without fault about a protected doctor for %s',
      async (person) => {
        expect(await faultsOf(person, protectedPages(ids)[person] ?? [])).toEqual([]);
      },
      3 * MINUTES,
    );
    itInBrowser(
      'tell on one line when somebody looked, on a wide screen',
      async () => {
        const { page } = await world.visit('maja', DESK);
        await open(page, '/vem-har-sett');
        const lines = await page.locator('tbody td:last-child').evaluateAll(linesOf);
        expect(lines.length).toBeGreaterThan(5);
        expect(lines.filter((count) => count !== 1)).toEqual([]);
      },
      MINUTES,
    );
  });
});
