import { INDEPENDENCE_CITATION, type CompetenceSnapshot, type PlainDate } from '@specialistvagen/regulations';
import type { Reason } from '@specialistvagen/platform/contract';

export type PoolEntry = {
  readonly personId: string;
  readonly regionCode: string;
  readonly attestedOn: PlainDate;
};

/**
 * A doctor with a specialist certificate and knowledge and skill in assessment (1 kap. 5 § HSLF-FS 2021:8). The latter
 * is what the region attests here, with basis and date; the former is read from its source.
 */
export function checkPoolMember(
  member: PoolEntry,
  context: {
    readonly attestedById: string;
    readonly regionsOfAttester: readonly string[];
    readonly snapshot: CompetenceSnapshot;
    readonly today: PlainDate;
    readonly isMemberAlready: boolean;
  },
): Reason[] {
  const reasons: Reason[] = [];
  if (member.personId === context.attestedById) {
    reasons.push({ text: 'Ingen intygar sin egen kompetens.', field: 'personId', rule: 'R8' });
  }
  if (!context.regionsOfAttester.includes(member.regionCode)) {
    reasons.push({ text: 'Du har inget uppdrag i regionen.', field: 'regionCode' });
  }
  if (!context.snapshot.specialties.some((one) => one.source !== 'unchecked')) {
    reasons.push({
      text: 'Extern bedömare ska ha bevis om specialistkompetens. Uppgiften saknas eller är inte kontrollerad.',
      field: 'personId',
      rule: 'R8',
      citation: INDEPENDENCE_CITATION,
      confidence: 'EX',
      mendedBy: 'studierektor',
    });
  }
  if (member.attestedOn > context.today) {
    reasons.push({ text: 'Dagen ligger i framtiden.', field: 'attestedOn' });
  }
  if (context.isMemberAlready) {
    reasons.push({ text: 'Personen finns redan bland regionens bedömare.', field: 'personId' });
  }
  return reasons;
}
