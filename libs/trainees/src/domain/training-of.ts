import type { ServicePeriod, TrainingPost, TrainingRecord } from './training-post.js';

/** What the question is about: the post asked for, else the present one. null: there is no such post. */
export function postOf(record: Pick<TrainingRecord, 'posts'>, postId?: string): TrainingPost | null {
  if (postId === undefined) return record.posts.at(-1) ?? null;
  return record.posts.find((post) => post.id === postId) ?? null;
}

/** A training is one thing over several posts: a doctor who moves goes on in the next post. */
export function isSameTraining(
  a: Pick<TrainingPost, 'kind' | 'specialty'>,
  b: Pick<TrainingPost, 'kind' | 'specialty'>,
): boolean {
  return a.kind === b.kind && a.specialty === b.specialty;
}

/** The part of the record that one training is reckoned from, with the days of other posts that count in it too. */
export function trainingOf(record: TrainingRecord, post: TrainingPost): TrainingRecord {
  const posts = record.posts.filter((one) => isSameTraining(one, post));
  const ids = new Set(posts.map((one) => one.id));
  const periods = record.periods.filter((period) => countsIn(period, ids));
  // Leave from the post that holds a period takes its days away wherever they count.
  const holders = new Set([...ids, ...periods.map((period) => period.postId)]);
  return {
    ...record,
    posts,
    periods,
    interruptions: record.interruptions.filter((one) => holders.has(one.postId)),
    credits: record.credits.filter((one) => ids.has(one.postId)),
    attested: record.attested.filter((one) => one.postId === null || ids.has(one.postId)),
  };
}

function countsIn(period: Pick<ServicePeriod, 'postId' | 'alsoFor'>, ids: ReadonlySet<string>): boolean {
  return ids.has(period.postId) || period.alsoFor.some((id) => ids.has(id));
}
