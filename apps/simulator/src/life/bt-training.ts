import { addMonths, firstOf, months } from '../days.js';
import type { Day } from '../days.js';
import type { SeededRandom } from '../random.js';
import { presentFrom } from './departures.js';
import type { Life } from './life.js';
import { begin, complete, end, furnish } from './training.js';
import type { World } from './training.js';

const AREAS = ['emergency-care', 'psychiatry', 'primary-care', 'other'] as const;

/**
 * Who is licensed without AT from this day on does BT before ST; it began on 1 July that year (HSLF-FS 2021:8). That nobody licensed
 * earlier needs it is our simplification.
 */
export const BT_FROM: Day = firstOf(2021);

const LEAST_SERVED = 6;

/** Months, in halves. */
function creditOf({ route }: Life, { assumptions }: World, random: SeededRandom): number {
  const { share, halfMonths } = assumptions.btCredit.byRoute[route];
  return random.happens(share) ? random.integer(...halfMonths) / 2 : 0;
}

/**
 * BT when a post comes free, on its own or inside the ST that follows. Returns the first day on which ST may begin, and whether it
 * is the same employment; null when BT is never approved.
 */
export function doBt(
  life: Life,
  world: World,
  random: SeededRandom,
  licensedOn: Day,
): { approvedOn: Day; isInSt: boolean } | null {
  const { readyMonths, giveUpMonths, inSt, discontinued, decisionDays, ...length } = world.assumptions.bt;
  const ready = presentFrom(life, licensedOn + months(random.integer(...readyMonths)));
  if (ready === null) return null;
  const on = world.btQueue.place(ready, addMonths(licensedOn, giveUpMonths));
  const isInSt = random.happens(inSt);
  if (on === null || presentFrom(life, on) !== on) return null;
  const step = isInSt ? 'bt-in-st' : 'bt-standalone';
  const post = begin(life, world, random, {
    step,
    region: life.region,
    specialty: null,
    from: on,
    entry: 'start',
  });
  const credited = creditOf(life, world, random);
  // What is credited need not be served, down to the six months that are always served here.
  const served = Math.max(
    LEAST_SERVED,
    random.integer(length.months, length.monthsTo) - Math.floor(credited),
  );
  post.creditedMonths = random.happens(world.assumptions.btCredit.untold) ? null : credited;
  const last = addMonths(on, served);
  const stopped = on + random.integer(40, 300);
  const decided = last + random.integer(...decisionDays);
  if (random.happens(discontinued)) {
    if (stopped < post.until) end(life, post, stopped, 'discontinued', 'discontinued');
  } else if (decided < post.until) {
    complete(life, post, decided, !isInSt && random.happens(0.5) ? last : null);
  }
  furnish(post, world, random, { areas: AREAS, kind: 'bt' });
  return post.completedOn === null ? null : { approvedOn: post.completedOn, isInSt };
}
