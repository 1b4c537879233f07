import { KEYS } from './cell-key.js';

/**
 * How the product's own table of noise was made: run once, its result is `noise-table.data.ts`, and a test runs it again.
 *
 * For each count n the noise d keeps to −5…5 and gives 0 or at least 3, never 1, 2 or less than 0. Among the distributions over 256
 * equally likely keys (so all probabilities are multiples of 1/256) that have mean 0 and variance 9/4 exactly, and that use every
 * allowed d at least once, the one with the greatest entropy is taken: what the conditions do not ask for is left as uncertain as can be.
 * (Method: Marley and Leaver 2011; Giessing 2016, the R package `ptable`.)
 *
 * Why 9/4: n = 1 can only become 0 or 3–6, so mean 0 forces a variance of at least 2 (0 or 3 with 2/3 and 1/3), and with every d used
 * once at least 548/256. 576/256 is the smallest variance that all counts can have alike.
 */
export const GREATEST_NOISE = 5;
export const SMALLEST_SHOWN = 3;
/** Σ d² over the 256 keys: variance 576/256 = 9/4. */
export const SQUARES = 576;
/** From this count on every d from −5 to 5 is allowed, and all counts share one row. */
export const FIRST_COMMON_ROW = SMALLEST_SHOWN + GREATEST_NOISE;

/** How many of the 256 keys give each noise d. */
export type NoiseRow = {
  readonly n: number;
  readonly counts: readonly (readonly [d: number, keys: number])[];
};

export function allowedNoise(n: number): number[] {
  const all = Array.from({ length: 2 * GREATEST_NOISE + 1 }, (_, index) => index - GREATEST_NOISE);
  return all.filter((d) => n + d === 0 || n + d >= SMALLEST_SHOWN);
}

export function designNoiseTable(): NoiseRow[] {
  return Array.from({ length: FIRST_COMMON_ROW }, (_, index) => designRow(index + 1));
}

/** The integer row nearest to the continuous optimum: all d but three are tried around it, the three follow from the conditions. */
function designRow(n: number): NoiseRow {
  const support = allowedNoise(n);
  const ideal = greatestEntropy(support);
  const order = support.map((_, index) => index).sort((a, b) => (ideal[b] ?? 0) - (ideal[a] ?? 0));
  const [solved, free] = [order.slice(0, 3), order.slice(3)];
  let best: { counts: number[]; entropy: number } | undefined;
  for (const tried of around(free.map((index) => ideal[index] ?? 0))) {
    const counts = complete(support, solved, free, tried);
    if (!counts) continue;
    const entropy = -counts.reduce((sum, c) => sum + c * Math.log(c), 0);
    // The tolerance makes the choice the same on every machine: of equals the first one tried stays.
    if (!best || entropy > best.entropy + 1e-9) best = { counts, entropy };
  }
  if (!best) throw new Error(`No row meets the conditions for ${n}`);
  const { counts } = best;
  return { n, counts: support.map((d, index) => [d, counts[index] ?? 0] as const) };
}

/** Continuous optimum: c(d) = exp(a + b·d + e·d²), found by Newton's method on the dual (two conditions, one normalisation). */
function greatestEntropy(support: readonly number[]): number[] {
  let [b, e] = [0, -0.2];
  const weights = () => support.map((d) => Math.exp(b * d + e * d * d));
  for (let step = 0; step < 200; step += 1) {
    const w = weights();
    const total = w.reduce((sum, x) => sum + x, 0);
    const moment = (k: number) => support.reduce((sum, d, i) => sum + d ** k * (w[i] ?? 0), 0) / total;
    const [m1, m2, m3, m4] = [moment(1), moment(2), moment(3), moment(4)];
    const [g1, g2] = [m1, m2 - SQUARES / KEYS];
    const [h11, h12, h22] = [m2 - m1 * m1, m3 - m1 * m2, m4 - m2 * m2];
    const determinant = h11 * h22 - h12 * h12;
    const length = Math.min(1, 0.5 / Math.max(1e-12, Math.abs(g1) + Math.abs(g2)));
    b -= (length * (h22 * g1 - h12 * g2)) / determinant;
    e -= (length * (h11 * g2 - h12 * g1)) / determinant;
  }
  const w = weights();
  const total = w.reduce((sum, x) => sum + x, 0);
  return w.map((x) => (KEYS * x) / total);
}

/** Every way to choose whole numbers ≥ 1 within two of the ideal ones. */
function* around(ideal: readonly number[]): Generator<number[]> {
  const [first, ...rest] = ideal;
  if (first === undefined) return yield [];
  const middle = Math.round(first);
  for (let value = Math.max(1, middle - 2); value <= middle + 2; value += 1)
    for (const others of around(rest)) yield [value, ...others];
}

/** Solves Σ c = 256, Σ d·c = 0, Σ d²·c = 576 for the three left; undefined unless they are whole numbers ≥ 1. */
function complete(
  support: readonly number[],
  solved: readonly number[],
  free: readonly number[],
  tried: readonly number[],
): number[] | undefined {
  const counts = support.map(() => 0);
  const left = [KEYS, 0, SQUARES];
  free.forEach((index, i) => {
    const [d = 0, c = 0] = [support[index], tried[i]];
    counts[index] = c;
    [1, d, d * d].forEach((factor, k) => (left[k] = (left[k] ?? 0) - factor * c));
  });
  const points = solved.map((index) => support[index] ?? 0);
  for (const [i, index] of solved.entries()) {
    const [x = 0, y = 0, z = 0] = [points[i], points[(i + 1) % 3], points[(i + 2) % 3]];
    // Lagrange: the quadratic that is 1 at x and 0 at y and z, applied to the sums.
    const above = (left[2] ?? 0) - (y + z) * (left[1] ?? 0) + y * z * (left[0] ?? 0);
    const below = (x - y) * (x - z);
    if (above % below !== 0 || above / below < 1) return undefined;
    counts[index] = above / below;
  }
  return counts;
}
