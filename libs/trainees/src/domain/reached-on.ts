import {
  add,
  addDays,
  compare,
  daysInclusive,
  isAtLeast,
  ZERO,
  type PlainDate,
  type Rational,
} from '@specialistvagen/regulations';
import { creditMonths, serviceMonths } from './months.js';
import type { TrainingRecord } from './training-post.js';

/** The first day on which service through that day plus credit is enough; null when everything entered is too little. */
export function reachedOn(record: TrainingRecord, required: Rational): PlainDate | null {
  const { periods, interruptions } = record;
  const first = periods.map((p) => p.from).sort()[0];
  const last = periods
    .map((p) => p.to)
    .sort()
    .at(-1);
  if (first === undefined || last === undefined) return null;
  const credit = creditMonths(record.credits);
  if (compare(credit, ZERO) > 0 && isAtLeast(credit, required)) return first;
  const isEnough = (day: PlainDate): boolean =>
    isAtLeast(add(serviceMonths(periods, interruptions, day).total, credit), required);
  if (!isEnough(last)) return null;
  // Months never fall as days are added, so halving finds the first day.
  let [low, high] = [0, daysInclusive(first, last) - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(addDays(first, middle))) high = middle;
    else low = middle + 1;
  }
  return addDays(first, low);
}
