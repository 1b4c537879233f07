import { resolve } from 'node:path';
import type { Browser as Chromium } from 'playwright-core';
import type { CertifiedWorld } from '../../support/builders/specialist-certificate.js';
import { certifiedWorld } from '../../support/builders/specialist-certificate.js';
import { usePostgres } from '../../support/index.js';
import { useProduct } from '../../support/product.js';
import { testWallet } from '../../support/test-wallet.js';
import type { TestWallet } from '../../support/test-wallet.js';
import { DESK, listenTo, open, openChromium, PHONE } from './chromium.js';
import type { Visitor } from './chromium.js';
import { faultsAsShown } from './inspect-page.js';
import { itInBrowser } from './use-browser.js';

const MINUTES = 60_000;
const db = usePostgres();
let world: CertifiedWorld;
let wallet: TestWallet;
let chromium: Chromium;
let credential = '';

beforeAll(async () => {
  world = await certifiedWorld(db);
}, 3 * MINUTES);
const product = useProduct(
  db,
  async () => ({ webFolder: resolve('dist/web') }),
  () => world,
);
beforeAll(async () => {
  if (itInBrowser === it.skip) return;
  [wallet, chromium] = [await testWallet(), await openChromium()];
}, MINUTES);
beforeEach(() => world.clock.set(new Date().toISOString()));
afterAll(async () => {
  await chromium?.close();
  await world.app.close();
});

/** Signed in beforehand: the provider stands at another port here, where a page's policy lets no form lead. */
async function visit(person: string | null, viewport: { width: number; height: number }): Promise<Visitor> {
  const context = await chromium.newContext({ baseURL: product.url, viewport, locale: 'sv-SE' });
  if (person !== null) {
    const { cookieHeader } = await product.signedIn(person);
    const cookies = cookieHeader.split('; ').map((one) => ({
      name: one.slice(0, one.indexOf('=')),
      value: one.slice(one.indexOf('=') + 1),
      url: product.url,
    }));
    await context.addCookies(cookies);
  }
  const page = await context.newPage();
  return { context, page, complaints: listenTo(page) };
}

describe('the doctor’s certificate', () => {
  itInBrowser(
    'is put in a wallet from the phone: a code to read, one to type, and how long they hold',
    async () => {
      const { page, complaints } = await visit('helena', PHONE);
      await open(page, '/ansokan');
      await page.getByRole('button', { name: 'Lägg i plånbok' }).click();
      await page.getByRole('img', { name: 'QR-kod med erbjudandet till plånboken' }).waitFor();
      expect(await faultsAsShown(page, complaints)).toEqual([]);
      const address = await page
        .getByRole('link', { name: 'Öppna plånboken på den här enheten' })
        .getAttribute('href');
      const txCode = await page.locator('.big-code').innerText();
      expect(txCode).toMatch(/^\d{6}$/);
      credential = await wallet.take(address ?? '', txCode);
      await page.getByRole('button', { name: 'Gör en ny kod' }).click();
      await page.getByText(txCode, { exact: true }).waitFor({ state: 'detached' });
    },
    2 * MINUTES,
  );
});

describe('the page that checks a certificate from a wallet', () => {
  itInBrowser(
    'gives a code to show it for, and tells issuer, holder and standing of what is pasted',
    async () => {
      const { page, complaints } = await visit(null, PHONE);
      await open(page, '/kontrollera');
      await page.getByText('Är det innehavaren som visar beviset?').click();
      await page.getByRole('button', { name: 'Visa en kontrollkod' }).click();
      const nonce = (await page.locator('.address').innerText()).trim();
      const shown = await wallet.show(credential, ['name'], { nonce, audience: product.url });
      await page.getByLabel('Beviset som text').fill(shown);
      await page.locator('form', { hasText: 'Beviset som text' }).getByRole('button').click();
      await page.getByRole('heading', { name: 'Äkta och gällande – testhandling.' }).waitFor();
      const told = await page.locator('main').innerText();
      for (const text of [
        world.doctor.displayName,
        'Specialistvägen Myndighetssigill TEST',
        'har visat nu att de har plånboken',
        '2 uppgifter',
      ])
        expect(told).toContain(text);
      expect(await faultsAsShown(page, complaints)).toEqual([]);
    },
    2 * MINUTES,
  );

  itInBrowser(
    'takes it as a file, and tells that it is revoked',
    async () => {
      await world.takeBack();
      const { page, complaints } = await visit(null, DESK);
      await open(page, '/kontrollera');
      await page.locator('input[type="file"]').setInputFiles({
        name: 'bevis.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(`${await wallet.show(credential, ['name'])}\n`),
      });
      await page.getByRole('heading', { name: 'Äkta, men återkallat.' }).waitFor();
      const told = await page.locator('main').innerText();
      expect(told).toMatch(/återkallat \d/);
      expect(told).toContain('En kopia ser likadan ut.');
      expect(await faultsAsShown(page, complaints)).toEqual([]);
    },
    2 * MINUTES,
  );
});
