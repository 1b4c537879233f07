import { addDays, addMonthsClamped, daysInclusive, type PlainDate } from './plain-date.js';
import { add, rational, type Rational } from './rational.js';

/**
 * Whole months and remaining days of one unbroken stretch of days.
 *
 * No source states how months are counted, so this is a chosen reading (never printed as the law's). Whole months run from
 * the start day: month n ends the day before the start day's n-th return, or before the month's last day where the start
 * day does not exist (31 Jan + 1 month = through 27 Feb). The remaining days are divided by the days of the running month
 * they fall in. Dividing each day by its own calendar month instead would let 15 Aug–13 Feb reach six months a day early.
 */
export type CalendarMonths = {
  readonly wholeMonths: number;
  readonly restDays: number;
  readonly restOf: number;
  readonly restFrom: PlainDate | null;
  readonly months: Rational;
};

function lastDayOfMonth(from: PlainDate, months: number): PlainDate {
  return addDays(addMonthsClamped(from, months), -1);
}

export function calendarMonths(from: PlainDate, to: PlainDate): CalendarMonths {
  if (to < from) return { wholeMonths: 0, restDays: 0, restOf: 1, restFrom: null, months: rational(0) };
  let wholeMonths = Math.max(0, Math.floor(daysInclusive(from, to) / 31) - 1);
  while (lastDayOfMonth(from, wholeMonths + 1) <= to) wholeMonths += 1;
  const cursor = addMonthsClamped(from, wholeMonths);
  const restDays = daysInclusive(cursor, to);
  const restOf = daysInclusive(cursor, lastDayOfMonth(from, wholeMonths + 1));
  return {
    wholeMonths,
    restDays,
    restOf,
    restFrom: restDays > 0 ? cursor : null,
    months: add(rational(wholeMonths), rational(restDays, restOf)),
  };
}
