import type { AssessmentTrend, TrendPoint } from '../contract/index.js';

export type AnsweredGoal = TrendPoint & { readonly goals: readonly string[] };

/** The answers to each goal in the order they were given; a goal nobody has assessed is not listed. */
export function trendOf(
  answered: readonly AnsweredGoal[],
  goals: readonly { readonly code: string; readonly title: string | null }[],
): AssessmentTrend {
  const listed = goals.map(({ code, title }) => ({
    code,
    title,
    points: answered
      .filter((one) => one.goals.includes(code))
      .map(pointOnly)
      .toSorted((a, b) => a.on.localeCompare(b.on) || a.assessmentId.localeCompare(b.assessmentId)),
  }));
  return { goals: listed.filter(({ points }) => points.length > 0) };
}

function pointOnly({
  assessmentId,
  on,
  title,
  level,
  levels,
  label,
  assessor,
  standing,
}: AnsweredGoal): TrendPoint {
  return { assessmentId, on, title, level, levels, label, assessor, standing };
}
