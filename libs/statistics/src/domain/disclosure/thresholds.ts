import { GREATEST_NOISE } from './design-noise-table.js';

/**
 * Limits for figures that are not plain counts (statistics.md §5 point 3). They are applied to what the cell key method shows, so that
 * whether a figure is shown tells no more than the shown counts do; with the noise added on top, the true counts keep to them for sure.
 */
/** Shares, ratios and curves: at least so many people below the line (or at risk) … */
export const SMALLEST_DENOMINATOR = 20;
/** … and so many with the event. */
export const SMALLEST_NUMERATOR = 5;
export const SHOWN_DENOMINATOR = SMALLEST_DENOMINATOR + GREATEST_NOISE;
export const SHOWN_NUMERATOR = SMALLEST_NUMERATOR + GREATEST_NOISE;
/** Full-time equivalents and person-months are rounded to this. */
export const ROUNDING_BASE = 5;
/** No single person may make up more than this part of a sum of work. */
export const LARGEST_PART = 1 / 4;
/** A mean extent of work is taken over at least so many. */
export const SMALLEST_AVERAGED = 10;
/** Credited time of one BT counts for at most so many months: BT without credit is twelve (prop. 2017/18:274 p. 31). */
export const MOST_CREDITED_MONTHS = 12;
/** A workplace is listed when a shown count of it has reached this in some period. */
export const SMALLEST_WORKPLACE = 10;
/** Curves move in steps of this many percentage units while fewer than `MANY_AT_RISK` are at risk, and of one above. */
export const COARSE_PERCENT = 5;
export const MANY_AT_RISK = 100;
/** Quartiles and times on curves: tenths of a year. */
export const YEAR_DECIMALS = 1;

export function roundTo(value: number, base: number): number {
  return Math.round(value / base) * base;
}

/** True when one person's most possible part of a sum is too large for the sum to be shown. */
export function isDominated(largestPossible: number, sum: number): boolean {
  return largestPossible > sum * LARGEST_PART;
}

/** What one curve's percentages are rounded to, so that one person more or less seldom moves a point. */
export function percentStep(atRisk: number): number {
  return atRisk < MANY_AT_RISK ? COARSE_PERCENT : 1;
}
