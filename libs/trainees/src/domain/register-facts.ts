import type { LicenceRoute, PlainDate, RegisterFactV1 } from '@specialistvagen/regulations';
import type { EndMeaning } from '../contract/index.js';
import type { Interruption, ServicePeriod, TrainingPost } from './training-post.js';

/** What statistics may know of the person: no name, no number, the month of birth. */
export type StatisticsTraits = {
  readonly pseudonym: string;
  readonly birthMonth: string | null;
  readonly sex: 'K' | 'M' | null;
  readonly isProtected: boolean;
};

type Change = { readonly factId: string; readonly retracts?: string };
type RowKind = 'service' | 'interruption' | 'supervision';
export type PostOfFact = Pick<
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
    ...(change.retracts === undefined ? {} : { retracts: change.retracts, cause: 'correction' as const }),
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
  fact: Exclude<RegisterFactV1['fact'], RowKind>,
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

/** The approval of a BT with the time credited in it, of whatever kind: how much, never what for. */
export function btApprovedFact(
  post: PostOfFact,
  traits: StatisticsTraits,
  change: Change & { readonly on: PlainDate; readonly creditedHundredths: number },
): RegisterFactV1 {
  const { on, creditedHundredths, ...told } = change;
  const fact = postFact('bt-approved', post, traits, { ...told, from: on, to: null, outcome: 'approved' });
  return { ...fact, creditedHundredths };
}

/** What became of the training, as the end of a post tells; of who died or moved abroad a fact of its own is told. */
export function outcomeOf(meaning: EndMeaning): 'ended' | 'moved' | 'discontinued' {
  return meaning === 'moved' || meaning === 'discontinued' ? meaning : 'ended';
}

/** R27: the unit of a protected person never reaches statistics, nor what the unit does. */
export function serviceFact(
  post: PostOfFact,
  traits: StatisticsTraits,
  period: Pick<ServicePeriod, 'careUnitId' | 'from' | 'to' | 'percent' | 'area'>,
  change: Change,
): RegisterFactV1 {
  return {
    ...base(post, traits, change),
    fact: 'service',
    unit: traits.isProtected ? null : period.careUnitId,
    area: traits.isProtected ? null : period.area,
    percent: period.percent,
    validFrom: period.from,
    validTo: period.to,
    outcome: null,
  };
}

/** The four kinds of leave, among which nobody is said to be ill (decision 23). */
export function interruptionFact(
  post: PostOfFact,
  traits: StatisticsTraits,
  interruption: Pick<Interruption, 'from' | 'to' | 'kind'>,
  change: Change,
): RegisterFactV1 {
  return {
    ...base(post, traits, change),
    fact: 'interruption',
    unit: null,
    leave: interruption.kind,
    validFrom: interruption.from,
    validTo: interruption.to,
    outcome: null,
  };
}

/** Who supervises in the post, under the pseudonym of a person; the unit is where the supervisor works. */
export type SupervisionOfFact = {
  readonly supervisor: string;
  /** null also where the supervisor's identity is protected (R27) */
  readonly careUnitId: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
};

export function supervisionFact(
  post: PostOfFact,
  traits: StatisticsTraits,
  supervision: SupervisionOfFact,
  change: Change,
): RegisterFactV1 {
  return {
    ...base(post, traits, change),
    fact: 'supervision',
    supervisor: supervision.supervisor,
    unit: traits.isProtected ? null : supervision.careUnitId,
    validFrom: supervision.from,
    validTo: supervision.to,
    outcome: null,
  };
}
