import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { untilStill, watchTraffic } from './stillness.js';

export const PHONE = { width: 390, height: 844 };
/** A wide screen at 400 %, or the smallest telephone (WCAG 1.4.10). */
export const NARROWEST = { width: 320, height: 640 };
export const DESK = { width: 1280, height: 900 };

const WHOLE = '/usr/bin/chromium';
/** The same without windows takes half the processor time; where it is not, the whole one does. */
const WINDOWLESS = '/usr/bin/chromium-headless-shell';
export const CHROMIUM = existsSync(WINDOWLESS) ? WINDOWLESS : WHOLE;
/** Nothing of the browser's own leaves the machine; the sandbox needs a user other than root. */
const ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
/** How long a page may take on a loaded machine before the test gives up; never what is measured. */
const PATIENCE_MS = 60_000;

export const openChromium = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: ARGS });

/** With windows, and so with a camera, which the one without them has not. */
export const openWholeChromium = (...more: string[]): Promise<Browser> =>
  chromium.launch({ executablePath: WHOLE, args: [...ARGS, ...more] });

/** One person's browser: cookies and storage of its own. What the page complains about is kept. */
export type Visitor = { context: BrowserContext; page: Page; complaints: string[] };
type NewVisitor = {
  url: string;
  viewport?: { width: number; height: number };
  person?: string;
  hasTouch?: boolean;
};

export async function newVisitor(
  browser: Browser,
  { url, viewport = DESK, person, hasTouch = false }: NewVisitor,
): Promise<Visitor> {
  const context = await browser.newContext({ baseURL: url, viewport, hasTouch, locale: 'sv-SE' });
  context.setDefaultTimeout(PATIENCE_MS);
  context.setDefaultNavigationTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const visitor = { context, page, complaints: listenTo(page) };
  if (person) await signIn(page, person);
  return visitor;
}

/** Another tab of the same browser: the same cookies, complaints of its own. */
export async function newTab({ context }: Visitor): Promise<Visitor> {
  const page = await context.newPage();
  return { context, page, complaints: listenTo(page) };
}

/** Errors in the console, exceptions, and breaches of the content security policy, which Chromium reports there too. */
export function listenTo(page: Page): string[] {
  const complaints: string[] = [];
  watchTraffic(page);
  page.on('console', (message) => {
    if (message.type() === 'error')
      complaints.push(`${message.text()} ${message.location().url}`.slice(0, 300));
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

export async function signIn(page: Page, person: string, returnTo = '/'): Promise<void> {
  await page.goto(`/api/auth/login?returnTo=${encodeURIComponent(returnTo)}`);
  await chooseAtProvider(page, person);
}

/** The only thing done at the provider's page: choosing who one is. */
export async function chooseAtProvider(page: Page, person: string): Promise<void> {
  await page.locator(`button[name="person"][value="${person}"]`).click();
  await backFromProvider(page);
}

/** The provider's page has a heading too: where the person comes back to is waited for, and not where they stand. */
export async function backFromProvider(page: Page): Promise<void> {
  await page.waitForURL(({ pathname }) => !/^\/(idp|api)\//.test(pathname));
  await settled(page);
}

/** As the switch in the bar leaves it (`apps/web/src/shell/language-switch.tsx`). */
export const chooseLanguage = ({ context }: Visitor, url: string, language: string): Promise<void> =>
  context.addCookies([{ name: 'language', value: language, url }]);

/** Opens the page and waits until it is drawn. */
export async function open(page: Page, path: string): Promise<void> {
  watchTraffic(page);
  await page.goto(path);
  await settled(page);
}

/** The page has its heading, no part of it waits, and it asks for nothing more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await untilStill(page);
  const waiting = page.locator('.waiting').or(page.locator('main').getByText(/(Hämtar|Loading) …/));
  if ((await waiting.count()) === 0) return;
  await waiting.first().waitFor({ state: 'detached' });
  await settled(page);
}
