import type { Browser, BrowserContext, Page } from 'playwright-core';
import { newVisitor, open, PHONE } from '../../journeys/browser/chromium.js';
import { median, rounded } from '../measures.js';
import type { Row } from '../report.js';
import { TRAINEE } from './arrange-everyday.js';
import { drawnSoFar, watchDrawing } from './in-page.js';

/** Issue 5. */
const LIMIT_SECONDS = 2;
type Network = { name: string; megabits: { down: number; up: number }; latencyMs: number };
/** WebPageTest's *4G*, and what Lighthouse calls *slow 4G*: the slowest quarter of such connections. */
const NETWORKS: readonly Network[] = [
  { name: '4G', megabits: { down: 9, up: 9 }, latencyMs: 170 },
  { name: 'långsam 4G', megabits: { down: 1.6, up: 0.75 }, latencyMs: 150 },
];
type Cookies = Awaited<ReturnType<BrowserContext['storageState']>>;
type Load = { url: string; path: string; cookies: Cookies | undefined; network: Network };
export type FirstLoads = { browser: Browser; url: string; times: number };

/** Nothing kept from before, a telephone's width, the network of a telephone: until the largest thing is drawn. */
export async function firstLoads({ browser, url, times }: FirstLoads): Promise<Row[]> {
  const { context } = await newVisitor(browser, { url, person: TRAINEE });
  const signedIn = await context.storageState();
  await context.close();
  const pages = [
    { what: 'startsidan', path: '/', cookies: undefined },
    { what: 'läkarens översikt', path: '/oversikt', cookies: signedIn },
  ];
  const rows: Row[] = [];
  for (const network of NETWORKS)
    for (const { what, ...page } of pages) {
      const seconds: number[] = [];
      for (let n = 0; n < times; n += 1) seconds.push(await firstLoad(browser, { url, network, ...page }));
      const row = { what: `första laddningen av ${what}, ${network.name}`, unit: 's', limit: LIMIT_SECONDS };
      rows.push({ ...row, ours: rounded(median(seconds)) });
    }
  return rows;
}

async function firstLoad(browser: Browser, { url, path, cookies, network }: Load): Promise<number> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: PHONE,
    hasTouch: true,
    locale: 'sv-SE',
    ...(cookies ? { storageState: cookies } : {}),
  });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.latencyMs,
    downloadThroughput: bytesPerSecond(network.megabits.down),
    uploadThroughput: bytesPerSecond(network.megabits.up),
  });
  await page.addInitScript(watchDrawing);
  await open(page, path);
  const drawn = await whenDrawn(page);
  await context.close();
  if (!(drawn > 0)) throw new Error(`${path}: webbläsaren berättade inte när sidan var ritad.`);
  return drawn / 1000;
}

const bytesPerSecond = (megabits: number) => (megabits * 1_000_000) / 8;

/** The browser tells of what it has drawn a little afterwards; later on a busy machine. */
async function whenDrawn(page: Page): Promise<number> {
  for (let asked = 0; asked < 100; asked += 1) {
    const drawn = await page.evaluate(drawnSoFar);
    if (drawn > 0) return drawn;
    await page.waitForTimeout(100);
  }
  return 0;
}
