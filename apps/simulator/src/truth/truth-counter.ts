import { LICENCE_ROUTES } from '@specialistvagen/regulations';
import { NEVER, addMonths, monthOf, textOf, yearOf } from '../days.js';
import type { Day } from '../days.js';
import type { Entry, Exit, Life, Stay } from '../life/life.js';
import type { ToldFact } from '../register/told-fact.js';
import { Counts, halfYear, nameOf, periodOf } from './counts.js';
import { DoingCounter } from './doing-counter.js';
import { PersonCounter } from './person-counter.js';
import { TellingCounter } from './telling-counter.js';
import { SurvivalCount } from './survival-count.js';
import { TRANSITIONS } from './truth.js';
import type { DurationTruth, Family, Transition, Truth } from './truth.js';

const ENTRY_MEASURE: Readonly<Record<Entry, string | null>> = {
  start: 'starts',
  're-entry': 're-entries',
  immigrated: 'immigrations',
  'moved-in': 'moved-in',
  continues: null,
};
/** A revoked licence is counted with the discontinued. */
const EXIT_MEASURE: Readonly<Record<Exit, string | null>> = {
  completed: 'completions',
  discontinued: 'discontinued',
  'licence-revoked': 'discontinued',
  'moved-out': 'moved-out',
  deceased: 'deceased',
  emigrated: 'emigrated',
  continues: null,
};
const WINDOWS = [3, 6, 12, 24] as const;
const WINDOW_NAMES = ['0-3', '3-6', '6-12', '12-24', '24-'] as const;

/** Years of licence that the published medians can be about: followed long enough, and before BT changed the way. */
const BEFORE_BT = Array.from({ length: 13 }, (_, i) => 2008 + i);

type Stretch = { from: Day; until: Day };

const isSt = ({ step }: Stay) => step === 'st';

/** Counts lives as they are made, knowing nothing of facts, retractions or SQL. What lies after `today` has not happened. */
export class TruthCounter {
  private readonly flow = new Counts();
  private readonly stock = new Counts();
  private readonly specialtyFlow = new Counts();
  private readonly specialtyStock = new Counts();
  private readonly transition = new Counts();
  private readonly licences = new Counts();
  private readonly durations = new Map<string, SurvivalCount>();
  private readonly beforeBt = new Map<string, SurvivalCount>();
  private readonly doing: DoingCounter;
  private readonly person: PersonCounter;
  private readonly telling = new TellingCounter();
  private persons = 0;
  private readonly personMonths: Record<Family, number> = {
    state: 0,
    work: 0,
    leave: 0,
    supervision: 0,
    wait: 0,
  };

  constructor(private readonly today: Day) {
    this.doing = new DoingCounter(today);
    this.person = new PersonCounter(today);
  }

  /** How a life was told, mistakes included. */
  told(facts: readonly ToldFact[]): void {
    this.telling.add(facts);
  }

  add(life: Life): void {
    this.persons += 1;
    if (life.licensedOn !== null && life.licensedOn <= this.today)
      this.licences.add([yearOf(life.licensedOn), life.route]);
    const stays = life.stays.filter(({ from }) => from <= this.today);
    for (const stay of stays) this.countStay(stay);
    for (const stay of stays) this.countTransition(stay, stays.find(isSt));
    this.countDurations(life, stays);
    this.countMonths(life, stays);
    this.doing.add(life);
    this.person.add(life);
  }

  truth(of: Pick<Truth, 'scale' | 'seed' | 'facts'>): Truth {
    return {
      ...of,
      today: textOf(this.today),
      persons: this.persons,
      personMonths: this.personMonths,
      flow: this.flow.inOrder(),
      stock: this.stock.inOrder(),
      specialtyFlow: this.specialtyFlow.inOrder(),
      specialtyStock: this.specialtyStock.inOrder(),
      transition: this.transition.inOrder(),
      licences: this.licences.inOrder(),
      ...this.doing.truth(),
      ...this.person.truth(),
      ...this.telling.truth(),
      durations: truthsOf(this.durations),
      durationsBeforeBt: truthsOf(this.beforeBt),
    };
  }

  private countStay({ step, region, specialty, from, until, entry, exit }: Stay): void {
    const isOver = until <= this.today;
    const went = isOver && exit ? EXIT_MEASURE[exit] : null;
    for (const [day, measure] of [[from, ENTRY_MEASURE[entry]] as const, [until, went] as const]) {
      if (!measure) continue;
      this.flow.add([periodOf(day), region, step, measure]);
      if (step === 'st') this.specialtyFlow.add([periodOf(day), region, specialty, measure]);
    }
    const after = isOver ? halfYear(until) : halfYear(this.today) + 1;
    for (let half = halfYear(from); half < after; half += 1) {
      this.stock.add([nameOf(half), region, step]);
      if (step === 'st') this.specialtyStock.add([nameOf(half), region, specialty]);
    }
  }

  private countMonths(life: Life, stays: readonly Stay[]): void {
    const months = (family: Family, stretches: readonly Stretch[]) => {
      for (const { from, until } of stretches) this.personMonths[family] += this.monthEnds(from, until);
    };
    months('state', stays);
    for (const { services, leaves, supervisions } of life.posts) {
      months('work', services);
      months('leave', leaves);
      months('supervision', supervisions);
    }
    const { licensedOn: from } = life;
    const first = Math.min(stays[0]?.from ?? NEVER, life.recognisedOn ?? NEVER);
    if (from !== null && first > from)
      months('wait', [{ from, until: Math.min(first, life.departures[0]?.on ?? NEVER) }]);
  }

  private monthEnds(from: Day, until: Day): number {
    if (from > this.today) return 0;
    return monthOf(Math.min(until, this.today)) - monthOf(from);
  }

  private countTransition(finished: Stay, firstSt: Stay | undefined): void {
    const { step, region, until, exit } = finished;
    if (isSt(finished) || exit !== 'completed' || until > this.today) return;
    const window = firstSt
      ? WINDOW_NAMES[WINDOWS.filter((months) => firstSt.from >= addMonths(until, months)).length]
      : 'not-started';
    const finishedStep = step === 'at' ? 'at' : 'bt';
    this.transition.add([periodOf(until), region, firstSt?.region ?? '', finishedStep, window ?? '']);
  }

  private countDurations(life: Life, stays: readonly Stay[]): void {
    const { licensedOn, recognisedOn } = life;
    const began = stays.find(isSt)?.from ?? null;
    const decided = life.posts.filter(({ step }) => step === 'st').map(({ completedOn }) => completedOn);
    const certified = [recognisedOn, ...decided].filter((on) => on !== null).toSorted((a, b) => a - b)[0];
    this.duration(life, 'licence-st', licensedOn, began);
    this.duration(life, 'licence-certificate', licensedOn, certified ?? null);
    const bt = life.posts.find(({ step, from }) => step.startsWith('bt') && from <= this.today);
    this.duration(life, 'bt-approval', bt?.from ?? null, bt?.completedOn ?? null);
    this.duration(life, 'st-certificate-gross', began, certified ?? null);
    this.duration(life, 'st-certificate-net', began, certified ?? null);
  }

  private duration(life: Life, transition: Transition, origin: Day | null, reached: Day | null): void {
    const { today } = this;
    if (origin === null || origin > today) return;
    const left = life.departures.find(({ kind, on }) => kind !== 'licence-revoked' && on > origin);
    const leftOn = left && left.on <= today ? left.on : null;
    const reachedOn = reached !== null && reached <= today ? reached : null;
    const isReached = reachedOn !== null && (leftOn === null || reachedOn <= leftOn);
    const until = isReached ? reachedOn : (leftOn ?? today);
    const end = isReached
      ? 'event'
      : leftOn === null || left?.kind === 'licence-revoked'
        ? 'open'
        : left?.kind;
    const rested = transition === 'st-certificate-net' ? leaveDays(life, origin, until) : 0;
    const key = `${transition}|${life.route}`;
    const isBeforeBt = life.licensedOn !== null && BEFORE_BT.includes(yearOf(life.licensedOn));
    for (const counts of isBeforeBt ? [this.durations, this.beforeBt] : [this.durations])
      survivalOf(counts, key).add(until - origin - rested, end ?? 'open');
  }
}

function survivalOf(counts: Map<string, SurvivalCount>, key: string): SurvivalCount {
  const known = counts.get(key) ?? new SurvivalCount();
  counts.set(key, known);
  return known;
}

function truthsOf(counts: ReadonlyMap<string, SurvivalCount>): DurationTruth[] {
  return TRANSITIONS.flatMap((transition) =>
    LICENCE_ROUTES.flatMap((route) => {
      const count = counts.get(`${transition}|${route}`);
      if (!count) return [];
      const { persons, events, deaths, emigrations, days, eventDays } = count;
      const medianDays = count.medianDays();
      return [{ transition, route, persons, events, deaths, emigrations, days, eventDays, medianDays }];
    }),
  );
}

function leaveDays({ posts }: Life, from: Day, until: Day): number {
  return posts
    .filter(({ step }) => step === 'st')
    .flatMap(({ leaves }) => leaves)
    .reduce((sum, leave) => sum + Math.max(0, Math.min(leave.until, until) - Math.max(leave.from, from)), 0);
}
