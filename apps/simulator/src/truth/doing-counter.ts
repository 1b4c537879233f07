import type { Day } from '../days.js';
import type { Leave, Life, Post, Stay } from '../life/life.js';
import { Counts, halfYear, halfYearEnds, isDuring, nameOf, periodOf } from './counts.js';
import type { DoingTruth } from './truth.js';

type Placed = { stage: string; region: string; unit: string; from: Day };

/** Where people serve and rest and by whom they are supervised, in the post that each is counted in. */
export class DoingCounter {
  private readonly activity = new Counts();
  private readonly extent = new Counts();
  private readonly leave = new Counts();
  private readonly leaveBegan = new Counts();
  private readonly moves = new Counts();
  private readonly supervised = new Counts();
  /** No more than the nation has supervisors. */
  private readonly supervisors = new Set<string>();

  constructor(private readonly today: Day) {}

  add({ stays, posts }: Life): void {
    const placed: Placed[] = [];
    stays.forEach((stay, index) => {
      // A stay is made with its post.
      const post = posts[index];
      if (!post || stay.from > this.today) return;
      for (const end of halfYearEnds(stay.from, stay.until, this.today)) this.countDay(stay, post, end);
      this.countLeaves(stay, post);
      placed.push(...this.placesOf(stay, post));
    });
    this.countMoves(
      stays
        .filter(({ from }) => from <= this.today)
        .map((stay) => ({ ...stay, unit: '', stage: stageOf(stay) })),
      'region',
    );
    this.countMoves(placed, 'workplace');
  }

  truth(): DoingTruth {
    const regions = new Counts();
    for (const supervisor of this.supervisors) regions.add([supervisor.split('|')[0] ?? '']);
    return {
      activity: this.activity.inOrder(),
      extent: this.extent.inOrder(),
      leave: this.leave.inOrder(),
      leaveBegan: this.leaveBegan.inOrder(),
      moves: this.moves.inOrder(),
      supervised: this.supervised.inOrder(),
      supervisors: regions.inOrder(),
    };
  }

  private countDay({ region, step }: Stay, post: Post, { period, day }: { period: string; day: Day }): void {
    const leave = post.leaves.find((one) => isDuring(day, one));
    const service = post.services.find((one) => isDuring(day, one));
    if (leave) this.leave.add([period, region, step, leave.kind]);
    else {
      this.activity.add([period, region, step, service?.area ?? 'unknown']);
      this.extent.add([period, region, step], service?.percent ?? 100);
    }
    const supervision = post.supervisions.find((one) => isDuring(day, one));
    if (!supervision) return;
    this.supervised.add([period, region]);
    if (period === nameOf(halfYear(this.today) - 1))
      this.supervisors.add([region, supervision.unit, supervision.supervisor].join('|'));
  }

  private countLeaves({ region, step, from, until }: Stay, { leaves }: Post): void {
    leaves.forEach((leave, index) => {
      if (!isDuring(leave.from, { from, until }) || leave.from > this.today) return;
      const before = leaves[index - 1];
      const goesOn = before?.kind === leave.kind && before.until === leave.from;
      if (!goesOn) this.leaveBegan.add([periodOf(leave.from), region, step, leave.kind]);
    });
  }

  /** Each placement from the first day that the person was there and not on interruption. */
  private placesOf(stay: Stay, { services, leaves }: Post): Placed[] {
    return services.flatMap(({ from, until, unit }) => {
      const first = firstDayAtWork(Math.max(from, stay.from), leaves);
      if (first >= Math.min(until, stay.until) || first > this.today) return [];
      return [{ stage: stageOf(stay), region: stay.region, unit, from: first }];
    });
  }

  private countMoves(places: readonly Placed[], kind: 'region' | 'workplace'): void {
    const last = new Map<string, Placed>();
    const differs = (a: Placed, b: Placed) => (kind === 'region' ? a.region !== b.region : a.unit !== b.unit);
    for (const place of places.toSorted((a, b) => a.from - b.from)) {
      const before = last.get(place.stage);
      if (before && differs(before, place))
        this.moves.add([periodOf(place.from), before.region, place.region, kind]);
      last.set(place.stage, place);
    }
  }
}

function firstDayAtWork(day: Day, leaves: readonly Leave[]): Day {
  const leave = leaves.find((one) => isDuring(day, one));
  return leave ? firstDayAtWork(leave.until, leaves) : day;
}

/** BT in ST and on its own are one step when it is asked what came before. */
const stageOf = ({ step }: Stay): string => (step.startsWith('bt') ? 'bt' : step);
