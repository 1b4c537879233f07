import type { Intyg } from './intyg.js';
import type { DraftActor } from './intyg-states.js';

/** In which capacities a person stands before this intyg; the table of states decides what each may do. */
export function actorsOf(intyg: Intyg, personId: string, headsUnit = false): DraftActor[] {
  const actors: DraftActor[] = [];
  if (personId === intyg.traineeId) actors.push('trainee');
  const participant = intyg.participants.find((one) => one.personId === personId);
  if (participant) actors.push(participant.state === 'signed' ? 'signed-signer' : 'signer');
  if (headsUnit) actors.push('unit-head');
  return actors;
}
