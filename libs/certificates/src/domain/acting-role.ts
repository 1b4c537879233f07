import type { ActingRole } from './application-states.js';

type CaseParties = { traineeId: string | null; officerId: string | null; secondOfficerId: string | null };

/**
 * In which capacity a person stands before a case. The applicant is always the applicant: an officer never handles an
 * application of their own.
 */
export function actingRole(
  parties: CaseParties,
  personId: string,
  isCaseOfficer: boolean,
): ActingRole | null {
  if (parties.traineeId === personId) return 'applicant';
  if (!isCaseOfficer) return null;
  if (parties.officerId === personId) return 'officer';
  return parties.secondOfficerId === personId ? 'second-officer' : 'any-officer';
}
