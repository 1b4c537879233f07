import { existsSync } from 'node:fs';
import { CHROMIUM, openChromium } from '../../journeys/browser/chromium.js';
import type { BenchInstance } from '../bench-instance.js';
import type { Benchmark } from '../report.js';
import { arrangeEveryday } from './arrange-everyday.js';
import { assessFromCode } from './assess-from-code.js';
import { firstLoads } from './first-load.js';
import { interactions } from './interactions.js';

const ITEMS = 300;
export type EverydayBench = {
  instance: BenchInstance;
  isShort: boolean;
  progress: (line: string) => void;
};

/** What the trainee and the assessor wait for, in a browser; without Chromium it is told and left out. */
export async function benchEveryday({
  instance,
  isShort,
  progress,
}: EverydayBench): Promise<Benchmark | null> {
  if (!existsSync(CHROMIUM)) {
    progress(`everyday: ${CHROMIUM} saknas; hoppas över`);
    return null;
  }
  const [items, times] = isShort ? [3, 1] : [ITEMS, 5];
  progress(`everyday: gör ${items} poster i loggen och ${items} bedömningar …`);
  const url = instance.publicUrl;
  const story = await arrangeEveryday(url, items);
  const browser = await openChromium();
  try {
    progress('everyday: laddar, trycker och bedömer …');
    const rows = [
      ...(await firstLoads({ browser, url, times })),
      ...(await interactions({ browser, url, items, times })),
      ...(await assessFromCode({ browser, url, story, times })),
    ];
    return { name: 'everyday', rows };
  } finally {
    await browser.close();
  }
}
