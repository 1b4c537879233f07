import {
  dateParts,
  dayNumber,
  dayNumberOf,
  daysInMonth,
  fromDayNumber,
  partsMonthsLater,
  type DateParts,
  type PlainDate,
} from './plain-date.js';
import { rational, type Rational } from './rational.js';

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

/** How many times the start day has returned by the day `next`. */
function returnsBy(start: DateParts, next: DateParts): number {
  const months = (next.year - start.year) * 12 + next.month - start.month;
  const hasReturned = next.day >= Math.min(start.day, daysInMonth(next.year, next.month));
  return hasReturned ? months : months - 1;
}

export function calendarMonths(from: PlainDate, to: PlainDate): CalendarMonths {
  if (to < from) return { wholeMonths: 0, restDays: 0, restOf: 1, restFrom: null, months: rational(0) };
  const start = dateParts(from);
  const next = dayNumber(to) + 1;
  const wholeMonths = returnsBy(start, dateParts(fromDayNumber(next)));
  const cursor = dayNumberOf(partsMonthsLater(start, wholeMonths));
  const restDays = next - cursor;
  const restOf = dayNumberOf(partsMonthsLater(start, wholeMonths + 1)) - cursor;
  return {
    wholeMonths,
    restDays,
    restOf,
    restFrom: restDays > 0 ? fromDayNumber(cursor) : null,
    months: rational(wholeMonths * restOf + restDays, restOf),
  };
}
