import { z } from 'zod';

/** Id of a form, `SOS-2021-B2`. Which there are is data: the types of the regulation that the training is pinned to. */
export const intygTypeSchema = z
  .string()
  .max(50)
  .regex(/^[A-Z0-9-]+[a-z]?$/);
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
  'second-specialist',
  'course-leader',
  'appointed-doctor',
  'applicant',
  'case-officer',
] as const;
export const signerRoleSchema = z.enum(signerRoles);
export type SignerRole = z.infer<typeof signerRoleSchema>;
