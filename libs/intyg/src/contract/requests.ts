import { z } from 'zod';
import { draftContentSchema, verificationMethodSchema } from './content.js';
import { formViewSchema } from './form.js';
import { intygListItemSchema } from './list-item.js';
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
    .regex(/^[A-Za-z]{1,3}\d{1,3}(,[A-Za-z]{1,3}\d{1,3})*$/)
    .optional(),
  /** Which training; left out, the present one. */
  post: idSchema.optional(),
});

export const signerSuggestionSchema = z.object({
  person: personRefSchema,
  role: signerRoleSchema,
  /** Which signature of the form. */
  field: z.string(),
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
  form: formViewSchema,
  content: draftContentSchema,
  goals: z.array(
    z.object({
      code: goalCodeSchema,
      title: z.string().nullable(),
      titleUnverified: z.boolean(),
      summary: z.string().nullable(),
      /** A working label of ours, marked as such; never printed (R16). */
      topicUnofficial: z.string().nullable(),
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
  /** Signed intyg on the same form about the same goals. */
  earlier: z.array(intygListItemSchema),
  methodChoices: z.array(z.object({ code: verificationMethodSchema, label: z.string() })),
});
export type Prefill = z.infer<typeof prefillSchema>;

/** An earlier paper that has been verified, or an intyg that was signed here. */
export const restsOnRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('earlier-document'), id: idSchema, issuedOn: daySchema.optional() }),
  z.strictObject({ kind: z.literal('document'), id: idSchema }),
]);
export type RestsOnRequest = z.infer<typeof restsOnRequestSchema>;

/** POST /intyg/:id/invite-course-leader: a course leader who has a Swedish eID signs the course form. */
export const inviteCourseLeaderSchema = z.strictObject({
  revision: z.int().min(1),
  email: z.email().max(200),
  givenName: z.string().trim().min(1).max(100),
  surname: z.string().trim().min(1).max(100),
  workplace: z.string().trim().min(1).max(300),
});
export type InviteCourseLeader = z.infer<typeof inviteCourseLeaderSchema>;

/** GET /course-leader-invitations/:id: to whoever accepted it, the intyg; to others whether it still holds. */
export const invitationSchema = z.object({ intygId: idSchema.nullable(), isOpen: z.boolean() });

/** POST /portfolios/:trainee/intyg-requests. `send` false leaves a draft. */
export const requestIntygSchema = z.strictObject({
  type: intygTypeSchema,
  content: draftContentSchema,
  /** Which training; left out, the present one. */
  postId: idSchema.optional(),
  /** Who is asked, where the form lets the trainee choose; the other signers are known from the post. */
  signerId: idSchema.optional(),
  /** What a re-certifying intyg rests on (Socialstyrelsen's instruction on older intyg). */
  restsOn: restsOnRequestSchema.optional(),
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
