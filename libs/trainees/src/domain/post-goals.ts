import { goalsOf } from '@specialistvagen/regulations';
import type { TrainingPost } from './training-post.js';

/** The codes of the regulation that the post is pinned to, for its specialty (R1). No goals of AT are known. */
export function goalCodesOf(
  post: Pick<TrainingPost, 'kind' | 'regulation' | 'regulationVersion' | 'specialty'>,
): ReadonlySet<string> {
  if (post.kind === 'at') return new Set();
  const kinds = post.kind === 'bt' ? (['bt'] as const) : (['a', 'b', 'c'] as const);
  const goals = goalsOf(post.regulation, post.regulationVersion, { specialty: post.specialty, kinds });
  return new Set(goals.map((goal) => goal.code));
}
