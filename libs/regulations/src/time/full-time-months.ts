import { calendarMonths } from './calendar-months.js';
import { intersect, mergeRanges, subtractRanges, type DayRange } from './day-ranges.js';
import { addDays, dayNumber, daysInclusive, type PlainDate } from './plain-date.js';
import {
  asFraction,
  multiply,
  rational,
  sum,
  truncatedToOneDecimal,
  ZERO,
  type Rational,
} from './rational.js';

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

type Stretch = DayRange & { readonly hundredths: number; readonly serviceIds: readonly string[] };

const FULL_TIME = 10_000;

function hundredths(percent: number): number {
  const value = Math.round(percent * 100);
  if (!Number.isFinite(percent) || percent < 0 || Math.abs(percent * 100 - value) > 1e-6) {
    throw new RangeError('percent must be a number from 0 with at most two decimals');
  }
  return value;
}

/** The days that were served: clipped to `through`, interruptions taken away. */
function servedDays(input: MonthsInput): Stretch[] {
  const gaps = input.interruptions.map((i) => ({ from: i.from, to: i.to ?? input.through }));
  return input.service.flatMap((period) => {
    const whole = intersect(
      { from: period.from, to: period.to ?? input.through },
      { from: period.from, to: input.through },
    );
    if (!whole) return [];
    return subtractRanges(whole, gaps).map((range) => ({
      ...range,
      hundredths: hundredths(period.percent),
      serviceIds: [period.id],
    }));
  });
}

/** Cuts at every day where a stretch begins or ends, and sums the percentages in between. */
function summedByDay(served: readonly Stretch[]): Stretch[] {
  const cuts = new Set(served.flatMap((s) => [dayNumber(s.from), dayNumber(s.to) + 1]));
  const days = [...cuts].sort((a, b) => a - b);
  return days.flatMap((day, index) => {
    const next = days[index + 1];
    if (next === undefined) return [];
    const from = addDays('1970-01-01', day);
    const active = served.filter((s) => s.from <= from && from <= s.to);
    const percent = active.reduce((total, s) => total + s.hundredths, 0);
    if (percent === 0) return [];
    const serviceIds = [...new Set(active.flatMap((s) => s.serviceIds))];
    return [{ from, to: addDays('1970-01-01', next - 1), hundredths: percent, serviceIds }];
  });
}

function mergeEqualPercent(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const next of stretches) {
    const last = merged.at(-1);
    const meets = last && addDays(last.to, 1) === next.from && last.hundredths === next.hundredths;
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
  const { wholeMonths, restDays, restOf, months } = calendarMonths(stretch.from, stretch.to);
  return {
    from: stretch.from,
    to: stretch.to,
    days: daysInclusive(stretch.from, stretch.to),
    percent: stretch.hundredths / 100,
    serviceIds: stretch.serviceIds,
    wholeMonths,
    restDays,
    restOf,
    months: multiply(months, rational(stretch.hundredths, FULL_TIME)),
  };
}

/**
 * Full-time months of all service together (R17): leave removed, percent summed per day (never above 100), adjacent days
 * of equal percent merged across units, then whole months and remaining days × percent, as exact fractions.
 */
export function fullTimeMonths(input: MonthsInput): FullTimeMonths {
  const daily = summedByDay(servedDays(input));
  const capped = daily.map((s) => ({ ...s, hundredths: Math.min(s.hundredths, FULL_TIME) }));
  const stretches = mergeEqualPercent(capped).map(count);
  return {
    total: sum(stretches.map((s) => s.months)),
    days: stretches.reduce((total, s) => total + s.days, 0),
    stretches,
    overFullTime: mergeRanges(daily.filter((s) => s.hundredths > FULL_TIME)),
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
