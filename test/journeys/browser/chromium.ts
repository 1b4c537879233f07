import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

export const PHONE = { width: 390, height: 844 };
/** A wide screen at 400 %, or the smallest telephone (WCAG 1.4.10). */
export const NARROWEST = { width: 320, height: 640 };
export const DESK = { width: 1280, height: 900 };

export const CHROMIUM = '/usr/bin/chromium';
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

export const openChromium = (...more: string[]): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: [...ARGS, ...more] });

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
  await settled(page);
}

/** As the switch in the bar leaves it (`apps/web/src/shell/language-switch.tsx`). */
export const chooseLanguage = ({ context }: Visitor, url: string, language: string): Promise<void> =>
  context.addCookies([{ name: 'language', value: language, url }]);

export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

/** The page has its heading and asks for nothing more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** How long nothing may be asked for before a page counts as drawn; Playwright's own idleness takes half a second. */
const STILL_MS = 120;

/** Opens the page and waits until its heading is there, no part of it waits, and no request is under way. */
export async function openStill(page: Page, path: string): Promise<void> {
  let underWay = 0;
  let changedAt = Date.now();
  const count = (step: number) => () => {
    underWay += step;
    changedAt = Date.now();
  };
  const [more, less] = [count(1), count(-1)];
  page.on('request', more).on('requestfinished', less).on('requestfailed', less);
  await page.goto(path);
  await page.locator('main h1').first().waitFor();
  await page.locator('.waiting').waitFor({ state: 'detached' });
  const limit = Date.now() + PATIENCE_MS;
  while ((underWay > 0 || Date.now() - changedAt < STILL_MS) && Date.now() < limit)
    await new Promise((resolve) => setTimeout(resolve, 20));
  page.off('request', more).off('requestfinished', less).off('requestfailed', less);
}
