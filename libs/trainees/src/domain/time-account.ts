import {
  atDemands,
  compare,
  countedService,
  daysInclusive,
  earlier,
  explainMonths,
  fullTimeMonths,
  fullTimeMonthsOfRow,
  INTERRUPTION_KIND_LABELS,
  isAtLeast,
  MONTHS_READING,
  parseDecimal,
  projectedEarliestDate,
  requiredMonths,
  SERVICE_AREA_LABELS,
  SERVICE_AREAS,
  swedishDate,
  timeTotals,
  trainingTime,
  ZERO,
  type FullTimeMonths,
  type InterruptionFacts,
  type PlainDate,
  type Rational,
  type ServicePeriodFacts,
  type TrainingFacts,
} from '@specialistvagen/regulations';
import type { CreditView, TimeAccountView, TimeRow, TimeStep, UnitRef } from '../contract/index.js';
import { monthsView } from './months.js';
import { reachedOn } from './reached-on.js';
import { factsOf } from './rule-facts.js';

export type TimeAccountInput = {
  readonly training: TrainingFacts;
  /** Days count up to and including this day (decision 21). */
  readonly asOf: PlainDate;
  readonly unit: (careUnitId: string) => UnitRef;
  readonly credits: readonly CreditView[];
};

const END_OF_TIME: PlainDate = '9999-12-31';

/** Full-time months of a training with every day explained. The sum uses merged days, so rows need not add up to it. */
export function timeAccount(input: TimeAccountInput): TimeAccountView {
  const { training, asOf } = input;
  const time = trainingTime(training, asOf);
  const planned = timeTotals(training, END_OF_TIME).total;
  const required = requiredMonths(factsOf(training, asOf));
  const isEnough = isAtLeast(time.total, required.months);
  const { text, citation, confidence } = required;
  return {
    postId: training.post.id,
    kind: training.post.kind,
    regulation: training.post.regulation,
    asOf,
    required: monthsView(required.months),
    requirement: { text, citation, confidence },
    total: monthsView(time.total),
    service: monthsView(time.service.total),
    credit: monthsView(time.credit),
    isEnough,
    isEnoughOnlyWithCredit: isEnough && compare(time.service.total, required.months) < 0,
    planned: monthsView(planned),
    reachedOn: reachedOn(training, required.months),
    rows: [...countedService(training)].sort(byFirstDay).map((period) => row(period, input)),
    steps: steps(time.service, time.explanation.find((one) => one.kind === 'service')?.citation),
    explanation: time.explanation.map((step) => ({ ...step })),
    projected: projected(training, asOf),
    atDemands: training.post.kind === 'at' ? demands(training, asOf) : [],
    interruptions: [...training.interruptions].sort(byFirstDay).map(interruptionRow),
    credits: [...input.credits],
    byArea: byArea(input),
    method: { text: MONTHS_READING, confidence: 'INF' },
    remarks: remarks(training, { credit: time.credit, planned, required: required.months }),
  };
}

function projected(training: TrainingFacts, asOf: PlainDate): TimeAccountView['projected'] {
  const { reasoning, remaining, ...rest } = projectedEarliestDate(factsOf(training, asOf), asOf);
  return { ...rest, remaining: { ...remaining }, reasoning: [...reasoning] };
}

function demands(training: TrainingFacts, asOf: PlainDate): TimeAccountView['atDemands'] {
  return atDemands(training, asOf).map(({ sections, label, shown, exact, required, isMet }) => ({
    sections: [...sections],
    label,
    shown,
    exact,
    required,
    isMet,
  }));
}

function byFirstDay(a: { from: PlainDate }, b: { from: PlainDate }): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}

function row(period: ServicePeriodFacts, input: TimeAccountInput): TimeRow {
  const { interruptions } = input.training;
  const to = period.to ?? input.asOf;
  const counted = fullTimeMonths({ service: [period], interruptions, through: input.asOf });
  return {
    periodId: period.id,
    careUnit: period.isFromDecision
      ? { id: period.id, name: period.careUnitName }
      : input.unit(period.careUnitId),
    area: period.area,
    from: period.from,
    to,
    percent: period.percent,
    countedTo: period.from <= input.asOf ? earlier(to, input.asOf) : null,
    countedDays: counted.days,
    months: monthsView(fullTimeMonthsOfRow(period, { interruptions, through: input.asOf })),
    remarks: [
      ...(period.isFromDecision ? ['Registrerat ur beslutet, inte signerat här.'] : []),
      ...rowRemarks({ from: period.from, to }, input.asOf, counted.days),
    ],
  };
}

function rowRemarks(
  period: { readonly from: PlainDate; readonly to: PlainDate },
  asOf: PlainDate,
  countedDays: number,
): string[] {
  if (period.from > asOf) return ['Perioden har inte börjat.'];
  const served = daysInclusive(period.from, earlier(period.to, asOf));
  const away = served - countedDays;
  return [
    ...(period.to > asOf ? [`Räknas till och med i dag, ${swedishDate(asOf)}.`] : []),
    ...(away > 0 ? [`${away === 1 ? '1 dag' : `${away} dagar`} uppehåll räknas inte.`] : []),
  ];
}

function steps(service: FullTimeMonths, citation: string | undefined): TimeStep[] {
  return explainMonths(service, citation).map(({ shown, exact, ...step }) => ({
    ...step,
    months: { shown, exact },
  }));
}

function interruptionRow(one: InterruptionFacts): TimeAccountView['interruptions'][number] {
  const { id, kind, from } = one;
  const to = one.to ?? from;
  return { id, kind, label: INTERRUPTION_KIND_LABELS[kind], from, to, days: daysInclusive(from, to) };
}

/** Per area the same reckoning, each area on its own; credit has its areas on its own rows. */
function byArea({ training, asOf }: TimeAccountInput): TimeAccountView['byArea'] {
  return SERVICE_AREAS.map((area) => {
    const service = countedService(training).filter((period) => period.area === area);
    const months = fullTimeMonths({ service, interruptions: training.interruptions, through: asOf });
    return { area, label: SERVICE_AREA_LABELS[area], months: monthsView(months.total) };
  });
}

function remarks(
  training: TrainingFacts,
  months: { readonly credit: Rational; readonly planned: Rational; readonly required: Rational },
): string[] {
  const unreadable = training.credits.some((credit) => parseDecimal(credit.months) === null);
  const lacks = compare(months.planned, months.required) < 0;
  const needed =
    months.required.denominator === 1n
      ? String(months.required.numerator)
      : monthsView(months.required).shown;
  return [
    'Semester och jourkompensation räknas som tjänstgöring och förs inte in.',
    ...(compare(months.credit, ZERO) > 0
      ? ['Tillgodoräknad tid redovisas för sig och blandas aldrig med tjänstgöring.']
      : []),
    ...(lacks ? [`Det som är inlagt räcker inte till ${needed} månader på heltid.`] : []),
    ...(unreadable
      ? ['En tillgodoräknad rad har ett antal månader som inte kan läsas och räknas inte.']
      : []),
  ];
}
