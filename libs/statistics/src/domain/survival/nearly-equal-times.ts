import type { SurvivalData } from './survival-data.js';
import { valueAt } from './survival-data.js';

/** The square root of the machine precision: R's `sqrt(.Machine$double.eps)`. */
export const TIME_TOLERANCE = Math.sqrt(Number.EPSILON);

export interface TiedTimes {
  readonly time: ArrayLike<number> & Iterable<number>;
  readonly entry: (ArrayLike<number> & Iterable<number>) | null;
}

/**
 * Makes times that differ only by rounding equal, over all groups and over entries and ends together, so that 3 × 0.1 and 0.3
 * are one time. Two neighbours y₁ < y₂ among the m distinct values are one when y₂ − y₁ ≤ ε or (y₂ − y₁) / mean|y| ≤ ε with
 * ε = √2⁻⁵² ≈ 1.5e-8; a chain of such neighbours becomes its smallest value.
 *
 * Source: `survival::aeqSurv` (R survival 3.5), which `survfit` and `survdiff` call when `timefix = TRUE`, their default;
 * T. Therneau, *Roundoff error and tied times*, vignette of the package.
 */
export function tieNearlyEqualTimes({ time, entry }: SurvivalData): TiedTimes {
  const distinct = sortedDistinct(time, entry ?? []);
  const cuts = leadersOf(distinct);
  if (cuts.length === distinct.length) return { time, entry: entry ?? null };
  const tied = (column: readonly number[]) =>
    Float64Array.from(column, (value) => valueAt(cuts, lastAtMost(cuts, value)));
  return { time: tied(time), entry: entry ? tied(entry) : null };
}

/** All values once, ascending. */
export function sortedDistinct(...columns: ArrayLike<number>[]): Float64Array {
  const all = new Float64Array(columns.reduce((sum, column) => sum + column.length, 0));
  let offset = 0;
  for (const column of columns) {
    all.set(column, offset);
    offset += column.length;
  }
  all.sort();
  let kept = 0;
  for (let at = 0; at < all.length; at += 1) {
    if (kept === 0 || all[at] !== all[kept - 1]) all[kept++] = valueAt(all, at);
  }
  return all.slice(0, kept);
}

/** The place of the last of the ascending `values` that is at most `wanted`; −1 when none is. */
export function lastAtMost(values: ArrayLike<number>, wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueAt(values, middle) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function leadersOf(distinct: Float64Array): Float64Array {
  const mean = distinct.reduce((sum, value) => sum + Math.abs(value), 0) / distinct.length;
  return distinct.filter((value, at) => {
    if (at === 0) return true;
    const gap = value - valueAt(distinct, at - 1);
    return !(gap <= TIME_TOLERANCE || gap / mean <= TIME_TOLERANCE);
  });
}
