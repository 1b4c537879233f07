import type { Locator, Page } from 'playwright-core';
import type { BtStory } from '../story/bt/chapters.js';
import { newPost } from '../story/bt/02-post.js';
import { dayFromNow } from '../story/days.js';
import type { Story } from '../story/story.js';
import { askForIntyg, withPost } from './arrangement.js';
import { open, PHONE, settled } from './chromium.js';
import { hasFocus } from './in-page.js';
import { faultsAsShown } from './inspect-page.js';
import { Keyboard } from './keyboard.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
let story: Story;
let bt: BtStory;
let postOfNoor = '';

const world = useBrowser(async (url) => {
  ({ story, bt } = await withPost(url));
  await askForIntyg(story, bt, { goals: ['BT1', 'BT9'], signer: 'erik' });
  const anders = await story.as('anders');
  const body = { ...newPost(story.id, bt.units, bt.careProviderId, 'noor'), ...NOORS };
  postOfNoor = story.must('Noors tjänst', await anders.post<{ id: string }>('/posts', body)).id;
});

const NOORS = { licenceDate: '2025-02-03', endsOn: dayFromNow(153) };
type Post = {
  state: string;
  startsOn: string;
  endsOn: string;
  interruptions: { kind: string }[];
  credits: object[];
  coordinators: { id: string }[];
  studyDirector: { id: string };
};
const postOf = async (id: string) => (await (await story.as('anders')).get<Post>(`/posts/${id}`)).body;
const pageOf = (person: string, tab: string) => `/lakare/${story.id(person)}/${tab}`;
const said = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words });

/** The page moves the focus a moment after it has drawn what the focus goes to. */
async function expectFocus(place: Locator): Promise<void> {
  for (let attempt = 0; attempt < 60 && !(await place.evaluateAll(hasFocus)); attempt += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await place.evaluateAll(hasFocus)).toBe(true);
}

/** The browser tells a refusal in its console: those are what the tests ask for. */
const withoutRefusals = (complaints: readonly string[]) =>
  complaints.filter((one) => !/status of (400|422)/.test(one));

async function asDirector(tab: string, of = 'noor') {
  const visitor = await world.visit('anders', PHONE);
  await open(visitor.page, pageOf(of, tab));
  return visitor;
}

/** The sentence that ends an act stands where one is, with the focus on it. */
async function expectOutcome(page: Page, words: RegExp): Promise<void> {
  const sentence = said(page, words);
  await sentence.waitFor();
  await expectFocus(sentence);
  expect(await sentence.innerText()).toMatch(/fel|tillbaka|igen|återta/);
}

describe('the post on a phone', () => {
  itInBrowser(
    'an interruption is added, and is taken away only after the second question',
    async () => {
      const { page, complaints } = await asDirector('tjanst');
      await page.getByRole('button', { name: 'Lägg till uppehåll' }).click();
      await page.getByLabel('Slag').selectOption('parental-leave');
      await page.getByLabel('Från och med').fill('2026-02-02');
      await page.getByLabel('Till och med').fill('2026-02-15');
      await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
      await expectOutcome(page, /^Tillagt: Föräldraledighet/);

      await page.getByRole('button', { name: /^Ta bort Föräldraledighet/ }).click();
      const question = page.getByRole('dialog');
      await question.getByRole('button', { name: 'Avbryt' }).click();
      expect((await postOf(postOfNoor)).interruptions).toHaveLength(1);
      await expectFocus(page.getByRole('button', { name: /^Ta bort Föräldraledighet/ }));

      await page.getByRole('button', { name: /^Ta bort Föräldraledighet/ }).click();
      await question.getByRole('button', { name: 'Ta bort uppehållet' }).click();
      await expectOutcome(page, /^Borttaget: Föräldraledighet/);
      expect((await postOf(postOfNoor)).interruptions).toEqual([]);
      expect(await faultsAsShown(page, complaints)).toEqual([]);
    },
    3 * MINUTES,
  );

  itInBrowser(
    'a credit is taken away with the keyboard alone',
    async () => {
      const { page } = await asDirector('tjanst');
      const keys = new Keyboard(page);
      await keys.press('button', /^Ta bort Forskarskola/);
      await keys.press('button', 'Ta bort tillgodoräknandet');
      await expectOutcome(page, /^Borttaget: Forskarskola/);
      expect((await postOf(postOfNoor)).credits).toEqual([]);
      expect(keys.faults).toEqual([]);
    },
    2 * MINUTES,
  );

  itInBrowser(
    'days that a period falls outside are refused at the field; others are saved',
    async () => {
      const { page } = await asDirector('tjanst');
      await page.getByRole('button', { name: 'Ändra tjänstens dagar' }).click();
      await page.getByLabel('Tjänsten slutar', { exact: true }).fill('2026-10-31');
      await page.getByRole('button', { name: 'Spara dagarna' }).click();
      const summary = page.getByRole('alert');
      await summary.getByRole('link', { name: /ligger utanför tjänsten/ }).click();
      await expectFocus(page.getByLabel('Tjänsten slutar', { exact: true }));
      expect((await postOf(postOfNoor)).endsOn).toBe(NOORS.endsOn);

      await page.getByLabel('Tjänsten slutar', { exact: true }).fill(dayFromNow(212));
      await page.getByRole('button', { name: 'Spara dagarna' }).click();
      await expectOutcome(page, /Tjänsten gäller nu 3 nov 2025 – \d+ \w+ \d{4}/);
      expect((await postOf(postOfNoor)).endsOn).toBe(dayFromNow(212));
    },
    2 * MINUTES,
  );

  itInBrowser(
    'a coordinator leaves and comes back; a head of department whom nobody chose is refused at the field',
    async () => {
      const { page, complaints } = await asDirector('tjanst');
      await page.getByRole('button', { name: 'Ändra ansvariga' }).click();
      await page.getByRole('button', { name: 'Ta bort BT-samordnaren Linnea Forss' }).click();
      await page.getByRole('button', { name: /^Byt Huvudansvarig verksamhetschef/ }).click();
      await page.getByRole('button', { name: 'Spara ansvariga' }).click();
      await page.getByRole('alert').getByRole('link').first().waitFor();
      expect((await postOf(postOfNoor)).coordinators).toHaveLength(1);

      await page.getByRole('textbox', { name: 'Huvudansvarig verksamhetschef' }).fill('Karin');
      await page.getByRole('radio', { name: 'Karin Åberg' }).click();
      expect(await faultsAsShown(page, withoutRefusals(complaints))).toEqual([]);
      await page.getByRole('button', { name: 'Spara ansvariga' }).click();
      await expectOutcome(page, /^Ansvariga är ändrade/);
      expect((await postOf(postOfNoor)).coordinators).toEqual([]);

      await page.getByRole('button', { name: 'Ändra ansvariga' }).click();
      await page.getByRole('button', { name: 'Lägg till BT-samordnare' }).click();
      await page.getByRole('textbox', { name: 'BT-samordnare 1' }).fill('Linnea');
      await page.getByRole('radio', { name: 'Linnea Forss' }).click();
      await page.getByRole('button', { name: 'Spara ansvariga' }).click();
      await page.getByRole('button', { name: 'Spara ansvariga' }).waitFor({ state: 'detached' });
      await settled(page);
      expect((await postOf(postOfNoor)).coordinators.map(({ id }) => id)).toEqual([story.id('linnea')]);
    },
    2 * MINUTES,
  );
});

describe('the director’s list', () => {
  itInBrowser(
    'puts the late doctor first, says why, and names whom to remind',
    async () => {
      const { page, complaints } = await world.visit('anders', PHONE);
      await open(page, '/lakare');
      await page.getByRole('heading', { name: '1 läkare är försenad' }).waitFor();
      const late = page.getByRole('listitem').filter({ hasText: 'Maja Lindqvist' }).first();
      await late.getByText('Erik Sandström').waitFor();
      const words = await late.innerText();
      expect(words).toMatch(/slutdatum passerat 20 nov 2026/);
      expect(words).toMatch(/18 delmål saknar signerat intyg/);
      expect(words).toMatch(/intyget om fullgjord bastjänstgöring saknas/);
      const all = await page.locator('main').innerText();
      expect(all.indexOf('Maja Lindqvist')).toBeLessThan(all.indexOf('Noor Haddad'));
      expect(await faultsAsShown(page, complaints)).toEqual([]);
    },
    2 * MINUTES,
  );
});

describe('an objection to the external assessor', () => {
  const path = () => `/portfolios/${story.id('noor')}/assessor`;
  const objectAsNoor = async () => {
    const noor = await story.as('noor');
    story.must('invändningen', await noor.post(`${path()}/object`, { text: 'Vi har arbetat ihop.' }));
  };
  type Current = { appointment: { state: string; objection: { answer: string | null } } | null };
  const current = async () => (await (await story.as('noor')).get<Current>(path())).body.appointment;

  /** Per supervises another doctor, and lives in that role just now. */
  async function expectOnlyAnAssessorsTabs(): Promise<void> {
    const birgit = await story.as('birgit');
    const overview = `/portfolios/${story.id('elin')}/overview`;
    const elin = story.must('Elins BT', await birgit.get<{ post: { id: string } }>(overview));
    const supervisor = { personId: story.id('per'), kind: 'supervisor', from: dayFromNow(0) };
    story.must('Per handleder', await birgit.post(`/posts/${elin.post.id}/supervisors`, supervisor));
    const { page, complaints } = await world.visit('per', PHONE);
    await open(page, '/mina-lakare');
    await page.getByRole('link', { name: /Elin/ }).waitFor();
    await open(page, `/lakare/${story.id('noor')}`);
    const tabs = page.getByRole('navigation', { name: 'Läkarens sidor' }).getByRole('link');
    expect(await tabs.allInnerTexts()).toEqual(['Intyg', 'Plan', 'Papper', 'Bedömare']);
    expect(complaints).toEqual([]);
  }

  itInBrowser(
    'is answered with a reason, and the assessor stays',
    async () => {
      await poolWithPer();
      const anders = await story.as('anders');
      story.must('bedömaren utses', await anders.post(path(), { assessorId: story.id('per') }));
      await expectOnlyAnAssessorsTabs();
      await objectAsNoor();

      const { page, complaints } = await asDirector('bedomare');
      await page.getByText('Vi har arbetat ihop.').waitFor();
      await page.getByRole('button', { name: 'Svara och behåll bedömaren' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Skicka svaret' }).click();
      await page.getByRole('dialog').getByRole('alert').waitFor();
      expect((await current())?.state).toBe('objected');

      await page.getByRole('textbox', { name: 'Skäl' }).fill('Det var före bastjänstgöringen.');
      await page.getByRole('dialog').getByRole('button', { name: 'Skicka svaret' }).click();
      await expectOutcome(page, /Per Holm står kvar/);
      expect(await current()).toMatchObject({
        state: 'appointed',
        objection: { answer: 'Det var före bastjänstgöringen.' },
      });
      expect(await faultsAsShown(page, withoutRefusals(complaints))).toEqual([]);
    },
    3 * MINUTES,
  );

  itInBrowser(
    'is answered by taking the appointment back, and another may be chosen',
    async () => {
      await objectAsNoor();
      const { page } = await asDirector('bedomare');
      await page.getByRole('button', { name: 'Återta uppdraget' }).click();
      await page.getByRole('textbox', { name: 'Skäl' }).fill('En annan bedömare utses.');
      await page.getByRole('dialog').getByRole('button', { name: 'Återta uppdraget' }).click();
      await expectOutcome(page, /^Uppdraget är återtaget/);
      expect(await current()).toBeNull();
      await page.getByRole('button', { name: 'Utse Per Holm' }).waitFor();
    },
    2 * MINUTES,
  );
});

describe('a post that was registered by mistake', () => {
  itInBrowser(
    'is taken back with a reason, and leaves the list',
    async () => {
      const { page, complaints } = await asDirector('tjanst');
      await page.getByRole('button', { name: 'Återta tjänsten' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Återta tjänsten' }).click();
      await dialog.getByRole('alert').getByRole('link').first().click();
      await expectFocus(dialog.getByRole('textbox', { name: 'Skäl' }));
      expect((await postOf(postOfNoor)).state).toBe('ongoing');

      await dialog.getByRole('textbox', { name: 'Skäl' }).fill('Fel läkare valdes.');
      await dialog.getByRole('button', { name: 'Återta tjänsten' }).click();
      await expectOutcome(page, /^Tjänsten är återtagen/);
      expect((await postOf(postOfNoor)).state).toBe('withdrawn');
      expect(await faultsAsShown(page, withoutRefusals(complaints))).toEqual([]);
      await open(page, '/lakare');
      expect(await page.locator('main').innerText()).not.toContain('Noor');
    },
    2 * MINUTES,
  );
});

/** Region 05 attests that Per can assess. */
async function poolWithPer(): Promise<void> {
  const ylva = await story.as('ylva');
  const member = {
    personId: story.id('per'),
    regionCode: '05',
    basis: 'Kurs i bedömning 2021',
    attestedOn: '2021-10-01',
  };
  story.must('bedömaren läggs till', await ylva.post('/assessor-pool', member));
}

describe('an application that lacks something, on a phone', () => {
  itInBrowser(
    'tells everything at once, each at its field, and stands in the first of them',
    async () => {
      const { page, complaints } = await world.visit('maja', PHONE);
      await open(page, '/ansokan');
      await page.getByRole('button', { name: 'Börja ansökan' }).click();
      const licence = page.getByRole('group', { name: 'Legitimation' });
      await licence.getByLabel('Land').first().fill('Sverige');
      await page.getByText(/utkast, sparat/).waitFor();
      await expectFocus(licence.getByLabel('Land').first());

      await page.getByRole('button', { name: /^Skicka ändå/ }).click();
      const degree = page.getByRole('group', { name: 'Läkarexamen' });
      const summary = page.getByRole('alert');
      await summary.getByRole('link', { name: /Läkarexamen: fyll i land och datum/ }).waitFor();
      await expectFocus(degree.getByLabel('Land').first());
      await summary.getByRole('link', { name: /Legitimation.*: fyll i datumet/ }).click();
      await expectFocus(licence.getByLabel('Datum').first());
      await summary
        .getByRole('link', { name: /Skicka ändå/ })
        .first()
        .click();
      await expectFocus(page.getByRole('checkbox', { name: 'Jag har läst felen ovan' }));
      const unexpected = withoutRefusals(complaints);
      expect(await faultsAsShown(page, unexpected)).toEqual([]);
    },
    3 * MINUTES,
  );

  itInBrowser(
    'leads from an emoji in a country to that country',
    async () => {
      const { page } = await world.visit('maja', PHONE);
      await open(page, '/ansokan');
      const country = page.getByRole('group', { name: 'Läkarexamen' }).getByLabel('Land').first();
      await country.fill('Danmark 😀');
      await page.getByRole('alert').getByRole('link').first().click();
      await expectFocus(country);
      await country.fill('Danmark');
      await page.getByText(/utkast, sparat/).waitFor();
    },
    2 * MINUTES,
  );
});
