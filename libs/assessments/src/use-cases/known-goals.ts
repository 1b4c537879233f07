import type { Reason } from '@specialistvagen/platform';
import { goalCodesOf, type TrainingPost } from '@specialistvagen/trainees';

/** The codes of the regulations that the doctor's own posts are pinned to (R1). No goals of AT are known. */
export function knownGoals(posts: readonly TrainingPost[]): ReadonlySet<string> {
  return new Set(posts.flatMap((post) => [...goalCodesOf(post)]));
}

export function unknownGoalReasons(goals: readonly string[], posts: readonly TrainingPost[]): Reason[] {
  const known = knownGoals(posts);
  return goals
    .filter((goal) => !known.has(goal))
    .map((goal) => ({ text: `Delmålet ${goal} finns inte i din föreskrift.`, field: 'goals', rule: 'R1' }));
}
