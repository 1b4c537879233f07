import { goalsOf, type PostKind } from '@specialistvagen/regulations';

/** A label of ours is never taken for the regulation's own words (R16). */
const UNOFFICIAL = '(arbetsnamn, inte föreskriftens)';

export type PinnedTraining = {
  readonly postKind: PostKind;
  readonly regulation: string;
  readonly regulationVersion: string;
  readonly specialty: string | null;
  readonly careProviderId: string;
};

export function pinnedOf(post: {
  readonly kind: PostKind;
  readonly regulation: string;
  readonly regulationVersion: string;
  readonly specialty: string | null;
  readonly careProviderId: string;
}): PinnedTraining {
  const { kind, regulation, regulationVersion, specialty, careProviderId } = post;
  return { postKind: kind, regulation, regulationVersion, specialty, careProviderId };
}

export type GoalNamed = { readonly code: string; readonly title: string | null };

/** The goals of the doctor's own pinned regulation and specialty (R1). AT has none that are known. */
export function goalsOfTraining(of: PinnedTraining): GoalNamed[] {
  if (of.postKind === 'at') return [];
  const kinds = of.postKind === 'bt' ? (['bt'] as const) : (['a', 'b', 'c'] as const);
  const goals = goalsOf(of.regulation, of.regulationVersion, { specialty: of.specialty, kinds });
  return goals.map(({ code, title, topicUnofficial }) => ({
    code,
    title: title ?? (topicUnofficial && `${topicUnofficial} ${UNOFFICIAL}`),
  }));
}
