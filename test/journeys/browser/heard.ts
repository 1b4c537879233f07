import type { Page } from 'playwright-core';
import { heardLines } from './heard-lines.js';
import type { AxNode } from './heard-lines.js';
import { masked } from './heard-masks.js';

/** Stands there from the first night, which a new instance may have had or not. */
const TOLD_AT_NIGHT = /Nattens kontroll/;

/** The page as a screen reader has it from the browser: roles, names and states, one a line, without what another day changes. */
export async function heardOn(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  try {
    const { nodes } = (await devtools.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
    return heardLines(nodes)
      .filter((line) => !TOLD_AT_NIGHT.test(line))
      .map(masked);
  } finally {
    await devtools.detach();
  }
}
