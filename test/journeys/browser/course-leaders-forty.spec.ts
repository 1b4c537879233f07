import type { Page } from 'playwright-core';
import { chooseAtProvider, DESK, open, PHONE, settled } from './chromium.js';
import { countClicks } from './count-clicks.js';
import { withCourses } from './course-arrangement.js';
import type { CourseWorld } from './course-arrangement.js';
import { faultsAsShown } from './inspect-page.js';
import { Keyboard } from './keyboard.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
/** From the start page to forty signed intyg, beside the eID: our own budget. */
const MOST_CLICKS = 8;
let courses: CourseWorld;

const world = useBrowser();
if (itInBrowser !== it.skip)
  beforeAll(async () => {
    courses = await withCourses(world.product, { courses: 2 });
  }, 3 * MINUTES);

type View = { participants: { standing: string; regulation: string; goals: string[] }[] };
async function standings(id: string | undefined): Promise<View['participants']> {
  const lena = await courses.story.as('lena');
  return (await lena.get<View>(`/course-occasions/${id}`)).body.participants;
}

/** Every one has an intyg on the form of their own regulation. */
async function expectAllSigned(id: string | undefined): Promise<void> {
  const participants = await standings(id);
  expect(participants).toHaveLength(40);
  expect(new Set(participants.map(({ standing }) => standing))).toEqual(new Set(['signed']));
  const forms = participants.map(({ regulation, goals }) => `${regulation} ${goals.join()}`);
  expect(new Set(forms)).toEqual(new Set(['HSLF-FS 2021:8 STa1', 'SOSFS 2015:8 a1']));
}

/** The list after the act tells who got what. */
async function expectTold(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: '40 intyg är signerade' }).waitFor();
  await settled(page);
  const lines = await page.locator('main ul.items > li').allInnerTexts();
  expect(lines).toHaveLength(40);
  expect(
    lines.filter((line) => /^Kim Kursdeltagare \w+: (STa1|a1)\n[\s\S]*signerat$/.test(line)),
  ).toHaveLength(40);
}

describe('the course leader’s forty', () => {
  itInBrowser(
    'are written once and signed in one act, on a phone',
    async () => {
      const { page, complaints } = await world.visit('lena', PHONE, true);
      const clicks = await countClicks(page);
      await open(page, '/');
      await page.getByRole('link', { name: /^Att göra/ }).tap();
      await page.getByRole('link', { name: /^Skriv kursintygen: Ledarskap, kurs 1/ }).tap();
      await page.getByRole('heading', { name: 'Skriv kursintygen' }).waitFor();
      await settled(page);
      await page
        .getByRole('textbox', { name: 'Beskrivning av kursen' })
        .fill('Tre dagar om att leda i vården.');
      await page.getByRole('textbox', { name: 'Ditt tjänsteställe' }).fill('Exempelkurser AB');
      await page.getByRole('button', { name: 'Skriv 40 intyg' }).tap();
      await page.getByRole('heading', { name: '40 intyg är klara att signera' }).waitFor();
      expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(40);
      expect(await faultsAsShown(page, complaints)).toEqual([]);
      await page.setViewportSize(PHONE);
      await page.getByRole('button', { name: 'Signera 40 intyg' }).tap();
      await chooseAtProvider(page, 'lena');
      await expectTold(page);
      expect(clicks()).toBeGreaterThan(2);
      expect(clicks()).toBeLessThanOrEqual(MOST_CLICKS);
      await expectAllSigned(courses.occasions[0]);
    },
    3 * MINUTES,
  );

  itInBrowser(
    'are written and signed with the keyboard alone, on a wide screen, leaving out who did not come and who is to wait',
    async () => {
      const { page, complaints } = await world.visit('lena', DESK);
      await open(page, '/kurser');
      const keys = new Keyboard(page);
      await keys.press('link', /^Ledarskap, kurs 2/);
      await page.getByRole('heading', { name: 'Skriv kursintygen' }).waitFor();
      await settled(page);
      await keys.write('Beskrivning av kursen', 'Tre dagar om att leda i vården.');
      await keys.write('Ditt tjänsteställe', 'Exempelkurser AB');
      await keys.check(/^Kim Kursdeltagare Aa/);
      await keys.press('button', 'Skriv 39 intyg');
      await page.getByRole('heading', { name: '39 intyg är klara att signera' }).waitFor();
      await page.getByRole('group', { name: 'Vilka signerar du för?' }).waitFor();
      await keys.check(/^Kim Kursdeltagare Ab/);
      await keys.press('button', 'Signera 38 intyg');
      await keys.identify('lena');
      await page.getByRole('heading', { level: 1, name: '38 intyg är signerade' }).waitFor();
      expect(keys.faults).toEqual([]);
      const left = (await standings(courses.occasions[1])).filter(({ standing }) => standing !== 'signed');
      expect(left.map(({ standing }) => standing).toSorted()).toEqual(['enrolled', 'to-sign']);
      await open(page, `/kurser/${courses.occasions[1]}`);
      expect(await faultsAsShown(page, complaints)).toEqual([]);
    },
    3 * MINUTES,
  );
});
