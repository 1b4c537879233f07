import type { AccessPurpose } from '@specialistvagen/identity/contract';

/** Who follows the training and may assess of their own accord. */
export const ASSESSMENT_FOLLOWERS: readonly AccessPurpose[] = [
  'principal-supervisor',
  'supervisor',
  'study-director',
];
/** Who reads the answers beside the one who gave them. The authority is not among them, nor is who only signs. */
export const ASSESSMENT_READERS: readonly AccessPurpose[] = ['own', ...ASSESSMENT_FOLLOWERS];
/**
 * To one that is already found: row level security shows a signer what the doctor chose for an intyg that the signer was asked
 * about, and nothing else. Lists do not open to them.
 */
export const ASSESSMENT_SHOWN_TO: readonly AccessPurpose[] = [...ASSESSMENT_READERS, 'signer'];
