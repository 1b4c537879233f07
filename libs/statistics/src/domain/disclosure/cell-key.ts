/**
 * The cell key method (statistics.md §5; Fraser and Wooton 2005, as in ONS cell-key-perturbation-R 3.0.0).
 *
 * Everybody has a record key 0–255, fixed for life and known to nobody. A cell's key is the sum of its people's keys modulo 256, so
 * the same people give the same key, and with it the same noise, in whatever table, period and language they are counted.
 */
export const KEYS = 256;

/** The last count that has a row of its own in a table of noise; above it 501–750 are used again and again. */
const LAST_OWN_ROW = 750;
const CYCLE = 250;

/** Sum of record keys (an integer ≥ 0; sums of changes may pass through negative numbers) → cell key 0–255. */
export function cellKey(sumOfRecordKeys: number): number {
  return ((sumOfRecordKeys % KEYS) + KEYS) % KEYS;
}

/** The row of a table of noise for a count (ONS `pcv`): the count itself through 750, then 501–750 in a cycle. */
export function rowOfCount(n: number): number {
  return n <= LAST_OWN_ROW ? n : ((n - 1) % CYCLE) + 501;
}

/** For each count 0–750 (row) what is added at each cell key 0–255. */
export type NoiseTable = { readonly rows: readonly Int8Array[] };

export type Perturbed = {
  readonly key: number;
  readonly row: number;
  readonly noise: number;
  /** What may be shown; null = below the smallest number shown. */
  readonly shown: number | null;
};

/**
 * One protected count.
 * @param n the true count of people in the cell, an integer ≥ 0; 0 stays 0 whatever the table says
 * @param sumOfRecordKeys the sum of their record keys
 * @param smallestShown results under it are missing (the ONS threshold); 0 when the table itself makes none
 * @throws when the table has no row for the count: a cell must never pass unprotected
 */
export function perturb(table: NoiseTable, n: number, sumOfRecordKeys: number, smallestShown = 0): Perturbed {
  if (!Number.isSafeInteger(n) || n < 0) throw new Error('A cell counts people: an integer from 0');
  const key = cellKey(sumOfRecordKeys);
  const row = rowOfCount(n);
  const noise = n === 0 ? 0 : table.rows[row]?.[key];
  if (noise === undefined) throw new Error('The table of noise has no row for a count');
  return { key, row, noise, shown: n + noise < smallestShown ? null : n + noise };
}
