import { readFileSync } from 'node:fs';
import { demoPerson } from '@specialistvagen/identity';
import { swedishDay } from '@specialistvagen/platform';
import { addDays } from '@specialistvagen/regulations';
import { PDFDocument } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { withPost } from './arrangement.js';
import { DESK, open, PHONE, settled } from './chromium.js';
import { faultsAsShown, withoutRefusals } from './inspect-page.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
const UNIT = 'Exempelvårdcentralen';
const today = swedishDay(new Date());
const world = useBrowser(async (url) => {
  await withPost(url);
});
const main = (page: Page) => page.locator('main').innerText();
const pdf = async () => {
  const document = await PDFDocument.create();
  document.addPage();
  return { name: 'rapport.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await document.save()) };
};

/** The mandate administrator opens the unit to somebody from outside. */
async function appoint(page: Page): Promise<void> {
  await open(page, '/granskningar');
  await page.getByRole('button', { name: 'Utse granskare' }).click();
  await page.getByLabel('Enhet', { exact: true }).selectOption({ label: UNIT });
  const find = async (key: string) => {
    await page.getByLabel('Granskarens personnummer').fill(demoPerson(key).personalIdentityNumber);
    await page.getByLabel('Varför du söker').fill('Ska granska enheten');
    await page.getByRole('button', { name: 'Sök', exact: true }).click();
    await page.getByText(`${demoPerson(key).givenName} ${demoPerson(key).surname}`).waitFor();
  };
  await find('erik');
  await page.getByLabel('Sista dag').fill(addDays(today, 20));
  await page.getByLabel('Vad uppdraget vilar på').fill('Beställning 2026-11');
  await page.getByRole('button', { name: 'Utse granskaren' }).click();
  await page.getByRole('alert').getByText('organisatorisk koppling', { exact: false }).first().waitFor();
  await page.getByRole('button', { name: /^Byt/ }).click();
  await find('astrid');
  await page.getByRole('button', { name: 'Utse granskaren' }).click();
  await page.getByRole('link', { name: /Granskare: Astrid Falk/ }).waitFor();
}

describe('an external review of a unit', () => {
  itInBrowser(
    'is appointed on a wide screen, written on a phone from figures without names, and read by the unit',
    async () => {
      const ulla = await world.visit('ulla', DESK);
      await appoint(ulla.page);
      expect(await faultsAsShown(ulla.page, withoutRefusals(ulla.complaints))).toEqual([]);

      const { page, complaints } = await world.visit('astrid', PHONE, true);
      await open(page, '/granskning');
      await page.getByRole('link', { name: UNIT }).tap();
      await page.getByRole('link', { name: 'Enhetens uppgifter' }).tap();
      await page.getByRole('heading', { name: 'Läkare vid enheten i dag' }).waitFor();
      await settled(page);
      const told = await main(page);
      expect(told).toMatch(/Bedömningar[\s\S]*räknas bara när minst fem/);
      expect(told).not.toMatch(/Maja|Lindqvist|Erik|Sandström/);
      expect(await faultsAsShown(page, complaints)).toEqual([]);
      await page.setViewportSize(PHONE);

      await page.getByRole('link', { name: 'Rapport', exact: true }).tap();
      await page.getByRole('button', { name: 'Ny punkt: Individuellt utbildningsprogram' }).tap();
      await page.getByLabel('Vad du har granskat').fill('Programmen');
      await page.getByRole('button', { name: 'Lämna rapporten' }).tap();
      await page.getByRole('alert').getByText('Skriv vad du har funnit.').waitFor();
      await page.getByLabel('Vad du har funnit').fill('Finns för alla, men följs sällan upp.');
      await page.getByLabel('Sammanfattning').fill('Enheten utbildar väl.');
      await page.locator('input[type="file"]').setInputFiles(await pdf());
      await page.getByRole('link', { name: /^Hämta rapporten/ }).waitFor();
      expect(await page.getByLabel('Sammanfattning').inputValue()).toBe('Enheten utbildar väl.');
      await page.getByRole('button', { name: 'Spara utkast' }).tap();
      await page.getByRole('status').filter({ hasText: 'Sparat.' }).waitFor();
      expect(await faultsAsShown(page, withoutRefusals(complaints))).toEqual([]);
      await page.setViewportSize(PHONE);
      await page.getByRole('button', { name: 'Lämna rapporten' }).tap();
      await page.getByText(/^lämnad /).waitFor();
      expect(await page.getByRole('button', { name: 'Lämna rapporten' }).count()).toBe(0);

      const karin = await world.visit('karin', PHONE);
      await open(karin.page, '/enheten');
      await karin.page.getByRole('link', { name: 'Extern granskning av enheten' }).click();
      await karin.page.getByText(/^Vårdgivarens behörighetsadministratör utser granskare/).waitFor();
      await karin.page.getByRole('link', { name: /Granskare: Astrid Falk/ }).click();
      await karin.page.getByText('Finns för alla, men följs sällan upp.').waitFor();
      await karin.page.getByText('öppnade enhetens uppgifter', { exact: false }).first().waitFor();
      const [download] = await Promise.all([
        karin.page.waitForEvent('download'),
        karin.page.getByRole('link', { name: /^Hämta rapporten/ }).click(),
      ]);
      expect(
        readFileSync(await download.path())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
      expect(await faultsAsShown(karin.page, karin.complaints)).toEqual([]);
    },
    4 * MINUTES,
  );
});
