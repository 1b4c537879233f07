import type { Page } from 'playwright-core';
import { DESK, open, PHONE } from './chromium.js';
import { faultsAsShown } from './inspect-page.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
const world = useBrowser();

/** The regions' own five questions, in the order of the report. */
const QUESTIONS = [
  'Hur många börjar och blir klara?',
  'Hur många är i varje steg?',
  'I vilka verksamheter är de?',
  'Hur går de vidare från AT och BT till ST?',
  'Hur ser det ut per region och specialitet?',
];
const FIGURE = /^\d{1,3}(\s\d{3})*(,\d)?$/;

/** What stands in the table under a question, headings first. */
async function figuresUnder(page: Page, question: string): Promise<string[][]> {
  const section = page.locator('section', { has: page.getByRole('heading', { name: question }) });
  await section.getByText('Visa som tabell').click();
  await section.locator('table tr').nth(1).waitFor();
  return section
    .locator('table tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim() ?? '')),
    );
}

describe('the statistics, for anyone', () => {
  itInBrowser(
    'answer the five questions on one page, each with its figures, and without fault on both screens',
    async () => {
      const { page, complaints } = await world.visit(undefined, DESK);
      await open(page, '/statistik');
      await page
        .locator('section h2')
        .nth(QUESTIONS.length - 1)
        .waitFor();
      expect(await page.locator('section h2').allInnerTexts()).toEqual(QUESTIONS);
      for (const question of QUESTIONS) {
        const [head = [], ...rows] = await figuresUnder(page, question);
        expect(head.length).toBeGreaterThan(1);
        expect(rows.some((row) => row.slice(1).some((cell) => FIGURE.test(cell)))).toBe(true);
      }
      expect(await faultsAsShown(page, complaints)).toEqual([]);
    },
    3 * MINUTES,
  );

  itInBrowser(
    'follow the region that is chosen on the map with the keyboard, and keep it in the address',
    async () => {
      const { page } = await world.visit(undefined, PHONE);
      await open(page, '/statistik');
      const skane = page.getByRole('button', { name: /^Region Skåne: / });
      await skane.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: QUESTIONS[0] }).waitFor();
      await expect(page.getByLabel('Region', { exact: true }).inputValue()).resolves.toBe('12');
      expect(page.url()).toContain('region=12');
      await page.locator('.answer').first().filter({ hasText: 'i Region Skåne' }).waitFor();
    },
    2 * MINUTES,
  );

  itInBrowser(
    'give every question’s figures as a file and under an address, and lead to what they mean',
    async () => {
      const { page } = await world.visit(undefined, DESK);
      await open(page, '/statistik');
      const sources = page.locator('.sources');
      await sources.nth(QUESTIONS.length - 1).waitFor();
      const links = await sources.evaluateAll((parts) =>
        parts.map((part) => [...part.querySelectorAll('a')].map((one) => one.href)),
      );
      expect(links).toHaveLength(QUESTIONS.length);
      const anchors: string[] = [];
      for (const [definition = '', csv = '', api = ''] of links) {
        anchors.push(new URL(definition).hash.slice(1));
        const file = await page.request.get(csv);
        expect([file.status(), file.headers()['content-type']]).toEqual([
          200,
          expect.stringContaining('text/csv'),
        ]);
        const data = (await (await page.request.get(api)).json()) as { class: string; value: unknown[] };
        expect([data.class, data.value.length > 0]).toEqual(['dataset', true]);
      }
      await open(page, '/statistik/definitioner');
      for (const anchor of anchors)
        expect([anchor, await page.locator(`[id="${anchor}"]`).count()]).toEqual([anchor, 1]);
    },
    3 * MINUTES,
  );

  itInBrowser(
    'let a table be chosen and fetched in the formats of others',
    async () => {
      const { page } = await world.visit(undefined, PHONE);
      await open(page, '/statistik/tabeller');
      await page.getByRole('link', { name: /^AT, BT och ST: bestånd/ }).click();
      await page.getByRole('heading', { name: 'Hämta' }).waitFor();
      const steps = page.getByLabel('steg');
      await steps.selectOption({ label: 'ST' });
      await page.locator('table tbody tr').first().waitFor();
      const files = await page
        .locator('main a[href^="/api/v2/"]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      expect(files).toHaveLength(5);
      for (const file of files) expect([file, (await page.request.get(file)).status()]).toEqual([file, 200]);
    },
    2 * MINUTES,
  );

  itInBrowser(
    'show how long it takes, with how many are still followed, and the own region beside the others',
    async () => {
      const { page } = await world.visit(undefined, DESK);
      await open(page, '/statistik/genomstromning');
      await page.getByRole('heading', { name: 'Följda' }).waitFor();
      expect(await page.locator('.question table').first().locator('tbody tr').count()).toBeGreaterThan(3);
      await page.getByLabel('Metod').selectOption({ label: 'Om alla stannade' });
      await page.getByText(/^Om alla stannade \(Kaplan–Meier\)/).waitFor();
      await page.getByLabel('Metod').selectOption({ label: 'Andel av alla' });
      await page.getByText('Visa som tabell').click();
      const shares = await page.locator('.question details table tbody td').allInnerTexts();
      expect(shares.filter((text) => /^\d+ \(\d+–\d+\)$/.test(text)).length).toBeGreaterThan(5);
      await open(page, '/statistik/regionen?region=12');
      const heads = await page.locator('#nyckeltal ~ .table-scroll th[scope=col]').allInnerTexts();
      expect(heads.join('|')).toMatch(/Region Skåne\|.*Riket/);
      const routes = page.locator('section', { has: page.locator('#bt-langd') }).locator('tbody tr');
      await routes.first().waitFor();
      expect(await routes.count()).toBeGreaterThan(3);
      const credited = page.locator('section', { has: page.locator('#bt-tillgodo') });
      expect(await credited.locator('tbody tr').count()).toBe(6);
      expect(await credited.locator('tbody tr').first().locator('td').allInnerTexts()).toHaveLength(5);
    },
    2 * MINUTES,
  );

  itInBrowser(
    'say when they were published, and tell a planner who has not reported',
    async () => {
      const { page, complaints } = await world.visit('nils', PHONE);
      await open(page, '/statistik/regionen?region=04');
      const coverage = page.locator('section', {
        has: page.getByRole('heading', { name: 'Vilka arbetsgivare har inte rapporterat?' }),
      });
      await coverage.getByText(/^(I riket har \d+ av \d+|Ingen av rikets \d+) arbetsgivare/).waitFor();
      await coverage.getByText('Alla arbetsgivare, halvår för halvår').first().click();
      await coverage.getByRole('cell', { name: 'ej rapporterat' }).first().waitFor();
      expect(await coverage.innerText()).not.toMatch(/^0$/m);
      expect(await faultsAsShown(page, complaints)).toEqual([]);
      await page.getByRole('link', { name: /^Alla publiceringar/ }).click();
      await page.getByRole('heading', { name: /^Publicering 1, / }).waitFor();
      await page.getByText('Kontrollsummor', { exact: true }).click();
      expect(await page.locator('.print').first().innerText()).toMatch(/^[0-9a-f]{64}$/);
      expect(await faultsAsShown(page, complaints)).toEqual([]);
    },
    2 * MINUTES,
  );
});
