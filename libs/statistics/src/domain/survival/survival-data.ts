/**
 * Observed durations, one row a person (or a spell of one). All columns are equally long; the unit of time is the caller's
 * (days, months, years) and is the same in `time` and `entry`.
 */
export interface SurvivalData {
  /** When the observation ends, in an event or by censoring: a finite number, at least 0. */
  readonly time: readonly number[];
  /** 0 = censored, 1 = the event; with competing risks the number of the cause: 1, 2, 3 … */
  readonly event: readonly number[];
  /**
   * Delayed entry: the row is under risk in (entry, time], so not at `entry` itself. Finite and below `time`; may be negative,
   * which is how an event at time 0 is included.
   */
  readonly entry?: readonly number[];
  /** One curve for each distinct label. All numbers, all texts or all booleans. */
  readonly group?: readonly GroupLabel[];
}

export type GroupLabel = string | number | boolean;

/** The causes above this are a mistaken column (a year, an id), and a curve for each would not fit in memory. */
export const MOST_CAUSES = 50;

/**
 * The column's value at a row or slot that the caller knows to exist. Loops over millions of rows run on typed arrays, whose
 * elements the compiler takes for possibly missing.
 */
export function valueAt(column: ArrayLike<number>, at: number): number {
  return column[at] as number;
}
