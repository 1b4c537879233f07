import { SPREAD_LEAST_ANSWERS } from '../contract/index.js';

export type AssessorLevel = { readonly assessorId: string; readonly level: number };
export type RatingSpread = {
  readonly assessorId: string;
  readonly answers: number;
  readonly counts: readonly number[];
  readonly others: readonly number[];
};

/**
 * One assessor beside the others. No distance is reckoned and nobody is ranked: who assesses the beginners uses other steps
 * than who assesses those who are nearly done. Neither side is shown with too few answers.
 */
export function spreadOf(ratings: readonly AssessorLevel[], levels: number): RatingSpread[] {
  const countsOf = (some: readonly AssessorLevel[]) =>
    Array.from({ length: levels }, (_, at) => some.filter(({ level }) => level === at + 1).length);
  return [...new Set(ratings.map(({ assessorId }) => assessorId))].flatMap((assessorId) => {
    const own = ratings.filter((one) => one.assessorId === assessorId);
    const others = ratings.filter((one) => one.assessorId !== assessorId);
    if (Math.min(own.length, others.length) < SPREAD_LEAST_ANSWERS) return [];
    return [{ assessorId, answers: own.length, counts: countsOf(own), others: countsOf(others) }];
  });
}
