import type { Browser } from 'playwright-core';
import { startProduct } from '../support/running-product.js';
import type { RunningProduct } from '../support/running-product.js';
import { newVisitor, openChromium } from './chromium.js';
import type { Visitor } from './chromium.js';

const START_MS = 300_000;

/** Without Chromium these suites are skipped and `npm test` says so; with CI=true that is a failure. */
export const itInBrowser = (process.env.MISSING_TOOLS ?? '').split(',').includes('chromium') ? it.skip : it;
const isHere = itInBrowser !== it.skip;

export type BrowserWorld = {
  readonly url: string;
  readonly product: RunningProduct;
  visit(person?: string, viewport?: { width: number; height: number }): Promise<Visitor>;
};

/** One running product and one Chromium for a spec file; every context that was opened is closed again after its test. */
export function useBrowser(arrange: (url: string) => Promise<void> = async () => undefined): BrowserWorld {
  let product: RunningProduct | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (!isHere) return;
    product = await startProduct();
    await arrange(product.url);
    browser = await openChromium();
  }, START_MS);
  afterEach(async () => {
    await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
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
    visit: (person, viewport) =>
      newVisitor(running().browser, { url: running().product.url, viewport, person }),
  };
}
