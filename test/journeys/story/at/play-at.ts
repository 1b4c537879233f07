import type { Played, Playing } from '../playing.js';
import { Story } from '../story.js';
import { atPost } from './1-post.js';
import { atRecord } from './2-record.js';
import { waitForFacts } from './facts.js';

/** What one part of the story leaves for the next. */
export type AtPlay = { units: Record<string, string>; postId: string; revision: number };

/** An AT from its first day to the licence: recorded data alone, since the AT-bok has no fields that are known. */
export async function playAt({ baseUrl, dataDir, tell }: Playing): Promise<Played> {
  const story = new Story(baseUrl, tell);
  const play: AtPlay = { units: {}, postId: '', revision: 0 };
  story.chapter('1 AT-tjänst');
  await atPost(story, play);
  story.chapter('2 Avsnitt, prov, bok och legitimation');
  await atRecord(story, play);
  story.chapter('3 Statistik');
  await statistics(story, dataDir);
  return { story, documents: 0 };
}

const TOLD = [
  'at-completed 2026-08-25',
  'licensed 2026-10-05',
  'post-started 2025-02-01',
  'service 2025-02-01',
  'service 2025-07-01',
  'service 2025-11-01',
  'service 2026-02-01',
  'supervision 2025-02-01',
];

/** Start, service, supervision, completion and licence, each once. */
async function statistics(story: Story, dataDir: string): Promise<void> {
  const facts = await waitForFacts(dataDir, TOLD.length);
  const told = facts.map(({ kind, from }) => `${kind} ${from}`);
  story.check('statistiken har fått veta det som hänt', told.join() === TOLD.join(), told);
}
