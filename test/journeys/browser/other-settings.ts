import type { Visitor } from './chromium.js';
import { DESK, open } from './chromium.js';
import { axeFaults, loadAxe } from './inspect-page.js';
import { cutText, legendsAlike, movingElements, setTextSize, widerThanTheScreen } from './in-page.js';

/** What people change in their browser: twice the text, colours of their own, no movement. Every fault as one line. */
export async function faultsInOtherSettings({ page }: Visitor, path: string): Promise<string[]> {
  await page.setViewportSize(DESK);
  await open(page, path);
  await loadAxe(page);
  const faults: string[] = [];
  const keep = (what: string, found: readonly string[]) =>
    void faults.push(...found.map((fault) => `${path}, ${what}: ${fault}`));

  await page.evaluate(setTextSize, '200%');
  keep('text at 200 %', await page.evaluate(widerThanTheScreen));
  keep('text at 200 %, cut', await page.evaluate(cutText));
  keep('text at 200 %', await axeFaults(page));
  await page.evaluate(setTextSize, '');

  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  keep('forced colours', await axeFaults(page));
  keep('forced colours, told apart by nothing', await page.evaluate(legendsAlike));
  keep('reduced motion', await page.evaluate(movingElements));
  await page.emulateMedia({ forcedColors: null, reducedMotion: null });
  return faults;
}
