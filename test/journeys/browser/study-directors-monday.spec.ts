import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { BtStory } from '../story/bt/chapters.js';
import type { Story } from '../story/story.js';
import { askForIntyg, withPost } from './arrangement.js';
import { DESK, open, PHONE, settled } from './chromium.js';
import { faultsAsShown } from './inspect-page.js';
import { Keyboard } from './keyboard.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
let story: Story;
let bt: BtStory;

const world = useBrowser(async (url) => {
  ({ story, bt } = await withPost(url));
  await askForIntyg(story, bt, { goals: ['BT1'], signer: 'erik' });
});

const LINK = /^Handledare: utbildning/;
const main = (page: Page) => page.locator('main').innerText();

/** What the study director needs to know of those who supervise. */
async function expectSupervisors(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Handledare' }).waitFor();
  await settled(page);
  const told = await main(page);
  expect(told).toMatch(/Erik Sandström[\s\S]*Huvudansvarig för 1: Maja Lindqvist/);
  expect(told).toContain('Alla har registrerad handledarutbildning.');
  expect(told).toContain('1 läkare utan handledningssamtal på tre månader');
}

describe('the study director’s Monday', () => {
  itInBrowser(
    'has what is late, for whom it waits and who supervises, on a phone',
    async () => {
      const { page, complaints } = await world.visit('anders', PHONE, true);
      await open(page, '/lakare');
      await page.getByText(/^Erik Sandström: .*skickat/).waitFor();
      expect(await main(page)).toMatch(/Maja Lindqvist[\s\S]*Varför: .*saknar signerat intyg/);
      await page.getByRole('link', { name: LINK }).tap();
      await expectSupervisors(page);
      expect(await faultsAsShown(page, complaints)).toEqual([]);
    },
    2 * MINUTES,
  );

  itInBrowser(
    'is reached with the keyboard alone on a wide screen, and is taken along as a file',
    async () => {
      const { page } = await world.visit('anders', DESK);
      await open(page, '/lakare');
      const keys = new Keyboard(page);
      await keys.to('link', 'Läkare som CSV');
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      expect(download.suggestedFilename()).toBe('lakare.csv');
      const csv = readFileSync(await download.path(), 'utf8');
      expect(csv).toMatch(/^\uFEFFLäkare;[\s\S]*Maja Lindqvist;[\s\S]*;Erik Sandström;1;Erik Sandström;/);
      const workbook = await (await story.as('anders')).bytes('/director/doctors?format=xlsx');
      expect(workbook.subarray(0, 2).toString()).toBe('PK');
      await keys.press('link', LINK);
      await expectSupervisors(page);
      expect(keys.faults).toEqual([]);
    },
    2 * MINUTES,
  );
});
