import { readFileSync } from 'node:fs';
import path from 'node:path';
import { KEYS, cellKey, perturb, rowOfCount } from './cell-key.js';
import type { NoiseTable } from './cell-key.js';

/** Made with ONS cell-key-perturbation-R 3.0.0 (MIT); `meta.source` in the file. */
type Table = Record<string, (string | number | null)[]> & {
  pre_sdc_count: number[];
  ckey: number[];
  pcv: number[];
  pvalue: number[];
  count: (number | null)[];
};
type Vectors = { micro: Record<string, (string | number)[]>; tables: Record<string, Table> };
const file = path.resolve(import.meta.dirname, '../../../data/ckp-vectors.json');
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors;

/** ONS's 10-5 table, as the file describes it: under 10 everything goes to 0, above it counts are rounded to 5. */
const onsTable: NoiseTable = {
  rows: Array.from({ length: 751 }, (_, n) =>
    new Int8Array(KEYS).fill(n < 10 ? -n : ([0, -1, -2, 2, 1][n % 5] ?? 0)),
  ),
};
const ONS_THRESHOLD = 10;

describe.each(Object.entries(vectors.tables))('the ONS table %s', (_name, table) => {
  const variables = Object.keys(table).filter((column) => column.startsWith('var'));
  const recordKeys = vectors.micro.record_key as number[];
  const cells = table.pre_sdc_count.map((_, cell) => {
    const members = recordKeys.filter((_key, person) =>
      variables.every(
        (variable) => String(vectors.micro[variable]?.[person]) === String(table[variable]?.[cell]),
      ),
    );
    const keys = members.reduce((sum, key) => sum + key, 0);
    return { n: members.length, ...perturb(onsTable, members.length, keys, ONS_THRESHOLD) };
  });

  it('has people, so that the comparison is about something', () => {
    expect(cells.reduce((sum, { n }) => sum + n, 0)).toBe(1_000);
  });

  it.each([
    ['the count before', 'n', 'pre_sdc_count'],
    ['the cell key', 'key', 'ckey'],
    ['the row', 'row', 'pcv'],
    ['the noise', 'noise', 'pvalue'],
  ] as const)('is reproduced: %s', (_what, ours, theirs) => {
    expect(cells.map((cell) => cell[ours] + 0)).toEqual(table[theirs]);
  });

  it('is reproduced: the published count, missing under the threshold', () => {
    // The package shows an empty cell as missing too, having no structural zeros to know it by.
    expect(cells.map(({ shown }) => shown)).toEqual(table.count);
  });
});

describe('a protected count', () => {
  it('has the key of its people, through sums that pass under zero too', () => {
    expect([cellKey(0), cellKey(255), cellKey(256), cellKey(-1), cellKey(1_000)]).toEqual([
      0, 255, 0, 255, 232,
    ]);
  });

  it('above 750 uses the rows 501–750 again and again', () => {
    expect([750, 751, 1_000, 1_001, 1_250, 100_000].map(rowOfCount)).toEqual([750, 501, 750, 501, 750, 750]);
  });

  it('never passes unprotected: no row, half a person or less than nobody is an error', () => {
    expect(() => perturb({ rows: [] }, 4, 7)).toThrow('row');
    expect(() => perturb(onsTable, 1.5, 7)).toThrow('integer');
    expect(() => perturb(onsTable, -1, 7)).toThrow('integer');
  });

  it('of nobody is nobody, even when the table would add to it', () => {
    const adds: NoiseTable = { rows: [new Int8Array(KEYS).fill(4)] };
    expect(perturb(adds, 0, 0).shown).toBe(0);
  });
});
