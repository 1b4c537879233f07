import { demoPerson } from '@specialistvagen/identity';
import type { Page } from 'playwright-core';
import type { Story } from '../story/story.js';
import { withPost } from './arrangement.js';
import { DESK, open, PHONE, settled } from './chromium.js';
import { faultsAsShown } from './inspect-page.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
const PAPER = {
  traineeId: null,
  applicantName: 'Papper Pappersson',
  arrivedOn: '2026-11-02',
  careProviderId: null,
  regionCode: '05',
  licenceRoute: 'eu-recognition',
  form: 'standalone',
  btStartedOn: '2025-10-01',
};
let story: Story;
let id = '';
let number = '';

const world = useBrowser(async (url) => {
  ({ story } = await withPost(url));
  const ingrid = await story.as('ingrid');
  ({ id } = story.must('pappersärende', await ingrid.post<{ id: string }>('/cases/paper', PAPER)));
  const row = story.must('raden', await ingrid.get<{ diarienummer: string }>(`/cases/${id}/row`));
  number = row.diarienummer;
});

const NUMBER_OF_MAJA = demoPerson('maja').personalIdentityNumber;
const field = (page: Page) => page.getByRole('combobox');
const options = (page: Page) => page.getByRole('option');
const chosen = (page: Page) => page.getByRole('option', { selected: true });
const group = (page: Page, name: string) => page.getByRole('group', { name }).getByRole('option');
const heading = (page: Page) => page.locator('h1:focus');

describe('searching', () => {
  itInBrowser(
    'finds the officer a case by its number, with the keyboard alone',
    async () => {
      const { page, complaints } = await world.visit('ingrid', DESK);
      await open(page, '/beslut');
      await page.keyboard.press('Control+k');
      await field(page).and(page.locator(':focus')).waitFor();
      await page.keyboard.type(number.slice(-7));
      await group(page, 'Ärenden och beslut').waitFor();
      expect(await faultsAsShown(page, complaints)).toEqual([]);
      await page.setViewportSize(DESK);
      await page.keyboard.press('Control+a');
      await page.keyboard.type('betal');
      await page.getByRole('option', { selected: true, name: 'Läs in betalningar' }).waitFor();
      await page.keyboard.press('Escape');
      await field(page).waitFor({ state: 'detached' });
      await page.keyboard.press('Control+k');
      await page.keyboard.type(number.toLowerCase());
      await chosen(page).getByText(number).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/arenden/${id}`);
      await heading(page).waitFor();
    },
    2 * MINUTES,
  );

  itInBrowser(
    'never takes a personal identity number: not in the browser, not in the api',
    async () => {
      const { page } = await world.visit('anders', DESK);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
      await open(page, '/lakare');
      await page.getByRole('button', { name: 'Sök' }).click();
      for (const written of [NUMBER_OF_MAJA, `${NUMBER_OF_MAJA.slice(2, 8)}-${NUMBER_OF_MAJA.slice(8)}`]) {
        await field(page).fill(written);
        await page.getByText(/ser ut som ett personnummer/).waitFor();
        expect(await options(page).count()).toBe(0);
      }
      expect(
        asked.filter((url) => /\d{6}-?\d{4}/.test(url.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ''))),
      ).toEqual([]);
      const cases = await (await story.as('ingrid')).get(`/cases?diarienummer=${NUMBER_OF_MAJA}`);
      expect(cases).toMatchObject({ status: 400, body: { code: 'search-by-identity-number' } });
      const people = await (await story.as('anders')).get(`/people?query=${NUMBER_OF_MAJA}`);
      expect(people).toMatchObject({ status: 400, body: { code: 'search-by-identity-number' } });
      expect(JSON.stringify([cases.body, people.body])).not.toContain(NUMBER_OF_MAJA.slice(2));
    },
    2 * MINUTES,
  );

  itInBrowser(
    'finds the study director their own doctors and supervisors, on a phone',
    async () => {
      const { page, complaints } = await world.visit('anders', PHONE, true);
      await open(page, '/lakare');
      await page.getByRole('button', { name: 'Sök' }).tap();
      await field(page).fill('lindq');
      await group(page, 'Läkare').getByText('Maja Lindqvist').waitFor();
      // A doctor of somebody else's is not there to be found.
      await field(page).fill('noor');
      await page.getByText(/^Inget hittades/).waitFor();
      await field(page).fill('erik');
      await group(page, 'Handledare').waitFor();
      expect(await faultsAsShown(page, complaints)).toEqual([]);
      await page.setViewportSize(PHONE);
      await group(page, 'Handledare').tap();
      await page.waitForURL('**/lakare/handledare#*');
      await settled(page);
    },
    2 * MINUTES,
  );

  itInBrowser(
    'is not offered to who has no list',
    async () => {
      const { page } = await world.visit('maja', DESK);
      await open(page, '/oversikt');
      expect(await page.getByRole('button', { name: 'Sök', exact: true }).count()).toBe(0);
      await page.keyboard.press('Control+k');
      expect(await field(page).count()).toBe(0);
    },
    MINUTES,
  );
});
