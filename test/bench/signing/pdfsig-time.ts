import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../measures.js';

/** The whole program from start to end, when it is there. It checks the signatures, not what the pages say. */
export function pdfsigTime(folder: string, pdf: Uint8Array, times: number): number | undefined {
  const file = join(folder, 'intyg.pdf');
  writeFileSync(file, pdf);
  const spent: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const started = performance.now();
    const { status, error } = spawnSync('pdfsig', ['-nocert', file]);
    if (error || status !== 0) return undefined;
    spent.push(performance.now() - started);
  }
  return median(spent);
}
