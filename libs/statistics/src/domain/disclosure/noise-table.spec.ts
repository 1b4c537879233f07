import { createHash } from 'node:crypto';
import { KEYS, cellKey, perturb } from './cell-key.js';
import {
  FIRST_COMMON_ROW,
  GREATEST_NOISE,
  SMALLEST_SHOWN,
  SQUARES,
  allowedNoise,
  designNoiseTable,
} from './design-noise-table.js';
import { NOISE_ROWS, NOISE_ROWS_SHA256 } from './noise-table.data.js';
import { ownNoiseTable, possibleCounts } from './noise-table.js';

/** Every count that has a row of its own, and some of those above. */
const counts = [...Array.from({ length: 760 }, (_, n) => n + 1), 1_000, 1_001, 9_999];
const keys = Array.from({ length: KEYS }, (_, key) => key);
const noiseOf = (n: number) => keys.map((key) => perturb(ownNoiseTable(), n, key).noise);

describe('the product’s own table of noise', () => {
  it('adds nothing on average: over the 256 keys the noise of every count sums to exactly 0', () => {
    expect(counts.filter((n) => noiseOf(n).reduce((sum, d) => sum + d, 0) !== 0)).toEqual([]);
  });

  it('has the same variance for every count, the smallest too: the squares sum to exactly 576, 9/4 a key', () => {
    expect(SQUARES / KEYS).toBe(2.25);
    expect(counts.filter((n) => noiseOf(n).reduce((sum, d) => sum + d * d, 0) !== SQUARES)).toEqual([]);
  });

  it('never gives less than nobody, and never 1 or 2', () => {
    const bad = counts.filter((n) => noiseOf(n).some((d) => n + d < 0 || n + d === 1 || n + d === 2));
    expect(bad).toEqual([]);
  });

  it('moves no count by more than five, and uses every step that is allowed', () => {
    for (const n of counts.slice(0, 20)) {
      expect([...new Set(noiseOf(n))].sort((a, b) => a - b)).toEqual(allowedNoise(n));
      expect(Math.max(...noiseOf(n).map(Math.abs))).toBe(GREATEST_NOISE);
    }
  });

  it('leaves nobody as nobody', () => {
    expect(keys.map((key) => perturb(ownNoiseTable(), 0, key).shown)).toEqual(keys.map(() => 0));
  });

  it('is what its design gives, and has the hash that published versions name', () => {
    expect(designNoiseTable()).toEqual(NOISE_ROWS);
    expect(createHash('sha256').update(JSON.stringify(NOISE_ROWS)).digest('hex')).toBe(NOISE_ROWS_SHA256);
  });

  it('leaves at least six true counts for every published one', () => {
    for (const shown of [0, ...Array.from({ length: 40 }, (_, i) => i + SMALLEST_SHOWN)]) {
      const possible = possibleCounts(shown);
      const found = Array.from({ length: shown + FIRST_COMMON_ROW }, (_, n) => n).filter((n) =>
        keys.some((key) => perturb(ownNoiseTable(), n, key).shown === shown),
      );
      expect(possible).toEqual(found);
      expect(possible.length).toBeGreaterThanOrEqual(6);
    }
    expect(possibleCounts(1)).toEqual([]);
  });

  it('draws anew when somebody joins: whoever it is, the change says neither that one came nor that nobody did', () => {
    for (const n of [1, 2, 3, 7, 8, 40]) {
      const changes = new Set<number>();
      for (const key of keys)
        for (let joins = 0; joins < KEYS; joins += 1) {
          const before = perturb(ownNoiseTable(), n, key).shown ?? 0;
          const after = perturb(ownNoiseTable(), n + 1, cellKey(key + joins)).shown ?? 0;
          changes.add(after - before);
        }
      expect(changes.size).toBeGreaterThanOrEqual(9);
      expect(changes.has(0)).toBe(true);
    }
  });
});
