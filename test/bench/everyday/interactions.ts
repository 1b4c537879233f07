import type { Browser, Locator, Page } from 'playwright-core';
import { newVisitor, open, PHONE, settled } from '../../journeys/browser/chromium.js';
import { median } from '../measures.js';
import type { Row } from '../report.js';
import { TRAINEE } from './arrange-everyday.js';
import { slowestSoFar, watchInteractions } from './in-page.js';

/** Issue 5. */
const LIMIT_MS = 200;
/** What the browser rounds to: an interaction that is faster is not told of. */
const LEAST_MS = 16;
/** Lighthouse's slowdown for an ordinary telephone. */
const TELEPHONE = 4;
const LOOK_MS = 250;
export type Interactions = { browser: Browser; url: string; items: number; times: number };

/** The slowest interaction of a visit to the doctor's pages, from the tap or the key until the next picture. */
export async function interactions({ browser, url, items, times }: Interactions): Promise<Row[]> {
  const rows: Row[] = [];
  for (const slower of [1, TELEPHONE]) {
    const slowest: number[] = [];
    for (let n = 0; n < times; n += 1) slowest.push(await visit(browser, url, slower));
    const processor = slower === 1 ? 'hela processorn' : `en processor ${slower} gånger långsammare`;
    const what = `från tryck till nästa bild, ${items} i listorna, ${processor}`;
    rows.push({ what, ours: median(slowest), unit: 'ms', limit: LIMIT_MS });
  }
  return rows;
}

async function visit(browser: Browser, url: string, slower: number): Promise<number> {
  const { context, page } = await newVisitor(browser, {
    url,
    person: TRAINEE,
    viewport: PHONE,
    hasTouch: true,
  });
  await page.addInitScript(watchInteractions);
  const tools = await context.newCDPSession(page);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const slowest = Math.max(LEAST_MS, await onAssessments(page), await onLogbook(page));
  await context.close();
  return slowest;
}

/** Scrolled to and looked at first: what a finger scrolls past is drawn before it taps. */
async function tap(target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  await target.page().waitForTimeout(LOOK_MS);
  await target.tap();
}

/** The list's first lines stand, the others are asked for: a line of the trend unfolds, the menu opens, the next page comes. */
async function onAssessments(page: Page): Promise<number> {
  await open(page, '/bedomningar');
  for (const line of (await page.locator('main summary').all()).slice(0, 3)) await tap(line);
  await tap(page.getByRole('link', { name: 'Bedöm mig nu' }));
  await page.getByRole('button', { name: 'Mini-CEX' }).waitFor();
  await page.goBack();
  await settled(page);
  return page.evaluate(slowestSoFar);
}

/** The longest list: a procedure is written, its role chosen, what is folded away opens, and a line of the list too. */
async function onLogbook(page: Page): Promise<number> {
  await open(page, '/logg');
  await tap(page.getByRole('textbox', { name: 'Åtgärd' }));
  await page.keyboard.type('Kateterisering');
  await tap(page.getByRole('button', { name: 'Assisterade' }));
  await tap(page.getByText('Dag, antal, handledare och delmål'));
  await tap(page.getByRole('button', { name: 'Delmål', exact: true }));
  await tap(page.getByRole('button', { name: 'BT9', exact: true }));
  await tap(page.locator('main ul.items summary').first());
  await tap(page.getByRole('button', { name: 'Lägg till', exact: true }));
  await page.getByRole('status').filter({ hasText: 'är tillagd' }).waitFor();
  await settled(page);
  return page.evaluate(slowestSoFar);
}
