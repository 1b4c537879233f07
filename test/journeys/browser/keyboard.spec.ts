import type { Page } from 'playwright-core';
import { dayFromNow } from '../story/days.js';
import { goalIntyg } from '../story/bt/03-goal-intyg.js';
import { serviceAndCompetence } from '../story/bt/04-service-and-competence.js';
import type { BtStory } from '../story/bt/chapters.js';
import type { IntygView } from '../story/signing.js';
import type { Story } from '../story/story.js';
import { payFee, withPost } from './arrangement.js';
import { open, settled } from './chromium.js';
import { Keyboard } from './keyboard.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
let story: Story;
let bt: BtStory;

const world = useBrowser(async (url) => {
  ({ story, bt } = await withPost(url));
  await goalIntyg(story, bt);
  await serviceAndCompetence(story, bt);
});

type Application = { id: string; state: string };
const ownApplication = async () =>
  (await (await story.as('maja')).get<Application>(`/portfolios/${story.id('maja')}/application`)).body;

type Mandate = { personId: string; role: string; basis: string };
async function mandatesOf(person: string): Promise<Mandate[]> {
  const { body } = await (await story.as('ulla')).get<{ items: Mandate[] }>('/mandates?state=active');
  return body.items.filter(({ personId }) => personId === story.id(person));
}

/** From the start page, as somebody who has never been here. */
async function signedIn(person: string): Promise<{ page: Page; keys: Keyboard }> {
  const { page } = await world.visit();
  await open(page, '/');
  const keys = new Keyboard(page);
  await keys.press('link', 'Logga in med e-legitimation');
  await keys.identify(person);
  return { page, keys };
}

describe('with the keyboard alone', () => {
  let intygId = '';

  itInBrowser(
    'the doctor asks for an intyg',
    async () => {
      const { page, keys } = await signedIn('maja');
      await keys.press('link', 'Intyg');
      await keys.press('link', 'Be om intyg');
      await keys.check(/^BT1 /);
      await keys.check(/^BT9 /);
      await keys.chooseRadio('Erik Sandström');
      await keys.press('button', 'Skapa utkast');
      await page.waitForURL(/\/intyg\/[0-9a-f-]{36}$/);
      intygId = page.url().split('/').pop() ?? '';
      await keys.write('Utbildningsaktiviteter', 'Mottagning och hembesök under handledning');
      await keys.press('button', /^Skicka till/);
      await page
        .getByText(/^skickat till erik/i)
        .first()
        .waitFor();
      expect(keys.faults).toEqual([]);
    },
    3 * MINUTES,
  );

  itInBrowser(
    'the supervisor signs it',
    async () => {
      const { page, keys } = await signedIn('erik');
      await keys.press('link', 'Granska det äldsta');
      await page.waitForURL(new RegExp(`/att-signera/${intygId}`));
      await keys.to('button', 'Medsittning');
      await page.keyboard.press('Space');
      await keys.press('button', /^Signera/);
      await keys.identify('erik');
      await page.getByText('signerat', { exact: true }).first().waitFor();
      const view = await (await story.as('maja')).get<IntygView>(`/intyg/${intygId}`);
      expect(view.body.state).toBe('signed');
      expect(keys.faults).toEqual([]);
    },
    3 * MINUTES,
  );

  itInBrowser(
    'the doctor sends the application',
    async () => {
      const { page, keys } = await signedIn('maja');
      await keys.press('link', 'Ansökan');
      await keys.press('button', 'Börja ansökan');
      const own: [name: string, text: string][] = [
        ['Utdelningsadress', 'Exempelgatan 1'],
        ['Postnummer', '111 11'],
        ['Postort', 'Exempelstad'],
        ['Telefon privat', '070-000 00 00'],
        ['E-postadress', 'maja@demo.invalid'],
        ['Arbetsplats', 'Exempelvårdcentralen'],
      ];
      for (const [name, text] of own) await keys.write(name, text);
      await keys.writeRow('Läkarexamen', 'Danmark', '2023-06-20');
      await keys.writeRow('Legitimation', 'Sverige', '2024-01-15');
      await page.getByText(/utkast, sparat/).waitFor();
      const faults = page.getByRole('checkbox', { name: 'Jag har läst felen ovan' });
      if ((await faults.count()) > 0) await keys.check('Jag har läst felen ovan');
      await keys.press('button', /^(Signera och skicka|Skicka ändå)/);
      await keys.identify('maja');
      await page.getByRole('heading', { level: 1, name: 'Klart' }).waitFor();
      expect(['received', 'awaiting-fee']).toContain((await ownApplication()).state);
      expect(keys.faults).toEqual([]);
    },
    3 * MINUTES,
  );

  itInBrowser(
    'the officer takes the case and approves it',
    async () => {
      const { page, keys } = await signedIn('ingrid');
      await keys.press('button', /^Ta ärendet BT 2026-/);
      await page.waitForURL(/\/arenden\/[0-9a-f-]{36}$/);
      await settled(page);
      await keys.press('button', 'Nej, inget gör mig jävig');
      await settled(page);
      await payFee(story, (await ownApplication()).id);
      await page.reload();
      await settled(page);
      await keys.writeEverywhere('Skäl trots felet', 'Prövat mot underlaget.');
      await keys.press('button', 'Godkänn och signera beslutet');
      await keys.write('Skäl för beslutet', 'Samtliga mål är uppnådda enligt intygen.');
      await keys.press('button', 'Godkänn och signera beslutet');
      await keys.identify('ingrid');
      await page.getByRole('heading', { level: 1, name: 'Klart' }).waitFor();
      expect((await ownApplication()).state).toBe('decided');
      expect(keys.faults).toEqual([]);
    },
    3 * MINUTES,
  );

  itInBrowser(
    'the mandate administrator appoints a coordinator',
    async () => {
      const { page, keys } = await signedIn('ulla');
      await keys.press('link', 'Uppdrag och behörighet');
      await keys.press('button', 'Ge uppdrag');
      await keys.write('Person', 'Viktor');
      const pickViktor = async () => {
        await keys.to('radio', /^Viktor Hedman/);
        await page.keyboard.press('Space');
      };
      const focused = page.locator(':focus');
      await pickViktor();
      // The list of people gives way to the one who was picked, and back: the focus goes along, from where it was.
      await page.getByRole('button', { name: 'Byt Person' }).and(focused).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('textbox', { name: 'Person' }).and(focused).waitFor();
      await pickViktor();
      await keys.chooseInList('Uppdrag', 'BT');
      await keys.write('Beslut som uppdraget vilar på', 'Delegationsbeslut 2026:15');
      await keys.press('button', 'Ge uppdrag');
      await page.getByText('Delegationsbeslut 2026:15').waitFor();
      expect(await mandatesOf('viktor')).toContainEqual(
        expect.objectContaining({ role: 'bt_coordinator', basis: 'Delegationsbeslut 2026:15' }),
      );
      expect(keys.faults).toEqual([]);
    },
    3 * MINUTES,
  );

  itInBrowser(
    'the external assessor judges that something is still lacking',
    async () => {
      const { page, keys } = await signedIn('per');
      await keys.press('button', 'Per Holm');
      await keys.press('button', 'Extern bedömare');
      await keys.press('link', /^Uppdrag$/);
      await keys.press('link', /^Maja Lindqvist/);
      await keys.press('button', 'Ännu inte uppnått');
      await keys.write('Delmål (koder med komma mellan)', 'BT10');
      await keys.write('Vad som behövs', 'En observerad bedömning till på akutmottagningen.');
      await keys.writeDate('Nytt datum', dayFromNow(14));
      await keys.press('button', 'Spara beskedet');
      await page.getByText('En observerad bedömning till på akutmottagningen.').first().waitFor();
      const read = await (await story.as('maja')).get(`/portfolios/${story.id('maja')}/shortfalls`);
      expect(JSON.stringify(read.body)).toContain('En observerad bedömning till');
      expect(keys.faults).toEqual([]);
    },
    3 * MINUTES,
  );

  itInBrowser(
    'anyone asks whether a file is genuine, without signing in',
    async () => {
      const buffer = await (
        await story.as('maja')
      ).bytes(`/documents/${bt.documents[0]?.documentId ?? ''}/pdf`);
      const { page } = await world.visit();
      await open(page, '/');
      const keys = new Keyboard(page);
      await keys.press('link', 'Kontrollera ett intyg');
      await keys.chooseFile('Välj PDF', { name: 'intyg.pdf', mimeType: 'application/pdf', buffer });
      await page.getByRole('heading', { name: 'Äkta och gällande – testhandling.' }).waitFor();
      // The answer comes above the button, which keeps the focus.
      await keys.to('button', 'Kontrollera en annan fil');
      expect(keys.faults).toEqual([]);
    },
    3 * MINUTES,
  );
});
