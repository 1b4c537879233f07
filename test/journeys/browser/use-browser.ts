import type { Browser } from 'playwright-core';
import { startProduct } from '../support/running-product.js';
import type { RunningProduct } from '../support/running-product.js';
import { newTab, newVisitor, openChromium } from './chromium.js';
import type { Visitor } from './chromium.js';

const START_MS = 300_000;

/** Without Chromium these suites are skipped and `npm test` says so; with CI=true that is a failure. */
export const itInBrowser = (process.env.MISSING_TOOLS ?? '').split(',').includes('chromium') ? it.skip : it;
const isHere = itInBrowser !== it.skip;

export type BrowserWorld = {
  readonly url: string;
  readonly product: RunningProduct;
  /** A browser of its own, closed after the test. */
  visit(person?: string, viewport?: { width: number; height: number }, hasTouch?: boolean): Promise<Visitor>;
  /** The same person's browser in every test of the file: signed in once (decision 33), one tab for each lane. */
  stay(person: string | undefined, lanes: number): Promise<readonly Visitor[]>;
};

/** One running product and one Chromium for a spec file; every context that was opened is closed again after its test. */
export function useBrowser(arrange: (url: string) => Promise<void> = async () => undefined): BrowserWorld {
  let product: RunningProduct | undefined;
  let browser: Browser | undefined;
  // A loaded machine may lose a beat between browser, api and provider. Tried once more, and both times are told.
  jest.retryTimes(1, { logErrorsBeforeRetry: true });
  const staying = new Map<string, readonly Visitor[]>();
  beforeAll(async () => {
    if (!isHere) return;
    product = await startProduct();
    await arrange(product.url);
    browser = await openChromium();
  }, START_MS);
  afterEach(async () => {
    const kept = new Set([...staying.values()].map(([first]) => first?.context));
    const leaving = (browser?.contexts() ?? []).filter((context) => !kept.has(context));
    await Promise.all(leaving.map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  }, START_MS);
  const running = () => {
    if (!product || !browser) throw new Error('The product has not started');
    return { product, browser };
  };
  return {
    get url() {
      return running().product.url;
    },
    get product() {
      return running().product;
    },
    visit: (person, viewport, hasTouch) =>
      newVisitor(running().browser, { url: running().product.url, viewport, person, hasTouch }),
    stay: async (person, lanes) => {
      const known = staying.get(person ?? '');
      if (known) return known;
      const first = await newVisitor(running().browser, { url: running().product.url, person });
      const others = await Promise.all(Array.from({ length: lanes - 1 }, () => newTab(first)));
      staying.set(person ?? '', [first, ...others]);
      return [first, ...others];
    },
  };
}
