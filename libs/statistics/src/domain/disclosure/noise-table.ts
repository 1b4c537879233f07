import { KEYS, rowOfCount } from './cell-key.js';
import type { NoiseTable } from './cell-key.js';
import { FIRST_COMMON_ROW, GREATEST_NOISE } from './design-noise-table.js';
import { NOISE_ROWS } from './noise-table.data.js';

/** Odd, so that it goes round all 256 keys; far from 1, so that neighbouring keys do not share their noise. */
const STRIDE = 101;
const LAST_ROW = 750;

let built: NoiseTable | undefined;

/**
 * The product's own table: mean 0 and variance 9/4 for every count from 1, results 0 or at least 3, noise −5…5.
 * Which keys give which noise is fixed too: in the order of the noise, laid out with a stride, begun at another key for each count.
 */
export function ownNoiseTable(): NoiseTable {
  built ??= {
    rows: Array.from({ length: LAST_ROW + 1 }, (_, n) => rowFor(n)),
  };
  return built;
}

function rowFor(n: number): Int8Array {
  const row = new Int8Array(KEYS);
  const design = NOISE_ROWS[Math.min(rowOfCount(n), FIRST_COMMON_ROW) - 1];
  let key = (design?.n ?? 0) * 29;
  for (const [noise, keys] of design?.counts ?? [])
    for (let i = 0; i < keys; i += 1, key += STRIDE) row[key % KEYS] = noise;
  return row;
}

/** The true counts that a published one may stand for, in order: all that somebody who knows the whole table can tell. */
export function possibleCounts(shown: number): number[] {
  if (shown === 0) return [0, ...NOISE_ROWS.filter((row) => canBecome(row.n, 0)).map(({ n }) => n)];
  const near = Array.from({ length: 2 * GREATEST_NOISE + 1 }, (_, index) => shown - GREATEST_NOISE + index);
  return near.filter((n) => n > 0 && canBecome(n, shown));
}

function canBecome(n: number, shown: number): boolean {
  const row = NOISE_ROWS[Math.min(n, FIRST_COMMON_ROW) - 1];
  return row?.counts.some(([noise]) => n + noise === shown) ?? false;
}
