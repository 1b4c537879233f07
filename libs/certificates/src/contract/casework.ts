import { z } from 'zod';
import { Day, FreeText, Lacking, Uuid } from './reason.js';
import { ApplicationKind } from './states.js';

const revision = z.number().int();

/** `second` takes part in a refusal that another officer has proposed. */
export const AssignCase = z.strictObject({ revision, as: z.enum(['officer', 'second']).default('officer') });
/** Takes over a colleague's case; the reason stands in the history and the colleague is told. */
export const ReassignCase = z.strictObject({ revision, reason: FreeText });
/** By hand is the exception: payments are matched by file. */
export const RegisterFeePaid = z.strictObject({ revision, paidOn: Day, reason: FreeText });
/** Föreläggande: pay by this day or the application is dismissed (AVG 11 §). */
export const OrderFee = z.strictObject({ revision, payBy: Day });
/** One named item: a document in the bundle, or something that is not there. */
export const RequestSupplement = z.strictObject({
  revision,
  documentId: Uuid.nullable(),
  item: z.string().trim().min(1).max(200),
  rule: z.string().max(20).nullable(),
  text: FreeText,
  answerBy: Day,
});
export const QueryUnit = z.strictObject({
  revision,
  documentId: Uuid,
  /** Needed where the intyg itself names no unit (Bilaga 3): one of the units of the service periods. */
  unitId: Uuid.optional(),
  question: FreeText.optional(),
});
export const Resume = z.strictObject({ revision, reason: FreeText });
export const CommunicateBeforeRefusal = z.strictObject({
  revision,
  text: FreeText,
  /** Where competence is lacking (PSF 8 kap. 2 §). */
  lacking: z.array(Lacking).min(1).max(30),
  answerBy: Day,
});
export const ProposeRefusal = z.strictObject({
  revision,
  reasons: FreeText,
  lacking: z.array(Lacking).min(1).max(30),
});
export const ApproveCase = z.strictObject({
  revision,
  reasons: FreeText,
  /** The officer's reason for each blocking finding, by its key. */
  overrides: z
    .array(z.strictObject({ key: z.string(), reason: FreeText }))
    .max(100)
    .default([]),
});
/** The second officer decides what the re-examination led to. */
export const ChangeDecision = z.strictObject({
  revision,
  overrides: z
    .array(z.strictObject({ key: z.string(), reason: FreeText }))
    .max(100)
    .default([]),
});
export const RefuseCase = z.strictObject({ revision });
/** Dismissing and closing are decisions too: the answer is an act to sign. */
export const EndCase = z.strictObject({ revision, reason: FreeText });
export const RegisterAppeal = z.strictObject({ revision, appealedOn: Day, note: FreeText });

/** A wholly paper application, so that the queue and the statistics are whole. */
export const RegisterPaperCase = z
  .strictObject({
    /** The applicant in the register of persons; null when the person is not in it. */
    traineeId: Uuid.nullable(),
    applicantName: z.string().trim().min(1).max(200),
    kind: ApplicationKind.default('bt'),
    specialty: z.string().max(100).nullable().default(null),
    arrivedOn: Day,
    careProviderId: Uuid.nullable(),
    regionCode: z.string().regex(/^\d{2}$/),
    /** For statistics when the person is not in the register: route to licence, form of the post, first day of the BT. */
    licenceRoute: z
      .enum([
        'swedish-degree-with-at',
        'swedish-degree',
        'eu-recognition',
        'third-country-knowledge-test',
        'third-country-supplementary-education',
      ])
      .nullable(),
    form: z.enum(['standalone', 'in-st']).nullable(),
    btStartedOn: Day.nullable(),
    note: z.string().trim().max(4000).default(''),
  })
  .refine(
    (paper) =>
      paper.kind === 'specialist' ||
      paper.traineeId !== null ||
      (paper.licenceRoute && paper.form && paper.btStartedOn),
    {
      message: 'Ange väg till legitimation, tjänstens form och bastjänstgöringens första dag.',
      path: ['licenceRoute'],
    },
  )
  .refine(({ kind, specialty }) => (kind === 'specialist') === (specialty !== null), {
    message: 'Ange specialitet för en ansökan om bevis, och bara då.',
    path: ['specialty'],
  });
/** The outcome of a paper case: decided on paper, recorded here. */
export const RecordPaperDecision = z.strictObject({
  revision,
  outcome: z.enum(['approved', 'refused', 'dismissed', 'closed']),
  decidedOn: Day,
  reasons: FreeText,
  lacking: z.array(Lacking).max(30).default([]),
});

export type AssignCase = z.infer<typeof AssignCase>;
export type ReassignCase = z.infer<typeof ReassignCase>;
export type RegisterFeePaid = z.infer<typeof RegisterFeePaid>;
export type OrderFee = z.infer<typeof OrderFee>;
export type RequestSupplement = z.infer<typeof RequestSupplement>;
export type QueryUnit = z.infer<typeof QueryUnit>;
export type Resume = z.infer<typeof Resume>;
export type CommunicateBeforeRefusal = z.infer<typeof CommunicateBeforeRefusal>;
export type ProposeRefusal = z.infer<typeof ProposeRefusal>;
export type ApproveCase = z.infer<typeof ApproveCase>;
export type ChangeDecision = z.infer<typeof ChangeDecision>;
export type RefuseCase = z.infer<typeof RefuseCase>;
export type EndCase = z.infer<typeof EndCase>;
export type RegisterAppeal = z.infer<typeof RegisterAppeal>;
export type RegisterPaperCase = z.infer<typeof RegisterPaperCase>;
export type RecordPaperDecision = z.infer<typeof RecordPaperDecision>;
