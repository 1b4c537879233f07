import type { AccessPurpose, MandateRole } from '@specialistvagen/identity/contract';

/** These relations rest on a mandate: when it has ended, so has the relation, at the very next request. */
export const MANDATE_OF: Readonly<Partial<Record<AccessPurpose, MandateRole>>> = {
  'study-director': 'study_director',
  'bt-coordinator': 'bt_coordinator',
  'head-of-department': 'head_of_department',
  'case-officer': 'case_officer',
};
