import { NEVER, addMonths, monthOf } from '../days.js';
import type { Day } from '../days.js';
import type { Life, Stay } from '../life/life.js';
import { Counts, halfYearEnds, isDuring, monthClass, periodOf } from './counts.js';
import type { PersonTruth } from './truth.js';

const WAITS = [6, 12, 24];
const AGES = [30, 35, 40, 45];

/** Who people are, how long they wait and where they are a year after BT. */
export class PersonCounter {
  private readonly background = new Counts();
  private readonly retention = new Counts();
  private readonly credit = new Counts();
  private readonly creditedTime = new Counts();
  private readonly waiting = new Counts();
  private readonly waitingEnded = new Counts();

  constructor(private readonly today: Day) {}

  add(life: Life): void {
    const stays = life.stays.filter(({ from }) => from <= this.today);
    for (const stay of stays) {
      this.countBackground(life, stay);
      this.countRetention(stay, stays);
    }
    this.countCredit(life);
    this.countWait(life, stays[0]);
  }

  truth(): PersonTruth {
    return {
      background: this.background.inOrder(),
      retention: this.retention.inOrder(),
      credit: this.credit.inOrder(),
      creditedTime: this.creditedTime.inOrder(),
      waiting: this.waiting.inOrder(),
      waitingEnded: this.waitingEnded.inOrder(),
    };
  }

  private countBackground({ route, sex, birthMonth }: Life, { step, from, until }: Stay): void {
    const [year = 0, month = 1] = birthMonth.split('-').map(Number);
    for (const { period, day } of halfYearEnds(from, until, this.today)) {
      const age = Math.floor((monthOf(day) - (year * 12 + month - 1)) / 12);
      this.background.add([period, step, route, sex, ageClass(age)]);
    }
  }

  /** As far as is known today: who is in ST now is thought to be there later too. */
  private countRetention({ step, region, until, exit }: Stay, stays: readonly Stay[]): void {
    if (!step.startsWith('bt') || exit !== 'completed' || until > this.today) return;
    const day = addMonths(until, 12);
    const later = stays.find(
      (one) =>
        one.step === 'st' && isDuring(day, { ...one, until: one.until > this.today ? NEVER : one.until }),
    );
    const where = later ? (later.region === region ? 'stayed' : 'other-region') : 'not-in-st';
    this.retention.add([periodOf(until), region, where]);
  }

  private countCredit({ posts, route }: Life): void {
    for (const { step, completedOn, creditedMonths } of posts) {
      if (!step.startsWith('bt') || completedOn === null || completedOn > this.today) continue;
      const period = periodOf(completedOn);
      this.credit.add([
        period,
        route,
        creditedMonths === null ? 'not-told' : creditedMonths ? 'credited' : 'none',
      ]);
      if (creditedMonths) this.creditedTime.add([period, route], creditedMonths * 100);
    }
  }

  private countWait(
    { licensedOn: from, recognisedOn, departures, route }: Life,
    first: Stay | undefined,
  ): void {
    const { today } = this;
    if (from === null || from > today) return;
    const byNow = (day: Day | null | undefined) =>
      day === null || day === undefined || day > today ? NEVER : day;
    const begins = byNow(first?.from);
    const recognised = byNow(recognisedOn);
    if (begins <= from || recognised <= from) return;
    const leaves = byNow(departures.find(({ on }) => on > from)?.on);
    const over = Math.min(begins, recognised, leaves);
    const waited = (day: Day) => monthClass((months) => addMonths(from, months), day, WAITS);
    for (const { period, day } of halfYearEnds(from, over, today))
      this.waiting.add([period, route, waited(day)]);
    const step = begins < Math.min(recognised, leaves) ? first?.step : undefined;
    if (over <= today) this.waitingEnded.add([periodOf(over), route, step ?? '-', waited(over)]);
  }
}

function ageClass(age: number): string {
  const place = AGES.findIndex((limit) => age < limit);
  if (place < 0) return '45-';
  return place === 0 ? '-29' : `${AGES[place - 1]}-${(AGES[place] ?? 0) - 1}`;
}
