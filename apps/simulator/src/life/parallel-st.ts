import { months } from '../days.js';
import type { SeededRandom } from '../random.js';
import type { Life } from './life.js';
import type { CertifiedSt } from './st-training.js';
import { begin, complete, furnish } from './training.js';
import type { World } from './training.js';

/**
 * A gren or tillägg begun while the ST of its base goes on: two posts at a time. The person is counted once, in the one that began
 * first, and comes back into ST on the day that its certificate is decided.
 */
export function doParallelSt(
  life: Life,
  world: World,
  random: SeededRandom,
  { certified, specialty }: { certified: CertifiedSt; specialty: string },
): void {
  const { certifiedOn, region, lastPost } = certified;
  const from = certifiedOn - months(random.integer(5, 14));
  if (from <= lastPost.from) return;
  // Its base goes on until the decision: had it ended before, this one would have taken over then.
  lastPost.endedAt = null;
  lastPost.outcome = null;
  const post = begin(life, world, random, { step: 'st', region, specialty, from, entry: 're-entry' });
  const stay = life.stays.at(-1);
  if (stay) stay.from = certifiedOn;
  const decided = certifiedOn + months(random.integer(8, 20));
  if (decided < post.until) complete(life, post, decided, null);
  furnish(post, world, random, { areas: [world.choice.areaOf(specialty)], kind: 'st' });
}
