import type { Page } from 'playwright-core';
import type { BtStory } from '../story/bt/chapters.js';
import type { Story } from '../story/story.js';
import { askForIntyg, sendBack, withPost } from './arrangement.js';
import { open, PHONE, settled } from './chromium.js';
import { faultsAsShown } from './inspect-page.js';
import { night, overlap } from './run-night.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
let story: Story;
let bt: BtStory;
let first = '';

const world = useBrowser(async (url) => {
  ({ story, bt } = await withPost(url));
  first = await askForIntyg(story, bt, { goals: ['BT1'], signer: 'erik' });
  await askForIntyg(story, bt, { goals: ['BT9'], signer: 'erik' });
  const returned = await askForIntyg(story, bt, { goals: ['BT10'], signer: 'sara', unit: 'emergency' });
  await sendBack(story, returned, 'sara', 'Skriv ut jourpassen också.');
  await redraftPlan();
});

/** The principal supervisor changes the agreed plan: a new draft waits for the doctor. */
async function redraftPlan(): Promise<void> {
  const erik = await story.as('erik');
  const path = `/portfolios/${story.id('maja')}/plan`;
  type Plan = { revision: number; agreed: { content: unknown } };
  const plan = story.must('planen', await erik.get<Plan>(path));
  const draft = { revision: plan.revision, content: plan.agreed.content };
  story.must('ett nytt utkast', await erik.put(path, draft));
}

const inTopBar = async (page: Page) => Number(await page.locator('header .count').innerText());
const tasks = (page: Page) => page.locator('main > ul.items').first().getByRole('listitem');

describe('what waits for a person', () => {
  itInBrowser(
    'is the number in the top bar, and reading what has happened does not change it',
    async () => {
      const { page, complaints } = await world.visit('erik', PHONE);
      await open(page, '/att-gora');
      expect(await tasks(page).allInnerTexts()).toEqual([
        expect.stringMatching(/^Signera: Maja Lindqvist: BT1\n/),
        expect.stringMatching(/^Signera: Maja Lindqvist: BT9\n/),
      ]);
      expect(await inTopBar(page)).toBe(2);
      await page.getByRole('heading', { name: /Händelser: \d+ olästa/ }).waitFor();
      await page.getByRole('button', { name: 'Markera alla som lästa' }).click();
      await page.getByRole('heading', { name: 'Händelser', exact: true }).waitFor();
      expect(await inTopBar(page)).toBe(2);
      expect(await faultsAsShown(page, complaints)).toEqual([]);
      await tasks(page).first().getByRole('link').click();
      await page.getByRole('heading', { level: 1, name: /Maja/ }).waitFor();
      expect(new URL(page.url()).pathname).toBe(`/att-signera/${first}`);
    },
    2 * MINUTES,
  );

  itInBrowser(
    'goes from the list when it is done, and stands with whom it waits for now',
    async () => {
      const { page } = await world.visit('maja');
      await open(page, '/att-gora');
      expect(await tasks(page).allInnerTexts()).toEqual([
        expect.stringMatching(/^Läs och godkänn: Individuell plan\n/),
        expect.stringMatching(/^Ändra och skicka igen: BT10\nåtersänt därför att Skriv ut jourpassen också/),
      ]);
      await tasks(page)
        .getByRole('link', { name: /Individuell plan/ })
        .click();
      await page.getByRole('button', { name: /^godkänn/i }).click();
      await page.locator('header .count', { hasText: '1' }).waitFor();
      await page.getByRole('link', { name: /^Att göra/ }).click();
      await settled(page);
      await tasks(page).getByRole('link', { name: /BT10/ }).click();
      await page.getByRole('button', { name: /^skicka till/i }).click();
      await page
        .getByText(/^skickat till sara/i)
        .first()
        .waitFor();
      await page.getByRole('link', { name: /^Att göra/ }).click();
      await page.getByText('Inget väntar på dig.').waitFor();
      expect(await page.locator('header .count').count()).toBe(0);
      const waiting = page.locator('section').filter({ hasText: 'Väntar på andra' }).getByRole('listitem');
      expect(await waiting.count()).toBe(3);
    },
    3 * MINUTES,
  );

  itInBrowser(
    'is nothing for somebody whom nobody has asked',
    async () => {
      const { page } = await world.visit('johan');
      await open(page, '/att-gora');
      expect(await page.locator('main').innerText()).toContain('Inget väntar på dig.');
      expect(await page.locator('header .count').count()).toBe(0);
    },
    MINUTES,
  );
});

describe('what the night has found', () => {
  itInBrowser(
    'is not said as news when there is none',
    async () => {
      await night(world.product, 1);
      await night(world.product, 2);
      const { page, complaints } = await world.visit('anders', PHONE);
      await open(page, '/lakare');
      await page.getByText(/^Nattens kontroll \d+ \S+ \d{4}: inget nytt\.$/).waitFor();
      expect(await page.getByRole('link', { name: /^Nytt sedan i natt/ }).count()).toBe(0);
      expect(await faultsAsShown(page, complaints)).toEqual([]);
    },
    3 * MINUTES,
  );

  itInBrowser(
    'is one line with its link on the study director’s page, and says whose and which rule',
    async () => {
      const post = { id: bt.postId, traineeId: story.id('maja'), careUnitId: bt.units.emergency };
      await overlap(world.product, post);
      await night(world.product, 3);
      const { page, complaints } = await world.visit('anders', PHONE);
      await open(page, '/lakare');
      await page.getByRole('link', { name: 'Nytt sedan i natt hos 1 läkare' }).click();
      await page.getByRole('heading', { level: 1, name: 'Nattens kontroll' }).waitFor();
      const row = page.getByRole('link', { name: /Maja/ }).first();
      await row.waitFor();
      expect(await faultsAsShown(page, complaints)).toEqual([]);
      await row.click();
      await page.waitForURL(new RegExp(`/lakare/${story.id('maja')}`));
    },
    3 * MINUTES,
  );

  itInBrowser(
    'says nothing of it to an officer who has no case',
    async () => {
      const { page, complaints } = await world.visit('ingrid');
      await open(page, '/arenden');
      await page.getByText(/^Nattens kontroll \d+ \S+ \d{4}: inget nytt\.$/).waitFor();
      await open(page, '/arenden/natten');
      await page.getByText('Inget att se över hos dem som du ansvarar för.').waitFor();
      expect(await faultsAsShown(page, complaints)).toEqual([]);
    },
    3 * MINUTES,
  );
});
