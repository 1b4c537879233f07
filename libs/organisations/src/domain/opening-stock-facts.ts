import type { RegisterFactV1, ServiceArea } from '@specialistvagen/regulations';
import type { OpeningPost } from './opening-stock-row.js';

export type OpeningPlace = {
  readonly regionCode: string;
  readonly careProviderId: string | null;
  readonly unit: { readonly id: string; readonly area: ServiceArea } | null;
};
export type OpeningPseudonyms = { readonly person: string; readonly post: string };

/**
 * What a loaded post says: that it began, how much is served where, and that it leaves what the region reports on its expected last
 * day. What then became of the training is not known, so it counts neither as completed nor as given up (*moved*).
 */
export function openingFacts(
  post: OpeningPost,
  place: OpeningPlace,
  { person, post: pseudonym }: OpeningPseudonyms,
  newId: () => string,
): RegisterFactV1[] {
  const base = {
    person,
    birthMonth: post.birthMonth,
    sex: post.sex,
    route: post.route,
    region: place.regionCode,
    careProvider: place.careProviderId,
    step: post.step,
    specialty: post.specialty,
    post: pseudonym,
    validFrom: post.startsOn,
    source: 'opening-stock' as const,
  };
  const service = { unit: place.unit?.id ?? null, area: place.unit?.area ?? null, percent: post.percent };
  const facts: RegisterFactV1[] = [
    { ...base, fact: 'post-started', factId: newId(), unit: null, validTo: null, outcome: null },
    { ...base, ...service, fact: 'service', factId: newId(), validTo: post.expectedEnd, outcome: null },
  ];
  if (post.expectedEnd === null) return facts;
  const end = { validTo: post.expectedEnd, outcome: 'moved' };
  return [...facts, { ...base, ...end, fact: 'post-ended', factId: newId(), unit: null }];
}

/** Facts that take the former ones back, and say nothing themselves. */
export function takenBack(facts: readonly RegisterFactV1[], newId: () => string): RegisterFactV1[] {
  return facts.map((fact) => ({
    ...fact,
    factId: newId(),
    retracts: fact.factId,
    cause: 'correction' as const,
    outcome: 'removed',
  }));
}
