import type { Page } from 'playwright-core';
import { until } from '../support/product-process.js';
import { askForIntyg, withPost } from './arrangement.js';
import { open, PHONE } from './chromium.js';
import { keptAnswers, keptFiles, leftBehind } from './kept-in-browser.js';
import { faultsAsShown } from './inspect-page.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
let intyg = '';
const world = useBrowser(async (url) => {
  const { story, bt } = await withPost(url);
  intyg = await askForIntyg(story, bt, { goals: ['BT1'], signer: 'erik' });
});

async function keepOnDevice(page: Page): Promise<void> {
  await open(page, '/utan-nat');
  await page.getByRole('button', { name: 'Spara på den här enheten' }).tap();
  await page.getByRole('button', { name: 'Stäng av och töm enheten' }).waitFor();
  // The shell alone is some twenty files.
  await until(async () => (await page.evaluate(keptFiles)) > 40, MINUTES);
}

/** What was read is written to the device a moment later. */
async function stays(page: Page, name: string): Promise<void> {
  await until(async () => (await page.evaluate(keptAnswers)).names.includes(name));
  expect((await page.evaluate(keptAnswers)).names).toContain(name);
}

async function codeOf(page: Page): Promise<string> {
  await open(page, '/bedomningar');
  await page.getByRole('link', { name: 'Bedöm mig nu' }).tap();
  await page.getByRole('button', { name: 'Mini-CEX' }).tap();
  await page.getByRole('button', { name: 'Visa koden' }).tap();
  await page.getByText('Adressen i koden').tap();
  return page.locator('.address').innerText();
}

describe('without a net', () => {
  itInBrowser(
    'the program can be installed, and says what it needs',
    async () => {
      const { page } = await world.visit(undefined, PHONE);
      await open(page, '/');
      const address = await page.locator('link[rel=manifest]').getAttribute('href');
      const manifest = (await (await page.request.get(address ?? '')).json()) as {
        start_url: string;
        display: string;
        icons: { src: string; sizes: string }[];
      };
      expect(manifest).toMatchObject({ start_url: '/', display: 'standalone' });
      expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(
        expect.arrayContaining(['192x192', '512x512']),
      );
      for (const { src } of manifest.icons) expect((await page.request.get(src)).status()).toBe(200);
    },
    MINUTES,
  );

  itInBrowser(
    'an assessment is written, survives the closing of the page, and is sent once when the net is back',
    async () => {
      const doctor = await world.visit('maja', PHONE, true);
      const address = await codeOf(doctor.page);
      const { page, context, complaints } = await world.visit('helena', PHONE, true);
      await keepOnDevice(page);
      expect(await faultsAsShown(page, complaints)).toEqual([]);
      await page.setViewportSize(PHONE);
      await page.goto(address);
      await page.getByRole('button', { name: 'Börja bedöma' }).tap();
      await page.getByRole('heading', { level: 1, name: /Maja Lindqvist: Mini-CEX/ }).waitFor();

      await context.setOffline(true);
      await page.getByText('Utan nät.', { exact: false }).waitFor();
      await page.getByRole('radio', { name: /^Gör själv/ }).tap();
      await page.getByRole('button', { name: 'Anamnes' }).tap();
      await page.getByRole('button', { name: 'Lämna bedömningen' }).tap();
      await page.getByText('Sparat på enheten.', { exact: false }).waitFor();

      const again = await context.newPage();
      await page.close();
      await again.goto('/utan-nat');
      await again.getByRole('link', { name: 'En sak väntar på att skickas' }).waitFor();
      await again.getByText('Mini-CEX').first().waitFor();

      await context.setOffline(false);
      await again.getByText('Inget väntar på att skickas.').waitFor();
      await doctor.page.getByText('Gör själv', { exact: false }).first().waitFor();
      await open(doctor.page, '/bedomningar');
      expect(await doctor.page.getByText('Helena Nyström', { exact: false }).count()).toBe(1);
    },
    3 * MINUTES,
  );

  itInBrowser(
    'what is refused when it is sent stays with its reason, and the device is emptied by whoever leaves it',
    async () => {
      const doctor = await world.visit('maja', PHONE, true);
      const address = await codeOf(doctor.page);
      const { page, context } = await world.visit('helena', PHONE, true);
      await keepOnDevice(page);
      await page.goto(address);
      await page.getByRole('button', { name: 'Börja bedöma' }).tap();
      await page.getByRole('heading', { level: 1, name: /Maja Lindqvist: Mini-CEX/ }).waitFor();
      await context.setOffline(true);
      await page.getByRole('button', { name: 'Lämna bedömningen' }).tap();
      await page.getByText('Sparat på enheten.', { exact: false }).waitFor();
      await page.getByRole('link', { name: 'En sak väntar på att skickas' }).tap();
      await context.setOffline(false);
      await page.getByText('Kunde inte tas emot.', { exact: false }).waitFor();

      await page.getByRole('button', { name: 'Meny' }).tap();
      await page.getByRole('button', { name: 'Logga ut' }).tap();
      await page.getByRole('heading', { level: 1, name: 'Utan nät' }).waitFor();
      await page.getByRole('button', { name: 'Släng', exact: true }).tap();
      await page.getByRole('button', { name: 'Släng det jag har skrivit' }).tap();
      await page.getByText('Inget väntar på att skickas.').waitFor();
      await page.getByRole('button', { name: 'Meny' }).tap();
      await page.getByRole('button', { name: 'Logga ut' }).tap();
      await page.getByRole('link', { name: 'Logga in' }).first().waitFor();
      const left = await page.evaluate(leftBehind);
      expect(left.filter((key) => !key.startsWith('tsr-scroll'))).toEqual([]);
    },
    3 * MINUTES,
  );

  itInBrowser(
    'the log and a reflection are written on a page that was opened without a net, and are there once',
    async () => {
      const { page, context } = await world.visit('maja', PHONE, true);
      await keepOnDevice(page);
      await open(page, '/logg');
      await stays(page, 'logbook');
      await open(page, '/logg/reflektioner');
      await page.getByRole('textbox', { name: 'Vad tänker du på?' }).fill('Ett svårt samtal.');
      await stays(page, 'reflections');
      await until(async () =>
        (await page.evaluate(leftBehind)).some((key) => key.startsWith('draft:reflection')),
      );
      await context.setOffline(true);
      await page.reload();
      await page.getByRole('textbox', { name: 'Vad tänker du på?' }).waitFor();
      await expect(page.getByRole('textbox', { name: 'Vad tänker du på?' }).inputValue()).resolves.toBe(
        'Ett svårt samtal.',
      );
      await page.getByRole('button', { name: 'Spara', exact: true }).tap();
      await page.getByText('Sparat på enheten.', { exact: false }).waitFor();
      await page.goto('/logg');
      await page.getByRole('textbox', { name: 'Åtgärd' }).fill('Lumbalpunktion');
      await page.getByRole('button', { name: 'Lägg till', exact: true }).tap();
      await page.getByRole('link', { name: '2 saker väntar på att skickas' }).waitFor();
      await page.goto('/att-gora');
      await page.getByRole('heading', { level: 1, name: 'Det går inte att nå tjänsten' }).waitFor();

      await context.setOffline(false);
      await page.getByRole('link', { name: /väntar på att skickas/ }).waitFor({ state: 'detached' });
      await open(page, '/logg');
      await page.getByText('Lumbalpunktion').first().waitFor();
      await open(page, '/logg/reflektioner');
      expect(await page.getByText('Ett svårt samtal.').count()).toBe(1);
    },
    3 * MINUTES,
  );

  itInBrowser(
    'nothing that is read of others stays, though the device is one’s own',
    async () => {
      const { page } = await world.visit('erik', PHONE, true);
      await keepOnDevice(page);
      await open(page, `/att-signera/${intyg}`);
      await page.getByText('Maja Lindqvist').first().waitFor();
      // In the same page, so that what has been read is still in its memory when it is laid down again.
      const shownAt = Date.now();
      await page.getByRole('button', { name: 'Meny' }).tap();
      await page.getByRole('link', { name: 'Utan nät' }).tap();
      await page.getByRole('heading', { level: 1, name: 'Utan nät' }).waitFor();
      await until(async () => (await page.evaluate(keptAnswers)).at > shownAt);
      const { at, names } = await page.evaluate(keptAnswers);
      expect(at).toBeGreaterThan(shownAt);
      expect(names).toContain('session');
      expect(names).not.toContain('intyg');
    },
    3 * MINUTES,
  );
});
