import type { Page } from 'playwright-core';
import type { IntygView } from '../story/signing.js';
import { chooseAtProvider, open, PHONE, settled } from './chromium.js';
import { faultsAsShown } from './inspect-page.js';
import { Keyboard } from './keyboard.js';
import { withSt } from './st-arrangement.js';
import type { StWorld } from './st-arrangement.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
let st: StWorld;

const world = useBrowser(async (url) => {
  st = await withSt(url);
});

const LEADER = [
  ['Kursledarens förnamn', 'Karl'],
  ['Kursledarens efternamn', 'Kursson'],
  ['Kursledarens e-postadress', 'karl@demo.invalid'],
  ['Kursledarens tjänsteställe', 'Kursgivaren'],
] as const;
const main = (page: Page) => page.locator('main').innerText();

async function stateOf(id: string): Promise<IntygView> {
  return (await (await st.story.as('maja')).get<IntygView>(`/intyg/${id}`)).body;
}

/** From the page of a goal to a draft; its id. */
async function makeDraft(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Skapa utkast' }).click();
  await page.waitForURL(/\/intyg\/[0-9a-f-]{36}$/);
  await settled(page);
  return page.url().slice(-36);
}

describe('a doctor in ST, on a phone', () => {
  itInBrowser(
    'chooses between trainings, and the pages follow',
    async () => {
      const { page, complaints } = await world.visit('maja', PHONE);
      await open(page, '/oversikt');
      const trainings = page.getByRole('navigation', { name: 'Utbildningar' });
      await trainings.getByRole('link', { name: /^BT/ }).click();
      await page.getByText('0 av 18 delmål intygade').waitFor();
      await trainings.getByRole('link', { name: /^ST, Allmänmedicin/ }).click();
      await page.getByText('0 av 26 delmål intygade').waitFor();
      await page.getByRole('link', { name: 'Tid', exact: true }).click();
      await page.getByText(/av 66,0 månader/).waitFor();
      await settled(page);
      expect(await main(page)).toContain('PSF 4 kap. 1 §');
      expect(await faultsAsShown(page, complaints)).toEqual([]);
    },
    3 * MINUTES,
  );

  itInBrowser(
    'sees what each goal needs, and never a title that the regulation does not have',
    async () => {
      const { page, complaints } = await world.visit('maja', PHONE);
      await open(page, `/mal?post=${st.stPostId}`);
      for (const heading of ['Delmål STa: 0 av 7', 'Delmål STb: 0 av 4', 'Delmål STc: 0 av 15'])
        await page.getByRole('heading', { name: heading }).waitFor();
      const both = page.locator('#STb2');
      expect(await both.getByRole('link').allInnerTexts()).toEqual([
        expect.stringContaining('Begär intyg om klinisk tjänstgöring'),
        expect.stringContaining('Begär intyg om kurs'),
      ]);
      const title = await page.locator('#STc4 .item-title').innerText();
      expect(title).toBe('Delmål STc4');
      expect(await page.locator('#STc4').innerText()).toContain('arbetsnamn, inte föreskriftens');
      expect(await main(page)).toContain('ej kontrollerat mot föreskriften');
      expect(await faultsAsShown(page, complaints)).toEqual([]);
    },
    3 * MINUTES,
  );

  itInBrowser(
    'asks for Bilaga 9 from a goal, and the supervisor signs it on the phone',
    async () => {
      const { page, complaints } = await world.visit('maja', PHONE);
      await open(page, `/mal?post=${st.stPostId}`);
      await page
        .locator('#STc1')
        .getByRole('link', { name: /klinisk tjänstgöring/ })
        .click();
      await page.getByRole('radio', { name: 'Sara Wikström' }).check();
      const id = await makeDraft(page);
      await page
        .getByRole('textbox', { name: 'Beskrivning av den kliniska tjänstgöringen' })
        .fill('Vårdavdelning och mottagning, dagligen med handledare.');
      expect(await faultsAsShown(page, complaints)).toEqual([]);
      await page.setViewportSize(PHONE);
      await page.getByRole('button', { name: 'Skicka till Sara Wikström' }).click();
      await page.getByText(/^Skickat till Sara Wikström/).waitFor();

      const supervisor = await world.visit('sara', PHONE);
      await open(supervisor.page, `/att-signera/${id}`);
      const screen = await main(supervisor.page);
      for (const fact of ['Maja Lindqvist', 'STc1', 'Allmänmedicin', 'dagligen med handledare'])
        expect(screen).toContain(fact);
      expect(await faultsAsShown(supervisor.page, supervisor.complaints)).toEqual([]);
      await supervisor.page.setViewportSize(PHONE);
      await supervisor.page.getByRole('button', { name: 'Signera intyget' }).click();
      await chooseAtProvider(supervisor.page, 'sara');
      await supervisor.page.getByRole('heading', { level: 1, name: 'Intyget är signerat' }).waitFor();

      expect(await stateOf(id)).toMatchObject({ state: 'signed', type: 'SOS-2021-B9', goals: ['STc1'] });
      await open(page, `/mal?post=${st.stPostId}`);
      expect(await page.locator('#STc1').innerText()).toMatch(/bilaga 9\): intygat/);
    },
    5 * MINUTES,
  );

  itInBrowser(
    'is asked again who is to sign when the one asked says that it is not them',
    async () => {
      const { page } = await world.visit('maja', PHONE);
      await open(page, `/intyg/ny?delmal=STa1&typ=SOS-2021-B10&post=${st.stPostId}`);
      await page.getByRole('radio', { name: 'Helena Nyström' }).check();
      const id = await makeDraft(page);
      for (const name of [/ämne/, /Beskrivning av kursen/])
        await page.getByRole('textbox', { name }).fill('Lagar och författningar i vården');
      await page.getByRole('button', { name: 'Skicka till Helena Nyström' }).click();
      await page.getByText(/^Skickat till/).waitFor();
      const helena = await st.story.as('helena');
      const { revision } = await stateOf(id);
      st.story.must('inte jag', await helena.post(`/intyg/${id}/decline`, { revision }));

      await open(page, `/intyg/${id}`);
      await page.getByRole('radio', { name: 'Erik Sandström' }).check();
      await page.getByRole('button', { name: 'Skicka till Erik Sandström' }).click();
      await page.getByText(/^Skickat till Erik Sandström/).waitFor();
      expect((await stateOf(id)).state).toBe('sent');
    },
    3 * MINUTES,
  );

  itInBrowser(
    'invites the course leader, who comes from the mail to that one intyg',
    async () => {
      const { page } = await world.visit('maja', PHONE);
      await open(page, `/intyg/ny?delmal=STa2&typ=SOS-2021-B10&post=${st.stPostId}`);
      const id = await makeDraft(page);
      for (const name of [/ämne/, /Beskrivning av kursen/])
        await page.getByRole('textbox', { name }).fill('Patientsäkerhet');
      await page.getByRole('button', { name: 'Bjud in kursledaren' }).click();
      for (const [label, text] of LEADER) await page.getByLabel(label).fill(text);
      await page.getByRole('button', { name: 'Skicka inbjudan' }).click();
      await page.getByText(/^Inbjudan är skickad till Karl Kursson/).waitFor();

      const leader = await world.visit(undefined, PHONE);
      await open(leader.page, '/demo/mail');
      const mail = leader.page.getByRole('listitem').filter({ hasText: 'karl@demo.invalid' }).first();
      expect(await mail.innerText()).not.toMatch(/Maja|Lindqvist|STa2/);
      await mail.getByRole('link').click();
      await leader.page.getByRole('heading', { name: /inbjuden/ }).waitFor();
      expect(await faultsAsShown(leader.page, leader.complaints)).toEqual([]);
      await leader.page.setViewportSize(PHONE);
      await leader.page.getByRole('link', { name: 'Logga in och läs intyget' }).click();
      await chooseAtProvider(leader.page, 'viktor');
      await leader.page.getByRole('heading', { name: 'Maja Lindqvist: STa2' }).waitFor();
      expect(new URL(leader.page.url()).pathname).toBe(`/att-signera/${id}`);
    },
    3 * MINUTES,
  );

  itInBrowser(
    'sees before any application what it would lack, and the earliest day with its reasons',
    async () => {
      const { page, complaints } = await world.visit('maja', PHONE);
      await open(page, `/ansokan?post=${st.stPostId}`);
      await page.getByText('Bevis om specialistkompetens, Allmänmedicin').waitFor();
      await page.getByRole('heading', { name: 'Är ansökan komplett?' }).waitFor();
      await page.getByRole('heading', { name: /^Tiden räcker/ }).waitFor();
      await page.locator('details').filter({ hasText: 'PSF 4 kap. 1 §' }).first().locator('summary').click();
      expect(await main(page)).toContain('fem år och sex månader');
      expect(await faultsAsShown(page, complaints)).toEqual([]);
    },
    3 * MINUTES,
  );
});

describe('an old paper', () => {
  itInBrowser(
    'is verified, and the principal supervisor issues a new intyg that rests on it',
    async () => {
      const { page } = await world.visit('maja', PHONE);
      await open(page, `/intyg?post=${st.stPostId}`);
      await page.getByRole('button', { name: 'Lägg till papper' }).click();
      await page.getByLabel('Vad är det för papper?').fill('Kursintyg etik 2019');
      await page.getByLabel(/^Delmål som papperet/).fill('sta4');
      await page.getByLabel('Vilken utbildningsaktivitet papperet intygar').selectOption('KURS');
      await page
        .getByLabel(/^Fil/)
        .setInputFiles({ name: 'kurs.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n') });
      await page.getByRole('button', { name: 'Ladda upp' }).click();
      await page.getByText(/är tillagt som uppladdad kopia/).waitFor();

      const erik = await world.visit('erik', PHONE);
      await open(erik.page, `/lakare/${st.story.id('maja')}/papper?post=${st.stPostId}`);
      await erik.page.getByRole('button', { name: 'Intyga att kopian stämmer' }).click();
      await erik.page.getByRole('link', { name: /^Utfärda nytt intyg/ }).click();
      await erik.page.getByRole('radio', { name: /^Kurs/ }).check();
      await erik.page.getByLabel(/^När det äldre intyget/).fill('2019-05-05');
      await erik.page.getByRole('button', { name: 'Skapa utkast' }).click();
      await erik.page.getByText('Vilar på ett äldre intyg: Kursintyg etik 2019.').waitFor();
      for (const name of [/ämne/, /Beskrivning av kursen/])
        await erik.page.getByRole('textbox', { name }).fill('Etik i vården');
      expect(await faultsAsShown(erik.page, erik.complaints)).toEqual([]);
      const id = erik.page.url().slice(-36);
      await erik.page.getByRole('button', { name: 'Signera intyget' }).click();
      await chooseAtProvider(erik.page, 'erik');
      await erik.page.getByRole('heading', { level: 1, name: 'Intyget är signerat' }).waitFor();
      expect(await stateOf(id)).toMatchObject({
        state: 'signed',
        goals: ['STa4'],
        restsOn: { kind: 'earlier-document', title: 'Kursintyg etik 2019', issuedOn: '2019-05-05' },
      });
    },
    5 * MINUTES,
  );
});

describe('the public calculator', () => {
  itInBrowser(
    'counts six months by keyboard alone, for somebody who is not signed in',
    async () => {
      const { page, complaints } = await world.visit(undefined, PHONE);
      await open(page, '/rakna-tid');
      await page.getByLabel('Utbildning').selectOption('bt');
      await page.getByLabel('Från och med').fill('2025-01-01');
      await page.getByLabel('Till och med').fill('2025-06-30');
      const keyboard = new Keyboard(page);
      await keyboard.press('button', 'Räkna');
      await page.getByRole('heading', { name: '6,0 månader på heltid' }).waitFor();
      expect(await main(page)).toContain('Det räcker.');
      expect(keyboard.faults).toEqual([]);
      expect(await faultsAsShown(page, complaints)).toEqual([]);

      // One day less is not six months (decision 22).
      await page.getByLabel('Till och med').fill('2025-06-29');
      await keyboard.press('button', 'Räkna');
      await page.getByRole('heading', { name: '5,9 månader på heltid' }).waitFor();
      expect(await main(page)).toContain('Det räcker inte');
    },
    3 * MINUTES,
  );

  itInBrowser(
    'tells at the field what cannot be counted',
    async () => {
      const { page } = await world.visit(undefined, PHONE);
      await open(page, '/rakna-tid');
      await page.getByLabel('Procent av heltid').fill('halvtid');
      await page.getByRole('button', { name: 'Räkna', exact: true }).click();
      const summary = page.getByRole('alert');
      await summary.waitFor();
      expect(await summary.getByRole('link').count()).toBe(3);
      expect(await page.getByRole('heading', { name: /månader på heltid/ }).count()).toBe(0);
    },
    3 * MINUTES,
  );
});
