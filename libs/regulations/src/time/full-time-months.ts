import { calendarMonths } from './calendar-months.js';
import { mergeRanges, type DayRange } from './day-ranges.js';
import { dayNumber, fromDayNumber, type PlainDate } from './plain-date.js';
import { asFraction, rational, truncatedToOneDecimal, ZERO, type Rational } from './rational.js';

/** A stretch of service; `to` null means that it goes on. `percent` of full time, at most two decimals. */
export type TimedService = {
  readonly id: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly percent: number;
};
export type TimedInterruption = { readonly from: PlainDate; readonly to: PlainDate | null };

/** Days after `through` never count: on an intyg that is the day of signing. */
export type MonthsInput = {
  readonly service: readonly TimedService[];
  readonly interruptions: readonly TimedInterruption[];
  readonly through: PlainDate;
};

/** Adjacent days of equal percent, counted together, whatever units they were at. */
export type CountedStretch = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly days: number;
  readonly percent: number;
  readonly serviceIds: readonly string[];
  readonly wholeMonths: number;
  readonly restDays: number;
  readonly restOf: number;
  readonly months: Rational;
};

export type FullTimeMonths = {
  readonly total: Rational;
  readonly days: number;
  readonly stretches: readonly CountedStretch[];
  /** Days on which the percentages sum to more than 100; they are counted as 100 and refused by rule R17. */
  readonly overFullTime: readonly DayRange[];
};

/** Days as numbers: rules count again and again, and comparing texts of days is what would take the time. */
type Span = { readonly from: number; readonly to: number };
type Stretch = Span & { readonly hundredths: number; readonly serviceIds: readonly string[] };

const FULL_TIME = 10_000;

function hundredths(percent: number): number {
  const value = Math.round(percent * 100);
  if (!Number.isFinite(percent) || percent < 0 || Math.abs(percent * 100 - value) > 1e-6) {
    throw new RangeError('percent must be a number from 0 with at most two decimals');
  }
  return value;
}

function span(one: { readonly from: PlainDate; readonly to: PlainDate | null }, through: number): Span {
  return { from: dayNumber(one.from), to: Math.min(one.to === null ? through : dayNumber(one.to), through) };
}

/** The days of a period that no gap takes away; `gaps` are sorted by their first day. */
function outside(whole: Span, gaps: readonly Span[]): Span[] {
  const left: Span[] = [];
  let cursor = whole.from;
  for (const gap of gaps) {
    if (gap.to < cursor) continue;
    if (gap.from > whole.to) break;
    if (gap.from > cursor) left.push({ from: cursor, to: gap.from - 1 });
    cursor = gap.to + 1;
  }
  return cursor <= whole.to ? [...left, { from: cursor, to: whole.to }] : left;
}

/** The days that were served: clipped to `through`, interruptions taken away. */
function servedDays({ service, interruptions, through }: MonthsInput): Stretch[] {
  const last = dayNumber(through);
  const gaps = interruptions
    .map((one) => span(one, last))
    .filter((gap) => gap.from <= gap.to)
    .sort((a, b) => a.from - b.from);
  return service.flatMap((period) => {
    const share = { hundredths: hundredths(period.percent), serviceIds: [period.id] };
    return outside(span(period, last), gaps).map((days) => ({ ...days, ...share }));
  });
}

/** Cuts at every day where a stretch begins or ends, and sums the percentages in between. */
function summedByDay(served: readonly Stretch[]): Stretch[] {
  const days = [...new Set(served.flatMap((one) => [one.from, one.to + 1]))].sort((a, b) => a - b);
  const coming = [...served].sort((a, b) => a.from - b.from);
  let [active, index]: [Stretch[], number] = [[], 0];
  return days.flatMap((from, at): Stretch[] => {
    const next = days[at + 1];
    active = active.filter((one) => one.to >= from);
    for (let one = coming[index]; one !== undefined && one.from <= from; one = coming[index]) {
      active.push(one);
      index += 1;
    }
    const percent = active.reduce((total, one) => total + one.hundredths, 0);
    if (next === undefined || percent === 0) return [];
    const serviceIds = [...new Set(active.flatMap((one) => one.serviceIds))];
    return [{ from, to: next - 1, hundredths: percent, serviceIds }];
  });
}

function mergeEqualPercent(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const next of stretches) {
    const last = merged.at(-1);
    const meets = last && last.to + 1 === next.from && last.hundredths === next.hundredths;
    if (!last || !meets) merged.push(next);
    else
      merged[merged.length - 1] = {
        ...last,
        to: next.to,
        serviceIds: [...new Set([...last.serviceIds, ...next.serviceIds])],
      };
  }
  return merged;
}

function count(stretch: Stretch): CountedStretch {
  const [from, to] = [fromDayNumber(stretch.from), fromDayNumber(stretch.to)];
  const { wholeMonths, restDays, restOf } = calendarMonths(from, to);
  return {
    from,
    to,
    days: stretch.to - stretch.from + 1,
    percent: stretch.hundredths / 100,
    serviceIds: stretch.serviceIds,
    wholeMonths,
    restDays,
    restOf,
    months: rational((wholeMonths * restOf + restDays) * stretch.hundredths, restOf * FULL_TIME),
  };
}

/** Running months are of 28 to 31 days; this many parts of a month hold each of them exactly. */
const PARTS = 28 * 29 * 15 * 31;

/** Exact: a thousand months at a hundredth of a percent are far fewer parts than a double holds. */
function exactSum(stretches: readonly CountedStretch[]): Rational {
  const parts = stretches.reduce(
    (total, one) =>
      total +
      (one.wholeMonths * one.restOf + one.restDays) * (PARTS / one.restOf) * Math.round(one.percent * 100),
    0,
  );
  return rational(parts, PARTS * FULL_TIME);
}

/**
 * Full-time months of all service together (R17): leave removed, percent summed per day (never above 100), adjacent days
 * of equal percent merged across units, then whole months and remaining days × percent, as exact fractions.
 */
export function fullTimeMonths(input: MonthsInput): FullTimeMonths {
  const daily = summedByDay(servedDays(input));
  const capped = daily.map((s) => ({ ...s, hundredths: Math.min(s.hundredths, FULL_TIME) }));
  const stretches = mergeEqualPercent(capped).map(count);
  const over = daily.filter((one) => one.hundredths > FULL_TIME);
  return {
    total: exactSum(stretches),
    days: stretches.reduce((total, s) => total + s.days, 0),
    stretches,
    overFullTime: mergeRanges(
      over.map(({ from, to }) => ({ from: fromDayNumber(from), to: fromDayNumber(to) })),
    ),
  };
}

/** One row of a service table on its own. Rows need not add up to the sum: adjacent periods are merged in the sum only. */
export function fullTimeMonthsOfRow(period: TimedService, input: Omit<MonthsInput, 'service'>): Rational {
  return fullTimeMonths({ ...input, service: [period] }).total;
}

export type ShownMonths = { readonly shown: string; readonly exact: string; readonly days: number };

/** `{ shown: '5,9', exact: '185/31', days: 181 }` */
export function shownMonths(months: Rational, days: number): ShownMonths {
  return { shown: truncatedToOneDecimal(months), exact: asFraction(months), days };
}

export const NO_MONTHS: FullTimeMonths = { total: ZERO, days: 0, stretches: [], overFullTime: [] };
