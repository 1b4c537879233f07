import type { Page } from 'playwright-core';
import { withPost } from './arrangement.js';
import { open, PHONE, settled } from './chromium.js';
import { keptFiles, keptLanguages } from './kept-in-browser.js';
import { until } from '../support/product-process.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
const world = useBrowser(async (url) => void (await withPost(url)));

const languageOf = (page: Page) => page.locator('html').getAttribute('lang');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** With the keyboard alone, from the top of the page. */
async function switchByKeyboard(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await button(page, name).and(page.locator(':focus')).count()) === 1) break;
  }
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await settled(page);
}

describe('English', () => {
  itInBrowser(
    'is chosen with the keyboard before signing in, stays, and Swedish is chosen again',
    async () => {
      const { page, complaints } = await world.visit(undefined, PHONE);
      await open(page, '/');
      expect(await languageOf(page)).toBe('sv');
      expect(await button(page, 'English').getAttribute('lang')).toBe('en');
      await switchByKeyboard(page, 'English');
      expect(await languageOf(page)).toBe('en');
      await page.getByRole('heading', { level: 1, name: 'From the first day of BT to specialist' }).waitFor();

      await open(page, '/oversikt');
      expect(await languageOf(page)).toBe('en');
      await page.getByRole('heading', { level: 1, name: 'Sign in to continue' }).waitFor();
      expect(await button(page, 'Svenska').getAttribute('lang')).toBe('sv');
      await switchByKeyboard(page, 'Svenska');
      expect(await languageOf(page)).toBe('sv');
      expect(complaints).toEqual([]);
    },
    MINUTES,
  );

  itInBrowser(
    'is chosen from the menu, on the page where one is',
    async () => {
      const { page } = await world.visit('maja', PHONE, true);
      await open(page, '/tid');
      await page.getByRole('button', { name: 'Meny' }).tap();
      await Promise.all([page.waitForEvent('load'), button(page, 'English').tap()]);
      await page.getByRole('heading', { level: 1, name: 'Time' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/tid');
    },
    MINUTES,
  );

  itInBrowser(
    'is what the program speaks without a net, once it has been chosen',
    async () => {
      const { page, context } = await world.visit('maja', PHONE, true);
      await open(page, '/utan-nat');
      await page.getByRole('button', { name: 'Spara på den här enheten' }).tap();
      await until(async () => (await page.evaluate(keptFiles)) > 40, MINUTES);
      await page.getByRole('button', { name: 'Meny' }).tap();
      await Promise.all([page.waitForEvent('load'), button(page, 'English').tap()]);
      await page.getByRole('heading', { level: 1, name: 'Without a net' }).waitFor();
      // The other language's worker has taken over, has dropped the Swedish files and has kept every page of its own.
      await until(async () => (await page.evaluate(keptLanguages)).join() === 'en', MINUTES);
      await until(async () => (await page.evaluate(keptFiles)) > 40, MINUTES);
      await open(page, '/oversikt');

      await context.setOffline(true);
      await page.goto('/utan-nat');
      await page.getByRole('heading', { level: 1, name: 'Without a net' }).waitFor();
      expect(await languageOf(page)).toBe('en');
    },
    3 * MINUTES,
  );
});
