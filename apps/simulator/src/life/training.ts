import type { ServiceArea } from '@specialistvagen/regulations';
import type { Assumptions } from '../calibration/assumptions.js';
import type { Yearly } from '../calibration/yearly.js';
import type { BtQueue } from '../bt-queue.js';
import { months } from '../days.js';
import type { Day } from '../days.js';
import type { SeededRandom } from '../random.js';
import { nextDeparture } from './departures.js';
import type { Entry, Exit, Life, Post, Step } from './life.js';
import type { Places } from './places.js';
import type { SpecialtyChoice } from './specialty-choice.js';

/** What all lives are lived in. */
export type World = {
  assumptions: Assumptions;
  yearly: Yearly;
  places: Places;
  choice: SpecialtyChoice;
  btQueue: BtQueue;
  seed: number;
  today: Day;
};

export type Beginning = {
  step: Step;
  region: string;
  specialty: string | null;
  from: Day;
  entry: Entry;
  employer?: string;
};

/** Takes a post. It lasts until it is ended, completed or the person departs. */
export function begin(life: Life, world: World, random: SeededRandom, beginning: Beginning): Post {
  const { step, region, specialty, from, entry } = beginning;
  const { on: until } = nextDeparture(life, from);
  const post: Post = {
    post: random.pseudonym(),
    step,
    region,
    specialty,
    employer: beginning.employer ?? world.places.employer(region, random),
    from,
    until,
    endedAt: null,
    outcome: null,
    completedOn: null,
    creditedMonths: null,
    services: [],
    leaves: [],
    supervisions: [],
  };
  life.posts.push(post);
  life.stays.push({ step, region, specialty, from, until, entry, exit: departureOf(life, until) });
  return post;
}

const departureOf = (life: Life, on: Day): Exit | null =>
  life.departures.find((departure) => departure.on === on)?.kind ?? null;

/** The training has what it was for: the person leaves the step on the day of the decision. */
export function complete(life: Life, post: Post, on: Day, lastDay: Day | null): void {
  post.completedOn = on;
  close(life, post, on, 'completed');
  if (lastDay === null) return;
  post.endedAt = lastDay;
  post.outcome = 'ended';
}

/** The post ends without that. */
export function end(life: Life, post: Post, on: Day, outcome: 'moved' | 'discontinued', exit: Exit): void {
  post.endedAt = on;
  post.outcome = outcome;
  close(life, post, on, exit);
}

function close(life: Life, post: Post, on: Day, exit: Exit): void {
  post.until = on;
  const stay = life.stays.at(-1);
  if (!stay) return;
  stay.until = on;
  stay.exit = exit;
}

/** Where and how much the doctor serves, and who supervises, from the first day of the post to its last. */
export function furnish(
  post: Post,
  { places, assumptions }: World,
  random: SeededRandom,
  { areas, kind }: { areas: readonly ServiceArea[]; kind: 'at' | 'bt' | 'st' },
): void {
  const [shortest, longest] = assumptions.placementMonths[kind];
  const percents = assumptions.partTime.map(([value, weight]) => ({ value, weight }));
  for (let from = post.from, i = 0; from < post.until; i += 1) {
    const until = Math.min(post.until, from + months(random.integer(shortest, longest)));
    const area = areas[i % areas.length] ?? 'other';
    const percent = kind === 'st' ? random.pick(percents) : 100;
    post.services.push({ from, until, unit: places.unit(post.region, area, random).id, area, percent });
    from = until;
  }
  const [fewest, most] = assumptions.supervisorMonths;
  for (let from = post.from; from < post.until;) {
    const until = Math.min(post.until, from + months(random.integer(fewest, most)));
    const unit = places.unit(post.region, areas[0] ?? 'other', random);
    const supervisor = unit.supervisors[random.integer(0, unit.supervisors.length - 1)] ?? '';
    post.supervisions.push({ from, until, unit: unit.id, supervisor });
    from = until;
  }
}
