import type { Page } from 'playwright-core';
import type { BtStory } from '../story/bt/chapters.js';
import type { IntygView } from '../story/signing.js';
import type { Story } from '../story/story.js';
import { askForIntyg, tellHowItWasChecked, withPost } from './arrangement.js';
import { chooseAtProvider, DESK, open, PHONE, settled } from './chromium.js';
import { faultsAsShown } from './inspect-page.js';
import { Keyboard } from './keyboard.js';
import { sentEarlier } from './run-night.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
/** Longer than the two weeks after which what waits is late. */
const DAYS_AGO = 20;
let story: Story;
let bt: BtStory;

const world = useBrowser(async (url) => {
  ({ story, bt } = await withPost(url));
});

/** Two intyg that Erik need only sign, the first asked for long ago, and an assessment asked of him. */
async function waitForErik(late: string, fresh: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const goal of [late, fresh]) {
    const id = await askForIntyg(story, bt, { goals: [goal], signer: 'erik' });
    await tellHowItWasChecked(story, id, 'erik');
    ids.push(id);
  }
  await sentEarlier(world.product, ids[0] ?? '', DAYS_AGO);
  const asked = { form: 'mini-cex', goals: [fresh], of: { kind: 'person', personId: story.id('erik') } };
  const path = `/portfolios/${story.id('maja')}/assessments`;
  story.must('en bedömning begärs', await (await story.as('maja')).post(path, asked));
  return ids;
}

const tasks = (page: Page) => page.locator('main > ul.items').first().getByRole('listitem');
const told = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();

/** What is late stands first, then what is quick; each says how long it takes. */
async function expectInbox(page: Page, late: string, fresh: string): Promise<void> {
  await page.getByText('3 saker väntar på dig.').waitFor();
  expect(await tasks(page).allInnerTexts()).toEqual([
    expect.stringMatching(
      new RegExp(`^Signera: Maja Lindqvist: ${late}\\n[\\s\\S]*sen sedan .*, tar en minut`),
    ),
    expect.stringMatching(/^Bedöm: Maja Lindqvist\n[\s\S]*Mini-CEX[\s\S]*, tar en minut/),
    expect.stringMatching(new RegExp(`^Signera: Maja Lindqvist: ${fresh}\\n[\\s\\S]*sedan .*, tar en minut`)),
  ]);
}

async function expectSigned(page: Page, ids: readonly string[]): Promise<void> {
  await page.getByRole('heading', { level: 1, name: '2 intyg är signerade' }).waitFor();
  const maja = await story.as('maja');
  for (const id of ids)
    expect((await maja.get<IntygView>(`/intyg/${id}`)).body).toMatchObject({ state: 'signed' });
}

/** The doctor reads what was agreed, as the other of the two. */
async function expectMinutes(text: string): Promise<void> {
  type Meetings = { items: { written: { minutes: string } | null }[] };
  const path = `/portfolios/${story.id('maja')}/meetings`;
  const { body } = await (await story.as('maja')).get<Meetings>(path);
  expect(body.items.map(({ written }) => written?.minutes)).toContain(text);
}

describe('the supervisor’s ten minutes', () => {
  itInBrowser(
    'are enough for what is late, what is quick, and a meeting written down, on a phone',
    async () => {
      const ids = await waitForErik('BT1', 'BT9');
      const { page, complaints } = await world.visit('erik', PHONE, true);
      await open(page, '/');
      await page.getByRole('link', { name: /^Att göra/ }).tap();
      await expectInbox(page, 'BT1', 'BT9');
      expect(await faultsAsShown(page, complaints)).toEqual([]);
      await page.setViewportSize(PHONE);
      await page.getByRole('link', { name: /^Bedöm: Maja Lindqvist/ }).tap();
      await page.getByRole('radio', { name: /^Gör under uppsikt/ }).tap();
      await page.getByRole('button', { name: 'Lämna bedömningen' }).tap();
      await page.getByText('Bedömningen är lämnad').waitFor();

      await page.getByRole('link', { name: /^Att göra/ }).tap();
      await page.getByRole('link', { name: 'Signera flera på en gång' }).tap();
      // What the judgement rests on stands beside the intyg, as where one is signed by itself.
      await page.getByRole('heading', { level: 3, name: 'Underlag' }).waitFor();
      await page.getByRole('link', { name: /^Mini-CEX/ }).waitFor();
      await page.getByRole('button', { name: 'Signera 2 intyg' }).tap();
      await chooseAtProvider(page, 'erik');
      await expectSigned(page, ids);

      await page.getByRole('link', { name: 'Mina läkare' }).tap();
      await page.getByRole('link', { name: 'Maja Lindqvist' }).tap();
      await page.getByRole('link', { name: 'Handledning' }).tap();
      await page.getByRole('button', { name: 'Anteckna ett samtal' }).tap();
      await page.getByRole('textbox', { name: 'Anteckningar' }).fill('Vi talade om jourerna.');
      await page.getByRole('textbox', { name: 'Det här kom ni överens om' }).fill('Ny medsittning före jul.');
      await page.getByRole('button', { name: 'Spara anteckningen' }).tap();
      await told(page, 'Sparad. Den ses av dig och läkaren.');
      await expectMinutes('Vi talade om jourerna.');
      expect(await faultsAsShown(page, complaints)).toEqual([]);
      await page.setViewportSize(PHONE);
      await page.getByRole('link', { name: /^Att göra/ }).tap();
      await page.getByText('Inget väntar på dig.').waitFor();
    },
    3 * MINUTES,
  );

  itInBrowser(
    'are spent with the keyboard alone, on a wide screen',
    async () => {
      const ids = await waitForErik('BT5', 'BT15');
      const { page } = await world.visit('erik', DESK);
      await open(page, '/');
      const keys = new Keyboard(page);
      await keys.press('link', /^Att göra/);
      await expectInbox(page, 'BT5', 'BT15');
      await keys.press('link', /^Bedöm: Maja Lindqvist/);
      await keys.chooseRadio(/^Gör under uppsikt/);
      await keys.press('button', 'Lämna bedömningen');
      await page.getByText('Bedömningen är lämnad').waitFor();

      await keys.press('link', /^Att göra/);
      await keys.press('link', 'Signera flera på en gång');
      await keys.press('button', 'Signera 2 intyg');
      await keys.identify('erik');
      await expectSigned(page, ids);

      await keys.press('link', 'Mina läkare');
      await keys.press('link', 'Maja Lindqvist');
      await keys.press('link', 'Handledning');
      await keys.press('button', 'Anteckna ett samtal');
      await keys.write('Anteckningar', 'Vi gick igenom planen.');
      await keys.write('Det här kom ni överens om', 'Klar med BT i tid.');
      await keys.press('button', 'Spara anteckningen');
      await told(page, 'Sparad. Den ses av dig och läkaren.');
      await expectMinutes('Vi gick igenom planen.');
      await settled(page);
      expect(keys.faults).toEqual([]);
    },
    3 * MINUTES,
  );
});
