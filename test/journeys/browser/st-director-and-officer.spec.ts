import { dayFromNow } from '../story/days.js';
import { demoPerson } from '@specialistvagen/identity';
import type { Page } from 'playwright-core';
import { finishAct } from '../story/signing.js';
import type { BtStory } from '../story/bt/chapters.js';
import type { Story } from '../story/story.js';
import { withPost } from './arrangement.js';
import { chooseAtProvider, DESK, open, PHONE, settled } from './chromium.js';
import { faultsAsShown, faultsOfPage } from './inspect-page.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
let story: Story;
let bt: BtStory;
let caseId = '';

const world = useBrowser(async (url) => {
  ({ story, bt } = await withPost(url));
  const anders = await story.as('anders');
  story.must('HOSP svarar om noor', await anders.post(`/people/${story.id('noor')}/competence/refresh`));
});

type Post = {
  id: string;
  kind: string;
  regulation: string;
  specialty: { id: string } | null;
  atCompletedOn: string | null;
};
const postsOfNoor = async () =>
  (await (await story.as('anders')).get<{ items: Post[] }>(`/portfolios/${story.id('noor')}/posts`)).body
    .items;

/** The browser tells a refusal in its console: those are what the tests ask for. */
const withoutRefusals = (complaints: readonly string[]) =>
  complaints.filter((one) => !/status of (400|422)/.test(one));

async function pick(page: Page, field: string, letters: string, name: string): Promise<void> {
  await page.getByRole('textbox', { name: field }).fill(letters);
  await page.getByRole('radio', { name, exact: true }).click();
}

describe('a new ST on a phone', () => {
  itInBrowser(
    'under SOSFS 2015:8 is refused with every reason, and accepted with the AT that the choice rests on',
    async () => {
      const { page, complaints } = await world.visit('anders', PHONE);
      await open(page, '/tjanster/ny');
      await page.getByLabel('Vårdgivare', { exact: true }).selectOption(bt.careProviderId);
      await page.getByRole('button', { name: 'Personnummer', exact: true }).click();
      await page
        .getByLabel('Personnummer', { exact: true })
        .fill(demoPerson('noor').personalIdentityNumber ?? '');
      await page.getByLabel('Varför du söker').fill('Ny ST-tjänst');
      await page.locator('main').getByRole('button', { name: 'Sök', exact: true }).click();
      await page.getByText('Noor Haddad').waitFor();

      await page.getByRole('radio', { name: /^Specialiseringstjänstgöring/ }).click();
      await pick(page, 'Specialitet', 'psyk', 'Psykiatri');
      await page.getByRole('radio', { name: /^SOSFS 2015:8/ }).click();
      await page.getByText(/Går inte att välja: SOSFS 2015:8 kan väljas bara av den som/).waitFor();
      await page.getByLabel('Legitimationsdatum').fill('2025-02-03');
      await page.getByLabel('Tjänsten börjar').fill('2025-03-01');
      await page.getByLabel('Tjänsten slutar').fill('2030-08-31');
      await page.getByLabel('Skäl till valet').fill('Läkaren har gjort AT.');
      await pick(page, 'Huvudansvarig verksamhetschef', 'Karin', 'Karin Åberg');
      const period = page.getByRole('group', { name: 'Period 1' });
      await period.getByLabel('Enhet', { exact: true }).selectOption(bt.units.psychiatry);
      await period.getByLabel('Från och med').fill('2025-02-01');
      await period.getByLabel('Till och med').fill('2026-10-31');
      await page.getByRole('button', { name: 'Lägg upp tjänsten' }).click();

      const summary = page.getByRole('alert');
      await summary.getByRole('link', { name: /kan väljas bara av den som/ }).waitFor();
      await summary
        .getByRole('link', { name: /ligger utanför tjänsten|före/ })
        .first()
        .waitFor();
      expect(await faultsAsShown(page, withoutRefusals(complaints))).toEqual([]);

      await page.getByLabel('Allmäntjänstgöring fullgjord').fill('2024-12-20');
      await page.getByText('Går att välja.').nth(1).waitFor();
      await period.getByLabel('Från och med').fill('2025-03-01');
      await page.getByRole('button', { name: 'Lägg upp tjänsten' }).click();
      await page.waitForURL(/\/lakare\//);
      expect(await postsOfNoor()).toMatchObject([
        {
          kind: 'st',
          regulation: 'SOSFS 2015:8',
          specialty: { id: 'psykiatri' },
          atCompletedOn: '2024-12-20',
        },
      ]);
    },
    4 * MINUTES,
  );

  itInBrowser(
    'an exception and a mark are recorded on it, and the head of department lets another doctor sign',
    async () => {
      const { page, complaints } = await world.visit('anders', PHONE);
      await open(page, `/lakare/${story.id('noor')}/bakgrund`);
      await page.getByRole('button', { name: 'För in uppgift', exact: true }).click();
      await page.getByLabel('Vad undantaget avser').fill('Placeringen i rättspsykiatri');
      await page.getByLabel('Beslutat av').fill('Socialstyrelsen');
      await page.getByLabel('Beslutat den').fill('2026-03-02');
      await page.getByLabel('Underlag').fill('Beslutet i original, visat av läkaren');
      await page.getByRole('button', { name: 'För in uppgiften' }).click();
      await page
        .getByText(/Undantag: Placeringen i rättspsykiatri/)
        .first()
        .waitFor();
      expect(await faultsAsShown(page, complaints)).toEqual([]);

      await open(page, `/lakare/${story.id('noor')}/tjanst`);
      await page.getByRole('button', { name: 'Ändra märkning' }).click();
      await page.getByLabel('Inriktning').selectOption('research');
      await page.getByRole('button', { name: 'Spara märkningen' }).click();
      await page.getByRole('status').filter({ hasText: 'Märkningen är sparad' }).waitFor();
      await page.getByText('Forskar-ST').first().waitFor();

      const head = await world.visit('karin', DESK);
      await open(head.page, `/lakare/${story.id('noor')}/tjanst`);
      await head.page.getByRole('button', { name: 'Överlåt signering' }).click();
      await pick(head.page, 'Till vem', 'Sara', 'Sara Wikström');
      await head.page.getByLabel('Överlåtelsens ordalydelse').fill('Jag överlåter signering av intyg.');
      await head.page.getByRole('button', { name: 'Överlåt signering' }).click();
      await head.page.getByText(/får signera åt dig/).waitFor();
      expect(await faultsAsShown(head.page, head.complaints)).toEqual([]);
    },
    4 * MINUTES,
  );
});

const FORM = {
  address: 'Exempelgatan 2',
  postalCode: '111 11',
  city: 'Exempelstad',
  phonePrivate: '',
  email: 'noor@demo.invalid',
  workplace: 'Psykiatriska kliniken',
  phoneWork: '',
  degree: [{ country: 'Polen', date: '2023-06-20' }],
  licence: [{ country: 'Sverige', date: '2025-02-03' }],
};
type Application = {
  id: string;
  revision: number;
  completeness: { findings: { key: string; handling: string }[] };
};

/** Noor sends in spite of everything that is missing; returns the case. */
async function sendTooEarly(): Promise<string> {
  const noor = await story.as('noor');
  const [post] = await postsOfNoor();
  const path = `/portfolios/${story.id('noor')}/application?post=${post?.id ?? ''}`;
  story.must('ansökan sätts ihop', await noor.post(path));
  const draft = story.must('bristerna', await noor.get<Application>(path));
  const form = { revision: draft.revision, form: FORM };
  const saved = story.must(
    'uppgifterna',
    await noor.put<{ revision: number }>(`/applications/${draft.id}/form`, form),
  );
  const confirmedFaults = draft.completeness.findings
    .filter(({ handling }) => handling === 'confirm')
    .map(({ key }) => key);
  const submit = { revision: saved.revision, confirmedFaults };
  const act = await noor.post<{ ticket: string; signUrl: string }>(
    `/applications/${draft.id}/submit-act`,
    submit,
  );
  await finishAct(story, noor, story.must('skicka ändå', act));
  return draft.id;
}

type OfficersCase = {
  revision: number;
  ownBias: { hasBias: boolean } | null;
  decision: { outcome: string } | null;
};
const officersCase = async () =>
  (await (await story.as('ingrid')).get<OfficersCase>(`/cases/${caseId}`)).body;

describe('an application for a specialist certificate', () => {
  itInBrowser(
    'is found in the queue by its kind, taken, and opened for acts only by the officer’s own statement of bias',
    async () => {
      caseId = await sendTooEarly();
      const { page, complaints } = await world.visit('ingrid', DESK);
      await open(page, '/arenden');
      await page.getByText('Fler urval').click();
      await page.getByLabel('Slag', { exact: true }).selectOption('specialist');
      await page.getByLabel('Specialitet', { exact: true }).selectOption('psykiatri');
      await page.getByRole('status').filter({ hasText: '1 ärende' }).waitFor();
      expect(await faultsAsShown(page, complaints)).toEqual([]);
      await page.setViewportSize(DESK);
      await page.getByRole('button', { name: /^Ta ärendet/ }).click();
      await page.getByRole('heading', { level: 1, name: /Noor/ }).waitFor();
      await page.getByText('Finns det något som kan göra dig jävig i ärendet?').waitFor();
      expect(await page.getByRole('button', { name: 'Markera avgiften som betald' }).count()).toBe(0);
      expect(await faultsAsShown(page, complaints)).toEqual([]);

      await page.getByRole('button', { name: 'Nej, inget gör mig jävig' }).click();
      await page.getByText(/Du har angett att inget gör dig jävig/).waitFor();
      expect((await officersCase()).ownBias).toMatchObject({ hasBias: false });
    },
    5 * MINUTES,
  );

  itInBrowser(
    'is put before an expert, whose opinion is recorded, on a phone',
    async () => {
      const ingrid = await story.as('ingrid');
      const { revision } = await officersCase();
      const paid = { revision, paidOn: '2026-11-20', reason: 'Betald över disk, kvitto 18.' };
      story.must('avgiften', await ingrid.post(`/cases/${caseId}/register-fee-paid`, paid));
      const { page, complaints } = await world.visit('ingrid', PHONE);
      await open(page, `/arenden/${caseId}`);
      await page.getByRole('button', { name: 'Fler åtgärder' }).click();
      await page.getByRole('button', { name: 'Begär utlåtande av sakkunnig' }).click();
      await page.getByLabel('Sakkunnig: namn och titel').fill('Docent Ek');
      await page.getByLabel('Frågan till den sakkunniga').fill('Räcker underlaget?');
      await page.getByLabel('Svar senast').fill(dayFromNow(45));
      await page.getByRole('button', { name: 'Begär utlåtande av sakkunnig' }).click();
      await page.getByText('Utlåtandet är begärt.', { exact: false }).waitFor();

      await page.getByRole('button', { name: 'Fler åtgärder' }).click();
      await page.getByRole('button', { name: 'Anteckna utlåtande' }).click();
      await page.getByRole('textbox', { name: 'Utlåtandet', exact: true }).fill('Ja, underlaget räcker.');
      await page.getByLabel('Inkommet den').fill('2026-11-22');
      await page.getByLabel('Den sakkunnigas uppgift om jäv').fill('Inget jäv.');
      await page.getByRole('button', { name: 'Anteckna utlåtande' }).click();
      await page.getByText('Utlåtandet är antecknat.').waitFor();
      await page.getByText(/^tillstyrker/).waitFor();
      expect(await faultsAsShown(page, complaints)).toEqual([]);
    },
    3 * MINUTES,
  );

  itInBrowser(
    'is approved with a reason for each fault, and signed with the eID; what gives all that was asked for has no appeal clock',
    async () => {
      const { page, complaints } = await world.visit('ingrid', DESK);
      await open(page, `/arenden/${caseId}`);
      const unsaid = page.getByRole('button', { name: /^Skriv skäl/ });
      while ((await unsaid.count()) > 0) await unsaid.first().click();
      for (const box of await page.locator('textarea[name^="override-"]').all())
        await box.fill('Visat på annat sätt enligt sakkunnigt utlåtande.');
      await page.getByText('Inget hindrar beslut').waitFor();
      await page.getByRole('button', { name: 'Godkänn och signera beslutet' }).click();
      await page.getByRole('textbox', { name: 'Skäl för beslutet' }).fill('Kompetensen är visad.');
      await page.getByRole('button', { name: 'Godkänn och signera beslutet' }).click();
      await page.locator('.message').waitFor();
      await chooseAtProvider(page, 'ingrid');
      await page.waitForURL(/\/signera\/klar\//);
      await page.getByRole('heading', { level: 1, name: 'Klart' }).waitFor();
      await settled(page);
      expect((await officersCase()).decision).toMatchObject({ outcome: 'approved' });

      await open(page, `/arenden/${caseId}`);
      await page.getByRole('button', { name: 'Anteckna delgivning' }).waitFor();
      expect(await page.getByRole('heading', { name: 'Överklagandetid' }).count()).toBe(0);
      await page.getByRole('button', { name: 'Anteckna delgivning' }).click();
      await page.getByLabel('Delgivet den').fill(dayFromNow(0));
      await page.getByRole('button', { name: 'Anteckna delgivning' }).click();
      await page.getByText('Delgivningen är antecknad.', { exact: false }).waitFor();
      expect(await faultsAsShown(page, complaints)).toEqual([]);
    },
    5 * MINUTES,
  );

  itInBrowser(
    'the officers’ lists are without fault at both widths',
    async () => {
      const visitor = await world.visit('ingrid', DESK);
      const faults: string[] = [];
      for (const path of ['/arenden/laget', '/arenden/misstankar', '/arenden/papper', '/beslut'])
        faults.push(...(await faultsOfPage(visitor, path)));
      expect(faults).toEqual([]);
      await visitor.page.getByText('Bevis om specialistkompetens: Psykiatri').waitFor();
    },
    3 * MINUTES,
  );
});
