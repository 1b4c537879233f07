import type { FigureMark } from '../../contract/cube.js';
import { perturb } from '../disclosure/cell-key.js';
import type { NoiseTable } from '../disclosure/cell-key.js';
import {
  ROUNDING_BASE,
  SMALLEST_AVERAGED,
  SHOWN_DENOMINATOR,
  SHOWN_NUMERATOR,
  isDominated,
  roundTo,
} from '../disclosure/thresholds.js';
import type { AverageMeasure, PersonMonthsMeasure, ShareMeasure } from '../tables/table-design.js';
import type { Period } from './periods.js';
import type { Sums, Tally } from './tally.js';

/** One published figure: a number, or why there is none. */
export type Figure = number | FigureMark;

/** Percent of full time that makes one person. */
const FULL = 100;

/** A count through the cell key method. */
export function countFigure(noise: NoiseTable, { n, keys }: Sums): Figure {
  return perturb(noise, n, keys).shown ?? '..';
}

/** The mean extent of work comes from the people themselves; their number is the shown one, so it gives nothing back. */
export function fullTimeFigure(shown: Figure, sums: Sums): Figure {
  if (typeof shown !== 'number' || shown === 0) return shown;
  if (shown < SMALLEST_AVERAGED) return '..';
  const people = (shown * sums.fullTime) / (sums.n * FULL);
  return isDominated(1, people) ? '..' : roundTo(people, ROUNDING_BASE);
}

/** Each month's end protected by itself, so that the sum holds nothing that six shown months would not. */
export function personMonthsFigure(
  noise: NoiseTable,
  tally: Tally,
  cell: number,
  period: Period,
  isFullTime: PersonMonthsMeasure['isFullTime'],
): Figure {
  let total = 0;
  for (let month = period.first; month <= period.last; month += 1) {
    const sums = tally.sums(cell, { first: month, last: month });
    const shown = perturb(noise, sums.n, sums.keys).shown ?? 0;
    total += isFullTime && sums.n > 0 ? (shown * sums.fullTime) / (sums.n * FULL) : shown;
  }
  if (total === 0) return 0;
  const months = period.last - period.first + 1;
  return isDominated(months, total) ? '..' : roundTo(total, ROUNDING_BASE);
}

/** What each has, from hundredths; the thresholds of shares hold, and no single person may make up too much of the sum. */
export function averageFigure({ most, decimals }: AverageMeasure, shown: Figure, sums: Sums): Figure {
  if (typeof shown !== 'number') return shown;
  if (shown === 0) return '-';
  if (shown < SHOWN_DENOMINATOR) return '..';
  const each = sums.fullTime / (sums.n * FULL);
  if (isDominated(most, shown * each)) return '..';
  const factor = 10 ** decimals;
  return Math.round(each * factor) / factor;
}

/** A shown figure over a shown figure. */
export function shareFigure({ per, decimals }: ShareMeasure, numerator: Figure, denominator: Figure): Figure {
  for (const mark of ['er', '-'] as const) if (numerator === mark || denominator === mark) return mark;
  if (typeof numerator !== 'number' || typeof denominator !== 'number') return '..';
  if (denominator < SHOWN_DENOMINATOR || numerator < SHOWN_NUMERATOR) return '..';
  const factor = 10 ** decimals;
  return Math.round(((per * numerator) / denominator) * factor) / factor;
}
