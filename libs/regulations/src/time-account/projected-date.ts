import type { RuleFacts, ServicePeriodFacts, TrainingFacts } from '../facts/index.js';
import {
  addDays,
  asFraction,
  calendarMonths,
  dayNumber,
  fromDayNumber,
  isAtLeast,
  isWithin,
  later,
  multiply,
  rational,
  subtract,
  swedishDate,
  truncatedToOneDecimal,
  type CountedStretch,
  type PlainDate,
  type Rational,
} from '../time/index.js';
import { HSLF_2021 } from './counting.js';
import { requiredMonths } from './required-months.js';
import { countedService, timeTotals, totalMonths } from './training-time.js';

export type ProjectedDate = {
  /** First day on which the time is enough; null when nothing is being served. */
  readonly date: PlainDate | null;
  readonly isReached: boolean;
  /** Percent of full time served after what is recorded. */
  readonly pace: number;
  readonly remaining: { readonly shown: string; readonly exact: string };
  /** How the date came about, in order. */
  readonly reasoning: readonly string[];
};

/** Forty years: longer than any training, so a pace that does not arrive by then has no date. */
const HORIZON_DAYS = 14_610;

/** What is served today, in all units together; leave is not service. */
function paceOn(training: TrainingFacts, day: PlainDate): number {
  if (training.interruptions.some((one) => isWithin(day, one.from, one.to))) return 0;
  const running = countedService(training).filter((one) => isWithin(day, one.from, one.to));
  return Math.min(
    100,
    running.reduce((total, one) => total + one.percent, 0),
  );
}

/** The pace that counts: what is served today, or, during leave that has an end, the day after it. */
function presentPace(training: TrainingFacts, today: PlainDate): number {
  const leave = training.interruptions.filter((one) => isWithin(today, one.from, one.to));
  if (leave.some((one) => one.to === null)) return 0;
  const back = leave.reduce((day, one) => later(day, addDays(one.to ?? day, 1)), today);
  return paceOn(training, back);
}

/** The record as it stands, and after its last day the present pace without end. */
function continued(training: TrainingFacts, today: PlainDate, pace: number): TrainingFacts {
  const recorded = countedService(training);
  const last = recorded.reduce((day, one) => later(day, one.to ?? day), addDays(today, -1));
  const sample = recorded.find((one) => isWithin(today, one.from, one.to)) ?? recorded[0];
  if (!sample) return training;
  const closed = training.servicePeriods.map((one) => ({ ...one, to: one.to ?? last }));
  const onwards: ServicePeriodFacts = {
    ...sample,
    id: 'present-pace',
    from: addDays(last, 1),
    to: null,
    percent: pace,
  };
  return { ...training, servicePeriods: [...closed, onwards] };
}

/** First day of the stretch on which `needed` months of it have been served. */
function dayWithin(stretch: CountedStretch, needed: Rational): PlainDate {
  const share = rational(Math.round(stretch.percent * 100), 10_000);
  const reached = (day: number): boolean =>
    isAtLeast(multiply(calendarMonths(stretch.from, fromDayNumber(day)).months, share), needed);
  let [low, high] = [dayNumber(stretch.from), dayNumber(stretch.to)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }
  return fromDayNumber(low);
}

/** Days that end a count cut only the stretch they lie in, so one count over all time answers for every day. */
function firstDayReached(training: TrainingFacts, required: Rational, today: PlainDate): PlainDate | null {
  const through = addDays(today, HORIZON_DAYS);
  const { service, credit } = timeTotals(training, through);
  let needed = subtract(required, credit);
  for (const stretch of service.stretches) {
    if (isAtLeast(stretch.months, needed)) return dayWithin(stretch, needed);
    needed = subtract(needed, stretch.months);
  }
  return null;
}

function lastRecordedDay(training: TrainingFacts): PlainDate | null {
  const ends = countedService(training).flatMap((one) => one.to ?? []);
  return ends.length === 0 ? null : ends.reduce(later);
}

/**
 * The earliest day on which the time is enough, if what is recorded comes to pass and the present pace goes on. It speaks of
 * the time alone: goals and signatures are told by the completeness check.
 */
export function projectedEarliestDate(facts: RuleFacts, today: PlainDate): ProjectedDate {
  const { training } = facts;
  const required = requiredMonths(facts);
  const now = totalMonths(training, today);
  const have = `${truncatedToOneDecimal(now)} månader till och med ${swedishDate(today)}; ${required.shown} krävs (${required.citation}).`;
  const pace = presentPace(training, today);
  if (isAtLeast(now, required.months)) {
    const date = firstDayReached(training, required.months, today) ?? today;
    const reasoning = [have, `Tiden räckte ${swedishDate(date)}.`];
    return { date, isReached: true, pace, remaining: { shown: '0,0', exact: '0' }, reasoning };
  }
  const left = subtract(required.months, now);
  const remaining = { shown: truncatedToOneDecimal(left), exact: asFraction(left) };
  const last = lastRecordedDay(training);
  const planned =
    last !== null && last > today
      ? [`Planerad tjänstgöring till och med ${swedishDate(last)} räknas som om den blir av.`]
      : [];
  const onwards =
    pace > 0
      ? `Därefter antas den nuvarande takten, ${String(pace).replace('.', ',')} procent av heltid.`
      : 'Ingen tjänstgöring pågår, så någon takt att räkna med finns inte.';
  const date = firstDayReached(
    pace > 0 ? continued(training, today, pace) : training,
    required.months,
    today,
  );
  const waitsForBt =
    training.post.kind === 'st' && training.post.regulation === HSLF_2021 && training.btApproval === null;
  const bt = waitsForBt ? ['Bastjänstgöringen räknas med först när den är godkänd.'] : [];
  const reasoning = [have, `${remaining.shown} månader återstår.`, ...bt, ...planned, onwards];
  return { date, isReached: false, pace, remaining, reasoning };
}
