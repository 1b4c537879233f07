import { demoPerson } from '@specialistvagen/identity';
import type { Page } from 'playwright-core';
import type { BtStory } from '../story/bt/chapters.js';
import type { Story } from '../story/story.js';
import { askForIntyg, withPost } from './arrangement.js';
import { open, PHONE } from './chromium.js';
import { faultsAsShown } from './inspect-page.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
let story: Story;
let bt: BtStory;
const world = useBrowser(async (url) => {
  ({ story, bt } = await withPost(url));
});
const choose = (page: Page, name: string, content: string) =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

describe('a portfolio’s contents from another tool', () => {
  itInBrowser(
    'are mapped, tried, read in by the study director, seen with a receipt by the doctor on a phone, and rolled back but for what is kept',
    async () => {
      const number = demoPerson('maja').personalIdentityNumber;
      const file = [
        'Pnr;Type;Date;Method;Level;Goals',
        `${number};assessment;2025-03-01;Mini-CEX akuten;Klarar med stöd;BT1, BT99`,
        `${number};course;2025-04-01;Kurs i EKG;;`,
        `${number};lunch;2025-13-01;;;`,
      ].join('\n');
      const { page, complaints } = await world.visit('anders');
      await open(page, '/import/tidigare');
      await page.getByLabel('Verktyget som filen kommer från').fill('Portfolio X');
      await choose(page, 'export.csv', file);
      await page.getByRole('button', { name: 'Visa kolumnerna' }).click();
      await page.getByRole('heading', { name: 'Vad är kolumnerna?' }).waitFor();
      expect(await page.getByLabel('Läkarens personnummer').inputValue()).toBe('Pnr');
      expect(await page.getByLabel('Metod eller benämning').inputValue()).toBe('Method');
      expect(await faultsAsShown(page, complaints)).toEqual([]);

      await page.getByRole('button', { name: 'Pröva filen' }).click();
      await page.getByRole('heading', { name: 'Avstämning' }).waitFor();
      await page.getByText('lämnas utanför: BT99.', { exact: false }).waitFor();
      await page.getByText('Datumet skrivs som 2024-03-01.', { exact: false }).waitFor();
      expect(await faultsAsShown(page, complaints)).toEqual([]);
      await page.getByRole('button', { name: 'Läs in de 2 rader som är rätt' }).click();
      await page.getByRole('status').filter({ hasText: '2 inläst' }).waitFor();

      const doctor = await world.visit('maja', PHONE);
      await open(doctor.page, '/logg/tidigare');
      await doctor.page
        .getByText('Obekräftad: varken bedömd eller signerad', { exact: false })
        .first()
        .waitFor();
      await doctor.page.getByText('2 inlästa, 0 fanns redan', { exact: false }).waitFor();
      expect(await faultsAsShown(doctor.page, doctor.complaints)).toEqual([]);
      await doctor.page.setViewportSize(PHONE);
      await doctor.page.getByRole('button', { name: 'Behåll Mini-CEX akuten' }).click();
      await doctor.page.getByRole('status').filter({ hasText: 'är behållen' }).waitFor();

      await page.getByRole('button', { name: 'Ångra inläsningen' }).click();
      await page.getByRole('status').filter({ hasText: '1 kunde inte ångras' }).waitFor();
      await page.getByText('Läkaren har behållit uppgiften som sin egen.').waitFor();
      await open(page, `/lakare/${story.id('maja')}/bedomningar`);
      await page.getByText('Mini-CEX akuten').waitFor();
      expect(await page.getByText('Kurs i EKG').count()).toBe(0);
    },
    3 * MINUTES,
  );

  itInBrowser(
    'are taken up in a request as text, marked as what they are',
    async () => {
      const id = await askForIntyg(story, bt, { goals: ['BT1'], signer: 'erik', send: false });
      const { page, complaints } = await world.visit('maja', PHONE);
      await open(page, `/intyg/${id}`);
      await page.getByText('kan bara tas med som text', { exact: false }).waitFor();
      await page
        .getByRole('button', { name: /^Mini-CEX akuten · förd i annat system, ej kontrollerad/ })
        .click();
      await page.getByRole('button', { name: 'Ta med som text' }).click();
      await page.getByRole('status').filter({ hasText: '1 rad är tillagd' }).waitFor();
      const written = await page.locator('main textarea').evaluateAll((all) => all.map((one) => one.value));
      expect(written.join('\n')).toContain(
        'BT1: Mini-CEX akuten (förd i annat system, ej kontrollerad, tidigare bedömning, 1 mars 2025)',
      );
      await page.getByText(/utkast, sparat/).waitFor();
      expect(await faultsAsShown(page, complaints)).toEqual([]);
    },
    2 * MINUTES,
  );

  itInBrowser(
    'are read in by the doctor alone, as JSON, on a phone',
    async () => {
      const { page, complaints } = await world.visit('maja', PHONE);
      await open(page, '/logg/tidigare/ny');
      await page.getByLabel('Verktyget som filen kommer från').fill('Min gamla logg');
      await choose(page, 'logg.json', JSON.stringify([{ date: '2024-05-01', procedure: 'Sutur', count: 3 }]));
      await page.getByRole('button', { name: 'Visa kolumnerna' }).click();
      await page.getByLabel('Vad hela filen innehåller').selectOption('procedure');
      await page.getByRole('button', { name: 'Pröva filen' }).click();
      await page.getByRole('button', { name: 'Läs in alla rader' }).click();
      await page.getByRole('status').filter({ hasText: '1 inläst' }).waitFor();
      expect(await faultsAsShown(page, complaints)).toEqual([]);
      await page.setViewportSize(PHONE);
      await open(page, '/logg/tidigare');
      await page.getByText('inläst av dig', { exact: false }).waitFor();
      await page.getByRole('button', { name: 'Ta bort Sutur' }).click();
      await page.getByRole('button', { name: 'Ta bort för gott' }).click();
      await page.getByRole('status').filter({ hasText: 'Sutur är borttagen.' }).waitFor();
    },
    2 * MINUTES,
  );
});
