import { z } from 'zod';

/** The forms of HSLF-FS 2021:8 that are asked for and signed as intyg in BT: bilaga 2, 3 and 4. */
export const intygTypes = ['SOS-2021-B2', 'SOS-2021-B3', 'SOS-2021-B4'] as const;
export const intygTypeSchema = z.enum(intygTypes);
export type IntygType = z.infer<typeof intygTypeSchema>;

export const draftStates = [
  'draft',
  'sent',
  'returned',
  'declined',
  'withdrawn',
  'signing',
  'awaiting-cosignature',
  'signed',
  'replaced',
  'revoked',
  'void',
] as const;
export const draftStateSchema = z.enum(draftStates);
export type DraftState = z.infer<typeof draftStateSchema>;

export const documentStates = ['in-force', 'awaiting-cosignature', 'replaced', 'revoked', 'void'] as const;
export const documentStateSchema = z.enum(documentStates);
export type DocumentState = z.infer<typeof documentStateSchema>;

/** Who signs, in the words of the form (roles in the platform's English). */
export const signerRoles = [
  'supervisor',
  'head-of-department',
  'principal-supervisor',
  'external-assessor',
  'applicant',
  'case-officer',
] as const;
export const signerRoleSchema = z.enum(signerRoles);
export type SignerRole = z.infer<typeof signerRoleSchema>;
