import type { PlainDate } from '@specialistvagen/regulations';
import { recordsOf, type BackgroundRecord } from './background-record.js';
import type { TrainingPost } from './training-post.js';

/**
 * The day that the doctor was licensed, as far as the portfolio knows: the licence that is recorded by itself (after AT), else
 * the one that the first post rests on.
 */
export function licenceDay(
  background: readonly BackgroundRecord[],
  posts: readonly Pick<TrainingPost, 'licenceDate' | 'startsOn'>[],
): PlainDate | null {
  const recorded = recordsOf(background, 'licence').at(-1);
  if (recorded) return recorded.decidedOn;
  const first = posts
    .filter(({ licenceDate }) => licenceDate !== null)
    .toSorted((a, b) => a.startsOn.localeCompare(b.startsOn))[0];
  return first?.licenceDate ?? null;
}
