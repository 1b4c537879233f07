import type { Page } from 'playwright-core';
import type { BtStory } from '../story/bt/chapters.js';
import type { Story } from '../story/story.js';
import { askForIntyg, sendBack, tellHowItWasChecked, withPost } from './arrangement.js';
import { chooseAtProvider, open, PHONE, settled } from './chromium.js';
import { faultsAsShown } from './inspect-page.js';
import { night, overlap } from './run-night.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
let story: Story;
let bt: BtStory;
let first = '';
let second = '';

const world = useBrowser(async (url) => {
  ({ story, bt } = await withPost(url));
  first = await askForIntyg(story, bt, { goals: ['BT1'], signer: 'erik' });
  second = await askForIntyg(story, bt, { goals: ['BT9'], signer: 'erik' });
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
      await settled(page);
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
    'is signed several at a time when it is ready, each read on the same page',
    async () => {
      await tellHowItWasChecked(story, first, 'erik');
      await tellHowItWasChecked(story, second, 'erik');
      const { page, complaints } = await world.visit('erik', PHONE);
      await open(page, '/att-gora');
      await page.getByRole('link', { name: 'Signera flera på en gång' }).click();
      await page.getByText('2 intyg är klara att signera', { exact: false }).waitFor();
      const read = await page.locator('main').innerText();
      for (const fact of ['BT1', 'BT9', 'hembesök', 'Medsittning vid tre tillfällen'])
        expect(read).toContain(fact);
      expect(await faultsAsShown(page, complaints)).toEqual([]);
      await page.getByRole('button', { name: 'Signera 2 intyg' }).click();
      await chooseAtProvider(page, 'erik');
      await page.getByRole('heading', { level: 1, name: '2 intyg är signerade' }).waitFor();
      expect(await tasks(page).allInnerTexts()).toEqual([
        expect.stringMatching(/^Maja Lindqvist: BT1\n[\s\S]*signerat$/),
        expect.stringMatching(/^Maja Lindqvist: BT9\n[\s\S]*signerat$/),
      ]);
    },
    2 * MINUTES,
  );

  itInBrowser(
    'comes by mail as the person chooses, and the choice is kept',
    async () => {
      const { page } = await world.visit('erik', PHONE);
      await open(page, '/aviseringar');
      await page.getByLabel('Påminnelser').selectOption({ label: 'Inget mejl, bara i Att göra' });
      await page.getByRole('checkbox', { name: 'Inga mejl under vissa timmar' }).check();
      await page.getByLabel('Till klockan').selectOption('20.00');
      await page.getByRole('button', { name: 'Spara' }).click();
      await page.getByRole('alert').getByText('två olika klockslag', { exact: false }).waitFor();
      await page.getByLabel('Till klockan').selectOption('06.00');
      await page.getByRole('button', { name: 'Spara' }).click();
      await page.getByText('Sparat. Det gäller från nästa mejl.').waitFor();
      await page.reload();
      await settled(page);
      expect(await page.getByLabel('Påminnelser').inputValue()).toBe('never');
      expect(await page.getByLabel('Till klockan').inputValue()).toBe('6');
    },
    2 * MINUTES,
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
