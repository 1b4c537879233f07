import { z } from 'zod';
import { draftContentSchema, verificationMethodSchema } from './content.js';
import { draftStateSchema, intygTypeSchema, signerRoleSchema } from './intyg-type.js';
import {
  competenceLineSchema,
  daySchema,
  findingSchema,
  goalCodeSchema,
  idSchema,
  instantSchema,
  personRefSchema,
} from './parts.js';

/** GET /portfolios/:trainee/intyg-requests/prefill?type=&goals=BT1,BT2 */
export const prefillQuerySchema = z.strictObject({
  type: intygTypeSchema.default('SOS-2021-B2'),
  goals: z
    .string()
    .regex(/^(BT\d{1,2})(,BT\d{1,2})*$/)
    .optional(),
});

export const signerSuggestionSchema = z.object({
  person: personRefSchema,
  role: signerRoleSchema,
  competence: competenceLineSchema.nullable(),
  findings: z.array(findingSchema),
});

export const serviceRowSchema = z.object({
  place: z.string(),
  from: daySchema,
  to: daySchema,
  percent: z.number(),
  months: z.string(),
});

export const prefillSchema = z.object({
  type: intygTypeSchema,
  title: z.string(),
  content: draftContentSchema,
  goals: z.array(
    z.object({
      code: goalCodeSchema,
      title: z.string().nullable(),
      titleUnverified: z.boolean(),
      summary: z.string().nullable(),
    }),
  ),
  periods: z.array(
    z.object({
      id: idSchema,
      careUnitId: idSchema,
      careUnitName: z.string(),
      from: daySchema,
      to: daySchema,
      percent: z.number(),
      area: z.string(),
    }),
  ),
  serviceRows: z.array(serviceRowSchema),
  months: z.string().nullable(),
  /** Who may be asked; for bilaga 4 both participants, who are not chosen. */
  signers: z.array(signerSuggestionSchema),
  methodChoices: z.array(z.object({ code: verificationMethodSchema, label: z.string() })),
});
export type Prefill = z.infer<typeof prefillSchema>;

/** POST /portfolios/:trainee/intyg-requests. `send` false leaves a draft. */
export const requestIntygSchema = z.strictObject({
  type: intygTypeSchema,
  content: draftContentSchema,
  /** Who is asked; not given for bilaga 4, where principal supervisor and external assessor are known. */
  signerId: idSchema.optional(),
  send: z.boolean().default(false),
});
export type RequestIntyg = z.infer<typeof requestIntygSchema>;

/** PUT /intyg/:id */
export const saveDraftSchema = z.strictObject({
  revision: z.int().min(1),
  content: draftContentSchema,
  signerId: idSchema.optional(),
});
export type SaveDraft = z.infer<typeof saveDraftSchema>;

export const savedDraftSchema = z.object({
  id: idSchema,
  revision: z.int(),
  savedAt: instantSchema,
  contentHash: z.string(),
  statusLine: z.string(),
  findings: z.array(findingSchema),
});
export type SavedDraft = z.infer<typeof savedDraftSchema>;

/** POST /intyg/:id/send · withdraw · remind */
export const transitionSchema = z.strictObject({ revision: z.int().min(1) });
/** POST /intyg/:id/replace: a new draft that will replace the signed one. */
export const replaceSchema = z.strictObject({
  revision: z.int().min(1),
  reason: z.string().trim().min(1).max(1000),
});
/** POST /intyg/:id/decline: *Inte jag* is one tap. */
export const declineSchema = z.strictObject({
  revision: z.int().min(1),
  reason: z.string().trim().min(1).max(1000).default('inte rätt person'),
});
/** POST /intyg/:id/return · revoke: the reason is shown to the other. */
export const reasonedTransitionSchema = transitionSchema.extend({
  reason: z.string().trim().min(1).max(1000),
});

/** Who has it now, in words, after something was done. */
export const movedSchema = z.object({
  id: idSchema,
  state: draftStateSchema,
  revision: z.int(),
  statusLine: z.string(),
});
export type Moved = z.infer<typeof movedSchema>;
