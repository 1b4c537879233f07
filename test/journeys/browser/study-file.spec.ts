import { demoPerson } from '@specialistvagen/identity';
import type { Page } from 'playwright-core';
import { anElmoEntry, anElmoFile, anElmoReport } from '../../support/builders/elmo-files.js';
import type { Story } from '../story/story.js';
import { withPost } from './arrangement.js';
import { open, PHONE } from './chromium.js';
import { faultsAsShown, withoutRefusals } from './inspect-page.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
let story: Story;
const world = useBrowser(async (url) => {
  ({ story } = await withPost(url));
});

const course = anElmoEntry({ title: 'Klinisk medicin 1', localId: 'K1', type: 'Course', credits: '30' });
const entries = [
  anElmoEntry({ parts: [course] }),
  anElmoEntry({ title: 'Läkarprogrammet, tentamen', localId: 'T', status: 'failed' }),
];
const fileOf = (familyName: string) =>
  anElmoFile({
    familyName,
    nationalIdentifier: demoPerson('maja').personalIdentityNumber,
    reports: [anElmoReport(entries)],
  });
const choose = (page: Page, text: string) =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'elmo.xml', mimeType: 'text/xml', buffer: Buffer.from(text) });

describe('an ELMO file from Ladok', () => {
  itInBrowser(
    'is shown, taken over by the doctor on a phone, seen with its source by the study director, and taken back',
    async () => {
      const { page, complaints } = await world.visit('maja', PHONE);
      await open(page, '/tid');
      await page.getByRole('button', { name: 'Läs in ELMO-fil' }).click();
      await choose(page, fileOf('Haddad'));
      await page.getByRole('button', { name: 'Visa innehållet' }).click();
      await page.getByRole('alert').getByText('heter något annat', { exact: false }).waitFor();

      await choose(page, fileOf('Lindqvist'));
      await page.getByRole('button', { name: 'Visa innehållet' }).click();
      await page.getByText('Enligt filen är resultatet inte godkänt.').waitFor();
      await page.getByLabel('Vad är Läkarexamen?').selectOption('medical-degree');
      expect(await faultsAsShown(page, withoutRefusals(complaints))).toEqual([]);
      await page.setViewportSize(PHONE);
      await page.getByRole('button', { name: 'Spara det valda' }).click();
      await page.getByRole('status').filter({ hasText: 'En uppgift är sparad' }).waitFor();

      const director = await world.visit('anders');
      await open(director.page, `/lakare/${story.id('maja')}/bakgrund`);
      await director.page.getByText('signaturen är inte kontrollerad', { exact: false }).waitFor();
      expect(await director.page.getByRole('button', { name: /^Ta tillbaka/ }).count()).toBe(0);
      expect(await faultsAsShown(director.page, director.complaints)).toEqual([]);

      await page.getByRole('button', { name: 'Ta tillbaka Läkarexamen' }).click();
      await page.getByRole('status').filter({ hasText: 'är tillbakatagen' }).waitFor();
    },
    2 * MINUTES,
  );
});
