import { months } from '../days.js';
import type { SeededRandom } from '../random.js';
import { presentFrom } from './departures.js';
import type { Life } from './life.js';
import { begin, complete, end, furnish } from './training.js';
import type { World } from './training.js';

/** The parts of AT (SOSFS 1999:5), as areas of service. */
const AREAS = ['emergency-care', 'other', 'psychiatry', 'primary-care'] as const;

/** AT from `on`, and the licence that it leads to. Who does not finish it gets none. */
export function doAt(life: Life, world: World, random: SeededRandom, on: number): void {
  const { monthsFrom, monthsTo, discontinued, licenceDaysAfter, parental } = world.assumptions.at;
  if (presentFrom(life, on) !== on) return;
  const post = begin(life, world, random, {
    step: 'at',
    region: life.region,
    specialty: null,
    from: on,
    entry: 'start',
  });
  const isStopped = random.happens(discontinued);
  let last = on + months(random.integer(monthsFrom, monthsTo));
  if (isStopped) last = on + months(random.integer(2, monthsFrom - 2));
  else if (random.happens(parental)) {
    const from = on + months(random.integer(3, monthsFrom - 3));
    const until = from + months(random.integer(2, 9));
    post.leaves.push({ from, until, kind: 'parental-leave' });
    last += until - from;
  }
  const decided = last + random.integer(0, 14);
  if (decided < post.until) {
    if (isStopped) end(life, post, last, 'discontinued', 'discontinued');
    else complete(life, post, decided, random.happens(0.5) ? last : null);
  }
  furnish(post, world, random, { areas: AREAS, kind: 'at' });
  const [soonest, latest] = licenceDaysAfter;
  if (post.completedOn === null) return;
  const licensedOn = post.completedOn + random.integer(soonest, latest);
  if (presentFrom(life, licensedOn) === licensedOn) life.licensedOn = licensedOn;
}
