import { z } from 'zod';
import { draftContentSchema, verificationMethodSchema } from './content.js';
import { evidenceSchema } from './evidence.js';
import { formViewSchema } from './form.js';
import { intygListItemSchema } from './list-item.js';
import { documentStateSchema, intygTypeSchema, signerRoleSchema } from './intyg-type.js';
import {
  actionSchema,
  competenceLineSchema,
  daySchema,
  findingSchema,
  goalCodeSchema,
  idSchema,
  instantSchema,
  personRefSchema,
} from './parts.js';
import { serviceRowSchema } from './requests.js';
import { reasonChoiceSchema, reportViewSchema, revocationViewSchema } from './revocation.js';

/** What differs from what the reader saw when it was last sent. */
export const changeSchema = z.object({
  field: z.string(),
  label: z.string(),
  before: z.string(),
  after: z.string(),
});
export type Change = z.infer<typeof changeSchema>;

export const participantViewSchema = z.object({
  person: personRefSchema,
  field: z.string(),
  role: signerRoleSchema,
  roleLabel: z.string(),
  state: z.enum(['waiting', 'signed', 'declined', 'returned']),
  signedAt: instantSchema.nullable(),
  competence: competenceLineSchema.nullable(),
});

/** GET /intyg/:id: the one screen. */
export const intygViewSchema = intygListItemSchema.extend({
  trainee: personRefSchema,
  content: draftContentSchema,
  form: formViewSchema,
  /** The fields as they would be printed today, by field id, platform fields too; identity and signatures are not shown. */
  printed: z.array(z.object({ field: z.string(), label: z.string(), value: z.string() })),
  restsOn: z
    .object({
      kind: z.enum(['earlier-document', 'document']),
      title: z.string(),
      sha256: z.string(),
      issuedOn: daySchema.nullable(),
    })
    .nullable(),
  /** SHA-256 of what this answer showed; handed back when signing, so that only what was displayed is signed. */
  contentHash: z.string(),
  goalDetails: z.array(
    z.object({
      code: goalCodeSchema,
      title: z.string().nullable(),
      titleUnverified: z.boolean(),
      summary: z.string().nullable(),
      topicUnofficial: z.string().nullable(),
    }),
  ),
  period: z
    .object({
      from: daySchema,
      to: daySchema,
      careUnitName: z.string().nullable(),
      percent: z.number().nullable(),
    })
    .nullable(),
  serviceRows: z.array(serviceRowSchema),
  months: z.string().nullable(),
  participants: z.array(participantViewSchema),
  /** Assessments of the same goals, what the doctor has logged for them, and earlier papers that name them; never shown as signed. */
  evidence: z.array(evidenceSchema),
  changes: z.array(changeSchema),
  changesSince: instantSchema.nullable(),
  findings: z.array(findingSchema),
  actions: z.array(actionSchema),
  methodChoices: z.array(z.object({ code: verificationMethodSchema, label: z.string() })),
  /** What the reader declares by signing; with its mark where the law behind it has not been read (decision 27). */
  declarations: z.array(
    z.object({ text: z.string(), citation: z.string().nullable(), isCitationVerified: z.boolean() }),
  ),
  history: z.array(
    z.object({
      at: instantSchema,
      what: z.string(),
      who: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
  replaces: idSchema.nullable(),
  replacedBy: idSchema.nullable(),
  /** Why it was revoked, and what the doctor answered; null on those from before there was a list of reasons. */
  revocation: revocationViewSchema.nullable(),
  /** What is questioned, as far as the reader may know. */
  reports: z.array(reportViewSchema),
  revocationReasons: z.array(reasonChoiceSchema),
  documentState: documentStateSchema.nullable(),
});
export type IntygView = z.infer<typeof intygViewSchema>;

export const checkResultSchema = z.object({ findings: z.array(findingSchema) });

/** GET /to-sign: what waits for me, oldest first. */
export const toSignSchema = z.object({
  items: z.array(
    z.object({
      id: idSchema,
      type: intygTypeSchema,
      title: z.string(),
      trainee: personRefSchema,
      goals: z.array(goalCodeSchema),
      role: signerRoleSchema,
      statusLine: z.string(),
      sentAt: instantSchema,
      revision: z.int(),
    }),
  ),
});
export type ToSign = z.infer<typeof toSignSchema>;
