import type { LicenceRoute, PlainDate, RegisterFactV1 } from '@specialistvagen/regulations';
import type { Interruption, ServicePeriod, TrainingPost } from './training-post.js';

/** What statistics may know of the person: no name, no number, the month of birth. */
export type StatisticsTraits = {
  readonly pseudonym: string;
  readonly birthMonth: string | null;
  readonly sex: 'K' | 'M' | null;
  readonly isProtected: boolean;
};

type Change = { readonly factId: string; readonly retracts?: string };
type PostOfFact = Pick<
  TrainingPost,
  'kind' | 'form' | 'specialty' | 'track' | 'rural' | 'regionCode' | 'careProviderId' | 'pseudonym'
> & { readonly licenceRoute: LicenceRoute };

function stepOf({ kind, form }: Pick<TrainingPost, 'kind' | 'form'>): RegisterFactV1['step'] {
  if (kind !== 'bt') return kind;
  return form === 'in-st' ? 'bt-in-st' : 'bt-standalone';
}

function base(post: PostOfFact, traits: StatisticsTraits, change: Change) {
  return {
    factId: change.factId,
    ...(change.retracts === undefined ? {} : { retracts: change.retracts }),
    person: traits.pseudonym,
    birthMonth: traits.birthMonth,
    sex: traits.sex,
    route: post.licenceRoute,
    region: post.regionCode,
    careProvider: post.careProviderId,
    step: stepOf(post),
    specialty: post.specialty,
    track: post.track,
    rural: post.rural,
    post: post.pseudonym,
    source: 'register' as const,
  };
}

export function postFact(
  fact: Exclude<RegisterFactV1['fact'], 'service' | 'interruption'>,
  post: PostOfFact,
  traits: StatisticsTraits,
  change: Change & { readonly from: PlainDate; readonly to: PlainDate | null; readonly outcome?: string },
): RegisterFactV1 {
  return {
    ...base(post, traits, change),
    fact,
    unit: null,
    validFrom: change.from,
    validTo: change.to,
    outcome: change.outcome ?? null,
  };
}

/** R27: the unit of a protected person never reaches statistics. */
export function serviceFact(
  post: PostOfFact,
  traits: StatisticsTraits,
  period: Pick<ServicePeriod, 'careUnitId' | 'from' | 'to'>,
  change: Change,
): RegisterFactV1 {
  return {
    ...base(post, traits, change),
    fact: 'service',
    unit: traits.isProtected ? null : period.careUnitId,
    validFrom: period.from,
    validTo: period.to,
    outcome: null,
  };
}

/** The kind of leave stays here: statistics need only know that the post rested. */
export function interruptionFact(
  post: PostOfFact,
  traits: StatisticsTraits,
  interruption: Pick<Interruption, 'from' | 'to'>,
  change: Change,
): RegisterFactV1 {
  return {
    ...base(post, traits, change),
    fact: 'interruption',
    unit: null,
    validFrom: interruption.from,
    validTo: interruption.to,
    outcome: null,
  };
}
