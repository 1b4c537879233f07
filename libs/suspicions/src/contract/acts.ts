import { ReExaminationGround } from '@specialistvagen/certificates/contract';
import { z } from 'zod';
import { Day, FreeText, Revision, ShortText, Uuid } from './shapes.js';
import { SENDING_GROUNDS } from './states.js';

const revision = Revision;
/** Said before anything is done in a case, as in every other of the authority's. */
const noBias = z.literal(true, { error: 'Ange att inget gör dig jävig. Annars tar en kollega ärendet.' });

export const TakeSuspicion = z.strictObject({ revision, noBias });
export const TakeOverSuspicion = z.strictObject({ revision, noBias, reason: FreeText });
export const ChooseGround = z.strictObject({ revision, ground: ReExaminationGround, reason: FreeText });
export const MoveDue = z.strictObject({ revision, dueOn: Day, reason: FreeText });
export const AddDocument = z.strictObject({ revision, documentId: Uuid });

/** A report to the police has no *not needed* here: that takes two (`ProposeNoReport`). */
export const AnswerCheck = z.discriminatedUnion('answer', [
  z.strictObject({
    revision,
    item: z.enum(['police', 'ivo', 'hosp', 'employer']),
    answer: z.literal('done'),
    doneOn: Day,
    note: FreeText,
  }),
  z.strictObject({
    revision,
    item: z.enum(['ivo', 'hosp', 'employer']),
    answer: z.literal('not-needed'),
    note: FreeText,
  }),
]);
export const ProposeNoReport = z.strictObject({ revision, reason: FreeText });
export const ConfirmNoReport = z.strictObject({ revision, noBias });
export const RefuseNoReport = z.strictObject({ revision, reason: FreeText });

/** What was told, to whom, on which ground, and how the interests were weighed. */
export const RecordSent = z.strictObject({
  revision,
  recipient: ShortText,
  /** An employer that is told inside the system; its heads of department then read it there. */
  careProviderId: z.union([z.literal(''), Uuid]).default(''),
  ground: z.enum(SENDING_GROUNDS),
  what: FreeText,
  weighing: FreeText,
  sentOn: Day,
});

export const Communicate = z.strictObject({ revision, text: FreeText, answerBy: Day });
export const GiveStatement = z.strictObject({ text: FreeText });

export const EndUnchanged = z.strictObject({ revision, reason: FreeText });
/** Ends in the decision that another signed one has taken the place of. */
export const EndChanged = z.strictObject({ revision, applicationId: Uuid, reason: FreeText });

export const SuspicionChanged = z.object({ id: Uuid, state: z.string(), revision: Revision });

export type TakeSuspicion = z.infer<typeof TakeSuspicion>;
export type TakeOverSuspicion = z.infer<typeof TakeOverSuspicion>;
export type ChooseGround = z.infer<typeof ChooseGround>;
export type MoveDue = z.infer<typeof MoveDue>;
export type AddDocument = z.infer<typeof AddDocument>;
export type AnswerCheck = z.infer<typeof AnswerCheck>;
export type ProposeNoReport = z.infer<typeof ProposeNoReport>;
export type ConfirmNoReport = z.infer<typeof ConfirmNoReport>;
export type RefuseNoReport = z.infer<typeof RefuseNoReport>;
export type RecordSent = z.infer<typeof RecordSent>;
export type Communicate = z.infer<typeof Communicate>;
export type GiveStatement = z.infer<typeof GiveStatement>;
export type EndUnchanged = z.infer<typeof EndUnchanged>;
export type EndChanged = z.infer<typeof EndChanged>;
export type SuspicionChanged = z.infer<typeof SuspicionChanged>;
