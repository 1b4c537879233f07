import { z } from 'zod';
import { formSpecification } from './assessment-form.js';
import { guidanceView } from './assessment-guidance.js';
import { assessmentMethod } from './assessment-method.js';
import { assessmentScale } from './assessment-scale.js';
import { action, day, goalCode, id, instant, person, revision, token } from './assessment-shapes.js';

export const ASSESSMENT_STATES = ['asked', 'answered', 'declined', 'withdrawn', 'expired'] as const;
export const assessmentState = z.enum(ASSESSMENT_STATES);
export type AssessmentState = z.infer<typeof assessmentState>;

const byName = z.object({ kind: z.literal('person'), personId: id });
const byMail = z.object({
  kind: z.literal('mail'),
  givenName: z.string().trim().min(1, 'Skriv förnamnet.').max(100),
  surname: z.string().trim().min(1, 'Skriv efternamnet.').max(100),
  email: z.email('Skriv en e-postadress.').max(200),
});
/** How the assessor is reached: a code shown on the phone, somebody picked by name, or a mail to whoever is not here yet. */
export const askedOf = z.discriminatedUnion('kind', [z.object({ kind: z.literal('code') }), byName, byMail]);
/** A code is shown face to face and tells when it was used: in a 360 people are asked by name or by mail. */
export const raterOf = z.discriminatedUnion('kind', [byName, byMail]);
export type AskedOf = z.infer<typeof askedOf>;

const about = {
  form: z.string().min(1),
  /** Which training it belongs to; left out, the present one. */
  postId: id.optional(),
  goals: z.array(goalCode).max(40),
  occasion: z.string().trim().max(300, 'Högst 300 tecken.').optional(),
};
export const askAssessmentBody = z.object({ ...about, of: askedOf });
export type AskAssessment = z.infer<typeof askAssessmentBody>;

/** An assessor who follows the training begins by themselves. */
export const startAssessmentBody = z.object(about);
export type StartAssessment = z.infer<typeof startAssessmentBody>;

/** One value a field: text, the chosen option or level, several options, or yes and no. */
export const answerValue = z.union([z.string(), z.int(), z.boolean(), z.array(z.string())]);
export const assessmentAnswers = z.record(z.string(), answerValue);
export type AnswerValue = z.infer<typeof answerValue>;
export type AssessmentAnswers = z.infer<typeof assessmentAnswers>;

export const answerAssessmentBody = z.object({ revision, answers: assessmentAnswers });
export const declineAssessmentBody = z.object({
  revision,
  reason: z.string().trim().min(1, 'Skriv varför du avböjer.').max(1000, 'Högst 1 000 tecken.'),
});
export const withdrawAssessmentBody = z.object({ revision });
export const passOnAssessmentBody = z.object({ revision, personId: id });
export type AnswerAssessment = z.infer<typeof answerAssessmentBody>;

/** `unconfirmed`: no mandate, no supervision and no licence that HOSP has answered for. Shown to everybody. */
export const assessorStanding = z.enum(['confirmed', 'unconfirmed']);
export type AssessorStanding = z.infer<typeof assessorStanding>;

const goalChoice = z.object({ code: z.string(), title: z.string().nullable() });

export const assessmentLine = z.object({
  id,
  method: assessmentMethod,
  title: z.string(),
  goals: z.array(z.string()),
  state: assessmentState,
  status: z.string(),
  assessor: person.nullable(),
  standing: assessorStanding.nullable(),
  /** The scale's word for the whole, where the form asks for one. */
  level: z.string().nullable(),
  occasion: z.string().nullable(),
  on: day,
});
export type AssessmentLine = z.infer<typeof assessmentLine>;
export const assessmentList = z.object({ items: z.array(assessmentLine) });
export type AssessmentList = z.infer<typeof assessmentList>;

export const assessmentView = assessmentLine.extend({
  trainee: person,
  revision,
  form: formSpecification,
  scales: z.array(assessmentScale),
  /** Support for the goals of the training with this method. */
  guidance: z.array(guidanceView),
  goalChoices: z.array(goalChoice),
  expiresOn: day,
  answers: assessmentAnswers.nullable(),
  /** On what the standing rests, in words. */
  standingBasis: z.string().nullable(),
  declineReason: z.string().nullable(),
  startedByAssessor: z.boolean(),
  isMailed: z.boolean(),
  isMine: z.boolean(),
  actions: z.array(action),
});
export type AssessmentView = z.infer<typeof assessmentView>;

/** What the trainee can ask with: forms that apply, the goals of the own training, and who may be asked. */
export const assessmentChoices = z.object({
  postId: id.nullable(),
  forms: z.array(
    z.object({ form: z.string(), method: assessmentMethod, title: z.string(), isLocal: z.boolean() }),
  ),
  goals: z.array(goalChoice),
  supervisors: z.array(person),
});
export type AssessmentChoices = z.infer<typeof assessmentChoices>;

/** The word at each answer, oldest first: a development is read from words, the number only places them. */
export const trendPoint = z.object({
  assessmentId: id,
  on: day,
  title: z.string(),
  level: z.int(),
  levels: z.int(),
  label: z.string(),
  assessor: person,
  standing: assessorStanding,
});
export const assessmentTrend = z.object({
  goals: z.array(z.object({ code: z.string(), title: z.string().nullable(), points: z.array(trendPoint) })),
});
export type TrendPoint = z.infer<typeof trendPoint>;
export type AssessmentTrend = z.infer<typeof assessmentTrend>;

export const createdAssessment = z.object({ id });

/** Shown once: only its hash is kept. A new one puts the former out of use. */
export const assessmentCode = z.object({
  address: z.string(),
  /** The dark squares as one path of an SVG whose side is `side`. */
  qr: z.object({ side: z.int(), path: z.string() }),
  expiresAt: instant,
});
export type AssessmentCode = z.infer<typeof assessmentCode>;

export const invitationTokenBody = z.object({ token });
export const invitationPeek = z.object({ isOpen: z.boolean(), title: z.string().nullable() });
export type InvitationPeek = z.infer<typeof invitationPeek>;
export const assessmentParams = z.object({ id });
export const ofTrainingQuery = z.object({ post: id.optional() });
/** The overview asks only for what waits with somebody. */
export const assessmentListQuery = z.object({ state: assessmentState.optional() });
export const assessmentOwnerParams = z.object({ trainee: id });
