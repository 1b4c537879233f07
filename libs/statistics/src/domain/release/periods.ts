import type { CubeValue, PeriodKind, Words } from '../../contract/cube.js';

/** Months counted from year 0: `2026-06` is 2026 · 12 + 5. All arithmetic on time in the releases is in these whole numbers. */
export type Month = number;
export type TimeStep = 'half-year' | 'month' | 'year';
/** A stretch of whole months: first and last, both included. */
export type Period = {
  readonly code: string;
  readonly label: Words;
  readonly first: Month;
  readonly last: Month;
};

/** Days after the end of a half-year on which its figures come out first (statistics.md §3.2). */
export const DAYS_TO_PUBLICATION = 30;
/** Months after that day from which a period is no longer preliminary, and from which it never changes again. */
export const MONTHS_TO_REVISED = 12;
export const MONTHS_TO_FINAL = 24;
/** BT exists since HSLF-FS 2021:8 came into force on 1 July 2021; the published series begin there. */
export const FIRST_MONTH: Month = monthOf('2021-07-01');

const MONTHS: Readonly<Record<TimeStep, number>> = { month: 1, 'half-year': 6, year: 12 };

/** The month of a day 'YYYY-MM-DD' (or of a month 'YYYY-MM'). */
export function monthOf(day: string): Month {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The last day of a month, 'YYYY-MM-DD'. */
export function lastDayOf(month: Month): string {
  return isoDay(Math.floor(month / 12), (month % 12) + 1, 0);
}

/** Whole periods from the first published month that have come to their publication date on `today`, oldest first. */
export function publishedPeriods(step: TimeStep, today: string): Period[] {
  const length = MONTHS[step];
  const periods: Period[] = [];
  // A month or a year comes out together with the half-year that it ends in or with.
  for (let first = Math.ceil(FIRST_MONTH / length) * length; ; first += length) {
    const last = first + length - 1;
    if (publicationDay(halfYearEnd(last)) > today) return periods;
    periods.push(named(step, first, last));
  }
}

/** When the figures of a half-year that ends with `last` come out: 30 days later. */
export function publicationDay(last: Month): string {
  return addDays(lastDayOf(last), DAYS_TO_PUBLICATION);
}

/** How settled the figures of a period are in a release of `today`. */
export function periodKind(period: Period, today: string): PeriodKind {
  const out = publicationDay(halfYearEnd(period.last));
  if (today >= addMonths(out, MONTHS_TO_FINAL)) return 'final';
  return today >= addMonths(out, MONTHS_TO_REVISED) ? 'revised' : 'preliminary';
}

/** The dates on which published figures may change, from the one after `from` through `to`. */
export function publicationDays(from: string, to: string): string[] {
  const days: string[] = [];
  for (let last = halfYearEnd(monthOf(from) - 6); publicationDay(last) <= to; last += 6)
    if (publicationDay(last) > from) days.push(publicationDay(last));
  return days;
}

export function timeValues(periods: readonly Period[]): CubeValue[] {
  return periods.map(({ code, label }) => ({ code, label }));
}

function halfYearEnd(month: Month): Month {
  return month - (month % 6) + 5;
}

const SWEDISH_MONTHS =
  'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');
const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(' ');

function named(step: TimeStep, first: Month, last: Month): Period {
  const [year, month] = [Math.floor(first / 12), first % 12];
  if (step === 'year') return { code: `${year}`, label: { sv: `${year}`, en: `${year}` }, first, last };
  if (step === 'half-year') {
    const isSpring = month === 0;
    const label = {
      sv: `${isSpring ? 'VT' : 'HT'} ${year}`,
      en: `${isSpring ? 'Spring' : 'Autumn'} ${year}`,
    };
    return { code: `${year}H${isSpring ? 1 : 2}`, label, first, last };
  }
  const label = { sv: `${SWEDISH_MONTHS[month]} ${year}`, en: `${ENGLISH_MONTHS[month]} ${year}` };
  return { code: `${year}M${String(month + 1).padStart(2, '0')}`, label, first, last };
}

function addDays(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return isoDay(year, month - 1, date + days);
}

/** The same date some months on; the last of the month when that month is shorter. */
function addMonths(day: string, months: number): string {
  const month = monthOf(day) + months;
  const last = lastDayOf(month);
  const date = `${last.slice(0, 8)}${day.slice(8)}`;
  return date < last ? date : last;
}

function isoDay(year: number, monthIndex: number, date: number): string {
  return new Date(Date.UTC(year, monthIndex, date)).toISOString().slice(0, 10);
}
