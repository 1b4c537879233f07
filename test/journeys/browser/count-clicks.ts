import type { Page } from 'playwright-core';
import { tellClicks } from './in-page.js';

/** Every click that the person makes on the product's own pages; the provider's pages are the eID. */
export async function countClicks(page: Page): Promise<() => number> {
  let clicks = 0;
  await page.exposeFunction('countClick', () => {
    clicks += 1;
  });
  await page.addInitScript(tellClicks);
  return () => clicks;
}
