import { isWithin } from '@specialistvagen/regulations';
import type { CompetenceSnapshot, RuleFacts } from '@specialistvagen/regulations';
import type { Participant } from './intyg.js';

export function competenceOf({ personId }: Participant, facts: RuleFacts): CompetenceSnapshot | null {
  return facts.signing?.signers.find((signer) => signer.personId === personId)?.competence ?? null;
}

/** Specialties that carry a signature today, as the form asks for them. */
export function statedSpecialties(competence: CompetenceSnapshot | null, today: string): string {
  const held = (competence?.specialties ?? []).filter(
    ({ source, from, to }) => source !== 'unchecked' && isWithin(today, from ?? '0001-01-01', to),
  );
  return held.map(({ specialty }) => specialty).join(', ');
}
