import { z } from 'zod';
import { idSchema, instantSchema, personRefSchema } from './parts.js';

/** Why a signed intyg may cease to hold. A changed opinion is none of them: that is a new intyg. */
export const revocationReasons = [
  'wrong-person',
  'wrong-fact',
  'signed-by-mistake',
  'not-signed-by-me',
  'false-basis',
] as const;
export const revocationReasonSchema = z.enum(revocationReasons);
export type RevocationReason = z.infer<typeof revocationReasonSchema>;

const note = z.string().trim().max(1000).default('');

/** POST /intyg/:id/revoke · report: a reason from the list, and what else the doctor or the officer should know. */
export const revokeSchema = z.strictObject({
  revision: z.int().min(1),
  reason: revocationReasonSchema,
  note,
});
/** POST /intyg/:id/dispute: *Inte undertecknat av mig*, in one step. */
export const disputeSchema = z.strictObject({ revision: z.int().min(1), note });
/** POST /intyg/:id/answer: the doctor's own words, kept beside the revocation. */
export const answerRevocationSchema = z.strictObject({ text: z.string().trim().min(1).max(2000) });
/** POST /intyg-reports/:id/reject; the reporter is told why. */
export const rejectReportSchema = z.strictObject({
  revision: z.int().min(1),
  reason: z.string().trim().min(1).max(2000),
});
export const acceptReportSchema = z.strictObject({ revision: z.int().min(1) });

export const reasonChoiceSchema = z.object({ code: revocationReasonSchema, label: z.string() });

export const revocationViewSchema = z.object({
  reason: z.string(),
  note: z.string().nullable(),
  by: z.string(),
  at: instantSchema,
  answer: z.object({ text: z.string(), at: instantSchema }).nullable(),
});
export type RevocationView = z.infer<typeof revocationViewSchema>;

export const reportViewSchema = z.object({
  id: idSchema,
  intygId: idSchema,
  documentId: idSchema,
  kind: z.enum(['revocation', 'dispute']),
  reason: z.string(),
  note: z.string().nullable(),
  by: personRefSchema,
  at: instantSchema,
  state: z.enum(['open', 'accepted', 'rejected']),
  revision: z.int(),
  answer: z.string().nullable(),
  decidedAt: instantSchema.nullable(),
  /** Whether the reader is the one to decide it. */
  isMine: z.boolean(),
});
export type ReportView = z.infer<typeof reportViewSchema>;
export const reportedSchema = z.object({ id: idSchema, state: z.enum(['open', 'accepted', 'rejected']) });
export type Reported = z.infer<typeof reportedSchema>;
