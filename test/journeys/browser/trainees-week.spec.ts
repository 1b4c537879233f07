import type { Page } from 'playwright-core';
import type { IntygView } from '../story/signing.js';
import type { Story } from '../story/story.js';
import { withPost } from './arrangement.js';
import { chooseAtProvider, DESK, open, PHONE, settled } from './chromium.js';
import { countClicks } from './count-clicks.js';
import { faultsAsShown } from './inspect-page.js';
import { Keyboard } from './keyboard.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
/** Issue 5: an intyg is asked for in at most eight clicks, from the overview until it is sent. */
const MOST_CLICKS = 8;
let story: Story;

type Week = { procedure: string; goal: string; thought: string };
/** What a try that stopped half-way has written stays written, so the next try is about something else. */
const BY_TOUCH: Week[] = [
  { procedure: 'Lumbalpunktion', goal: 'BT9', thought: 'Jag lät patienten tala till punkt.' },
  { procedure: 'Ledpunktion', goal: 'BT11', thought: 'Jag frågade vad patienten själv trodde.' },
];
const BY_KEYBOARD: Week[] = [
  { procedure: 'Suturering', goal: 'BT10', thought: 'Det gick lugnare i dag.' },
  { procedure: 'Artärpunktion', goal: 'BT13', thought: 'Jag bad om hjälp i tid.' },
];
const nextOf = (weeks: Week[]): Week => {
  const week = weeks.shift();
  if (!week) throw new Error('No try is left');
  return week;
};

const world = useBrowser(async (url) => {
  ({ story } = await withPost(url));
});

const told = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();
const section = (page: Page, heading: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: heading }) });

/** What Erik, the principal supervisor, is shown of the doctor's reflections. */
async function shownToErik(): Promise<string[]> {
  const erik = await story.as('erik');
  const { body } = await erik.get<{ items: { text: string }[] }>(
    `/portfolios/${story.id('maja')}/reflections`,
  );
  return body.items.map(({ text }) => text);
}

/** Somebody else reads the code with a phone of their own, says who they are, and answers. */
async function assess(address: string, person: string): Promise<void> {
  const { page } = await world.visit(undefined, PHONE, true);
  await page.goto(address);
  await page.getByRole('link', { name: /logga in och bedöm/i }).tap();
  await chooseAtProvider(page, person);
  await page.getByRole('radio', { name: /^Gör själv/ }).tap();
  await page.getByRole('button', { name: 'Lämna bedömningen' }).tap();
  await page.getByText('Bedömningen är lämnad').waitFor();
}

async function expectTrend(page: Page, goal: string): Promise<void> {
  const trend = section(page, 'Utvecklingen per delmål').locator('.trend-goal').filter({ hasText: goal });
  await trend.waitFor();
  expect(await trend.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/^Gör själv\n[\s\S]*Mini-CEX · Helena Nyström[\s\S]*steg \d av \d/),
  ]);
}

/** The intyg is with Erik, and what was assessed and logged for its goal stands beside it. */
async function expectSent(page: Page, procedures: readonly RegExp[]): Promise<void> {
  await page
    .getByText(/^skickat till erik/i)
    .first()
    .waitFor();
  const evidence = section(page, 'Underlag om samma delmål').getByRole('listitem');
  expect(await evidence.allInnerTexts()).toEqual([
    expect.stringMatching(/^Mini-CEX\n[\s\S]*Helena Nyström[\s\S]*bedömning$/),
    ...procedures.map((procedure) => expect.stringMatching(procedure)),
  ]);
  const sent = await (await story.as('maja')).get<IntygView>(`/intyg/${page.url().slice(-36)}`);
  expect(sent.body).toMatchObject({ state: 'sent' });
}

/** What was chosen stands as text on the intyg, and first among what Erik is shown. */
async function expectTaken(page: Page, { goal, procedure }: Week): Promise<void> {
  const erik = await story.as('erik');
  type Shown = IntygView & { evidence: { kind: string; isChosen: boolean }[] };
  const { body } = await erik.get<Shown>(`/intyg/${page.url().slice(-36)}`);
  expect(body.content.activities).toMatch(
    new RegExp(
      `^Jour och akutmottagning under handledning\\n${goal}: Mini-CEX \\(Gör själv, Helena Nyström, .+\\)\\n${goal}: ${procedure}, 1 gång \\(1 utförde själv\\)$`,
    ),
  );
  expect(body.evidence.map(({ kind, isChosen }) => [kind, isChosen])).toEqual([
    ['assessment', true],
    ['procedures', true],
  ]);
}

async function expectWaiting(page: Page, goal: string): Promise<void> {
  await settled(page);
  const waiting = section(page, 'Väntar på').getByRole('listitem').filter({ hasText: goal });
  expect(await waiting.innerText()).toMatch(/^Erik Sandström: .*\n+skickat/i);
}

async function logByTouch(page: Page, { procedure, goal }: Week): Promise<void> {
  await page.getByRole('link', { name: 'Logg', exact: true }).tap();
  await page.getByRole('textbox', { name: 'Åtgärd' }).fill(procedure);
  await page.getByRole('button', { name: 'Utförde själv' }).tap();
  await page.getByText('Dag, antal, handledare och delmål').tap();
  await page.getByRole('button', { name: 'Delmål', exact: true }).tap();
  await page.getByRole('button', { name: goal, exact: true }).tap();
  await page.getByRole('button', { name: 'Lägg till', exact: true }).tap();
  await told(page, `${procedure} är tillagd. Nu 1 gång.`);
}

async function reflectByTouch(page: Page, { thought }: Week): Promise<void> {
  await page.getByRole('link', { name: 'Reflektioner' }).tap();
  const text = page.getByRole('textbox', { name: 'Vad tänker du på?' });
  const another = page.getByRole('button', { name: 'Ny reflektion' });
  await text.or(another).first().waitFor();
  if (await another.isVisible()) await another.tap();
  await text.fill(thought);
  await page.getByRole('button', { name: 'Spara', exact: true }).tap();
  await told(page, 'Sparad. Bara du ser den.');
  expect(await shownToErik()).not.toContain(thought);
  await page.getByRole('button', { name: 'Ändra' }).first().tap();
  await page.getByRole('button', { name: 'Visa för Erik Sandström' }).tap();
  await told(page, 'visas nu för Erik Sandström');
  expect(await shownToErik()).toContain(thought);
}

async function codeByTouch(page: Page, { goal }: Week): Promise<string> {
  await page.getByRole('link', { name: 'Bedömningar', exact: true }).tap();
  await page.getByRole('link', { name: 'Bedöm mig nu' }).tap();
  await page.getByRole('button', { name: 'Mini-CEX' }).tap();
  await page.locator('summary', { hasText: 'Delmål (valfritt)' }).tap();
  await page.getByRole('checkbox', { name: new RegExp(`^${goal} `) }).tap();
  await page.getByRole('button', { name: 'Visa koden' }).tap();
  await page.getByText('Adressen i koden').tap();
  return page.locator('.address').innerText();
}

async function askByTouch(page: Page, { goal }: Week): Promise<void> {
  await page.getByRole('link', { name: 'Intyg', exact: true }).tap();
  await page.getByRole('link', { name: 'Be om intyg' }).tap();
  await page.getByRole('checkbox', { name: new RegExp(`^${goal} `) }).tap();
  await page.getByRole('radio', { name: 'Erik Sandström' }).tap();
  await page.getByRole('button', { name: 'Skapa utkast' }).tap();
  await page.waitForURL(/\/intyg\/[0-9a-f-]{36}$/);
  const activities = page.getByRole('textbox', { name: 'Utbildningsaktiviteter' });
  await activities.tap();
  await activities.fill('Mottagning under handledning');
  await page.getByRole('button', { name: /^Skicka till/ }).tap();
}

describe('the trainee’s week', () => {
  itInBrowser(
    'leads from a procedure, a reflection and an assessment to an intyg that rests on them, on a phone',
    async () => {
      const week = nextOf(BY_TOUCH);
      const { page, complaints } = await world.visit('maja', PHONE, true);
      const clicks = await countClicks(page);
      await open(page, '/oversikt');
      await logByTouch(page, week);
      await reflectByTouch(page, week);
      await assess(await codeByTouch(page, week), 'helena');
      // The page that held up the code follows by itself.
      await page.getByText('Gör själv').first().waitFor();
      await page.getByRole('link', { name: 'Bedömningar', exact: true }).first().tap();
      await expectTrend(page, week.goal);
      expect(await faultsAsShown(page, complaints)).toEqual([]);
      await page.setViewportSize(PHONE);

      await page.getByRole('link', { name: 'Översikt', exact: true }).tap();
      await settled(page);
      const before = clicks();
      await askByTouch(page, week);
      await expectSent(page, [new RegExp(`^${week.procedure}, 1 gång\\n[\\s\\S]*ur läkarens logg$`)]);
      expect(clicks() - before).toBeGreaterThan(3);
      expect(clicks() - before).toBeLessThanOrEqual(MOST_CLICKS);
      await page.getByRole('link', { name: 'Översikt', exact: true }).tap();
      await expectWaiting(page, week.goal);
      expect(await faultsAsShown(page, complaints)).toEqual([]);
    },
    3 * MINUTES,
  );

  itInBrowser(
    'is gone through with the keyboard alone, on a wide screen',
    async () => {
      const week = nextOf(BY_KEYBOARD);
      const { procedure, goal, thought } = week;
      const { page } = await world.visit('maja', DESK);
      await open(page, '/oversikt');
      const keys = new Keyboard(page);
      await keys.press('link', /^Logg$/);
      await keys.write('Åtgärd', procedure);
      await keys.press('button', /^Utförde själv$/);
      await keys.unfold('Dag, antal, handledare och delmål');
      await keys.press('button', /^Delmål$/);
      await keys.press('button', new RegExp(`^${goal}$`));
      await keys.press('button', /^Lägg till$/);
      await told(page, `${procedure} är tillagd. Nu 1 gång.`);

      await keys.press('link', /^Reflektioner$/);
      await keys.press('button', /^Ny reflektion$/);
      await keys.write('Vad tänker du på?', thought);
      await keys.press('button', /^Spara$/);
      await told(page, 'Sparad. Bara du ser den.');
      await keys.press('button', /^Ändra$/);
      await keys.press('button', /^Visa för Erik Sandström$/);
      await told(page, 'visas nu för Erik Sandström');
      expect(await shownToErik()).toContain(thought);

      await keys.press('link', /^Bedömningar$/);
      await keys.press('link', 'Bedöm mig nu');
      await keys.press('button', /^Mini-CEX$/);
      await keys.unfold('Delmål (valfritt)');
      await keys.check(new RegExp(`^${goal} `));
      await keys.press('button', 'Visa koden');
      await keys.unfold('Adressen i koden');
      await assess(await page.locator('.address').innerText(), 'helena');
      await page.getByText('Gör själv').first().waitFor();
      // The code went away with the focus: the heading of what came instead has it.
      await page.locator('h1:focus').waitFor();
      await keys.press('link', /^Bedömningar$/);
      await expectTrend(page, goal);

      await keys.press('link', /^Intyg$/);
      await keys.press('link', 'Be om intyg');
      await keys.check(new RegExp(`^${goal} `));
      await keys.chooseRadio('Erik Sandström');
      await keys.press('button', 'Skapa utkast');
      await page.waitForURL(/\/intyg\/[0-9a-f-]{36}$/);
      await keys.write('Utbildningsaktiviteter', 'Jour och akutmottagning under handledning');
      await keys.press('button', /^Mini-CEX · Gör själv/);
      await keys.press('button', new RegExp(`^${procedure}, 1 gång`));
      await keys.press('button', /^Ta med som text$/);
      await told(page, '2 rader är tillagda i Utbildningsaktiviteter.');
      await keys.press('button', /^Skicka till/);
      await expectSent(page, [
        new RegExp(`^${procedure}, 1 gång\\nvalt av läkaren, [\\s\\S]*ur läkarens logg$`),
      ]);
      await expectTaken(page, week);
      await keys.press('link', /^Översikt$/);
      await expectWaiting(page, goal);
      expect(keys.faults).toEqual([]);
    },
    3 * MINUTES,
  );
});
