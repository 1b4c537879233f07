import {
  add,
  compare,
  daysInclusive,
  earlier,
  explainMonths,
  fullTimeMonths,
  fullTimeMonthsOfRow,
  INTERRUPTION_KIND_LABELS,
  isAtLeast,
  MONTHS_READING,
  parseDecimal,
  SERVICE_AREA_LABELS,
  SERVICE_AREAS,
  swedishDate,
  ZERO,
  type FullTimeMonths,
  type PlainDate,
} from '@specialistvagen/regulations';
import type { CreditView, TimeAccountView, TimeRow, TimeStep, UnitRef } from '../contract/index.js';
import { creditMonths, monthsView, REQUIRED_MONTHS, serviceMonths } from './months.js';
import { reachedOn } from './reached-on.js';
import type { Interruption, ServicePeriod, TrainingRecord } from './training-post.js';

export type TimeAccountInput = {
  readonly record: TrainingRecord;
  readonly postId: string;
  /** Days count up to and including this day (decision 21). */
  readonly asOf: PlainDate;
  readonly unit: (careUnitId: string) => UnitRef;
  readonly credits: readonly CreditView[];
};

const END_OF_TIME: PlainDate = '9999-12-31';

/** Full-time months of the BT with every day explained. The sum uses merged days, so rows need not add up to it. */
export function timeAccount(input: TimeAccountInput): TimeAccountView {
  const { periods, interruptions, credits } = input.record;
  const service = serviceMonths(periods, interruptions, input.asOf);
  const planned = serviceMonths(periods, interruptions, END_OF_TIME);
  const credit = creditMonths(credits);
  const total = add(service.total, credit);
  const isEnough = isAtLeast(total, REQUIRED_MONTHS);
  return {
    postId: input.postId,
    asOf: input.asOf,
    required: monthsView(REQUIRED_MONTHS),
    total: monthsView(total),
    service: monthsView(service.total),
    credit: monthsView(credit),
    isEnough,
    isEnoughOnlyWithCredit: isEnough && compare(service.total, REQUIRED_MONTHS) < 0,
    planned: monthsView(add(planned.total, credit)),
    reachedOn: reachedOn(input.record, REQUIRED_MONTHS),
    rows: [...periods].sort(byFirstDay).map((period) => row(period, input)),
    steps: steps(service),
    interruptions: [...interruptions].sort(byFirstDay).map(interruptionRow),
    credits: [...input.credits],
    byArea: byArea(input),
    method: { text: MONTHS_READING, confidence: 'INF' },
    remarks: remarks(input, planned),
  };
}

function byFirstDay(a: { from: PlainDate }, b: { from: PlainDate }): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}

function row(period: ServicePeriod, input: TimeAccountInput): TimeRow {
  const interruptions = input.record.interruptions;
  const counted = fullTimeMonths({ service: [period], interruptions, through: input.asOf });
  const hasBegun = period.from <= input.asOf;
  return {
    periodId: period.id,
    careUnit: input.unit(period.careUnitId),
    area: period.area,
    from: period.from,
    to: period.to,
    percent: period.percent,
    countedTo: hasBegun ? earlier(period.to, input.asOf) : null,
    countedDays: counted.days,
    months: monthsView(fullTimeMonthsOfRow(period, { interruptions, through: input.asOf })),
    remarks: rowRemarks(period, input, counted.days),
  };
}

function rowRemarks(period: ServicePeriod, input: TimeAccountInput, countedDays: number): string[] {
  if (period.from > input.asOf) return ['Perioden har inte börjat.'];
  const served = daysInclusive(period.from, earlier(period.to, input.asOf));
  const away = served - countedDays;
  return [
    ...(period.to > input.asOf ? [`Räknas till och med i dag, ${swedishDate(input.asOf)}.`] : []),
    ...(away > 0 ? [`${away === 1 ? '1 dag' : `${away} dagar`} uppehåll räknas inte.`] : []),
  ];
}

function steps(service: FullTimeMonths): TimeStep[] {
  return explainMonths(service).map(({ shown, exact, ...step }) => ({ ...step, months: { shown, exact } }));
}

function interruptionRow(interruption: Interruption): TimeAccountView['interruptions'][number] {
  const { id, kind, from, to } = interruption;
  return { id, kind, label: INTERRUPTION_KIND_LABELS[kind], from, to, days: daysInclusive(from, to) };
}

/** Per area the same reckoning, each area on its own; credit has its areas on its own rows. */
function byArea(input: TimeAccountInput): TimeAccountView['byArea'] {
  return SERVICE_AREAS.map((area) => {
    const periods = input.record.periods.filter((period) => period.area === area);
    const months = serviceMonths(periods, input.record.interruptions, input.asOf);
    return { area, label: SERVICE_AREA_LABELS[area], months: monthsView(months.total) };
  });
}

function remarks(input: TimeAccountInput, planned: FullTimeMonths): string[] {
  const unreadable = input.record.credits.some((credit) => parseDecimal(credit.months) === null);
  const credit = creditMonths(input.record.credits);
  const lacks = compare(add(planned.total, credit), REQUIRED_MONTHS) < 0;
  return [
    'Semester och jourkompensation räknas som tjänstgöring och förs inte in.',
    ...(compare(credit, ZERO) > 0
      ? ['Tillgodoräknad tid redovisas för sig och blandas aldrig med tjänstgöring.']
      : []),
    ...(lacks ? ['Det som är inlagt räcker inte till sex månader på heltid.'] : []),
    ...(unreadable
      ? ['En tillgodoräknad rad har ett antal månader som inte kan läsas och räknas inte.']
      : []),
  ];
}
