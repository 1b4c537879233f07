import { z } from 'zod';
import {
  action,
  day,
  freeText,
  goalCode,
  id,
  months,
  personRef,
  reason,
  revision,
  unitRef,
} from './shapes.js';

export const postKind = z.enum(['at', 'bt', 'st']);
export const postForm = z.enum(['standalone', 'in-st']);
export const postTrack = z.enum(['research', 'leadership']);
export const postState = z.enum(['ongoing', 'completed', 'ended', 'withdrawn']);
export const licenceRoute = z.enum([
  'swedish-degree-with-at',
  'swedish-degree',
  'eu-recognition',
  'third-country-knowledge-test',
  'third-country-supplementary-education',
]);
export const serviceArea = z.enum(['primary-care', 'emergency-care', 'psychiatry', 'other']);
export const atSection = z.enum([
  'internal-medicine-and-paediatrics',
  'surgery',
  'psychiatry',
  'general-practice',
]);
export const specialtyId = z.string().regex(/^[a-z][a-z0-9-]{0,80}$/);
export const interruptionKind = z.enum(['parental-leave', 'research', 'other-service', 'other']);
export const creditKind = z.enum([
  'specialist-education',
  'research-education',
  'other-education',
  'knowledge-and-skills',
]);

/** Shape only; whether the days and the percent are possible is answered by the use case, all faults at once. */
export const periodInput = z.object({
  careUnitId: id,
  from: day,
  to: day,
  percent: z.number(),
  area: serviceArea,
  /** AT only, and there for each period (PSF 3 kap. 5 §). */
  atSection: atSection.nullish(),
  /** Further ongoing posts of the doctor that the same days count in. */
  alsoFor: z.array(id).max(5).optional(),
});

export const interruptionInput = z.object({ kind: interruptionKind, from: day, to: day });

/** Tillgodoräknande: rows of its own, never mixed with service. `months` is a decimal number, `2` or `1,5`. */
export const creditInput = z.object({
  kind: creditKind,
  what: freeText,
  fromWhere: freeText,
  months: z.string().trim().max(10),
  goals: z.array(goalCode).max(60),
  areas: z.array(serviceArea).max(4),
  evidence: freeText,
  decidedById: id,
  decidedOn: day,
  reason: freeText,
});

export const supervisorInput = z.object({ personId: id, from: day.optional(), to: day.optional() });

export const createPostBody = z.object({
  traineePersonId: id,
  /** Left out: BT. What each kind needs is answered by the use case, all faults at once. */
  kind: postKind.optional(),
  /** BT only. */
  form: postForm.optional(),
  /** ST only. */
  specialty: specialtyId.optional(),
  track: postTrack.nullish(),
  rural: z.boolean().optional(),
  careProviderId: id,
  regionCode: z.string().regex(/^\d{2}$/),
  regulation: z.string().trim().min(1).max(40),
  regulationReason: freeText,
  /** What lets an older regulation be chosen (transition to SFS 2020:1098 points 2–3). */
  atCompletedOn: day.nullish(),
  stBegunOn: day.nullish(),
  licenceRoute,
  /** Every kind but AT. */
  licenceDate: day.optional(),
  startsOn: day,
  endsOn: day,
  headOfDepartmentId: id,
  coordinatorIds: z.array(id).max(10).optional(),
  periods: z.array(periodInput).max(40),
  credits: z.array(creditInput).max(40).optional(),
  principalSupervisorId: id.optional(),
  supervisors: z.array(supervisorInput).max(20).optional(),
});

export const addPeriodBody = periodInput.extend({ revision });
export const changePeriodBody = periodInput.extend({ revision });
export const removeRowBody = z.object({ revision });
export const addInterruptionBody = interruptionInput.extend({ revision });
export const addCreditBody = creditInput.extend({ revision });
/**
 * What the end of a post means for the training: it is over, goes on in another post, is given up, or the doctor has died or
 * moved abroad. The reason in free text is kept beside it.
 */
export const END_MEANINGS = ['ended', 'moved', 'discontinued', 'emigrated', 'deceased'] as const;
export const endMeaning = z.enum(END_MEANINGS, 'Välj vad det innebär att tjänsten slutar.');
export const endPostBody = z.object({ revision, endedOn: day, meaning: endMeaning, reason: freeText });
/** What the end meant was wrong; its day stays. */
export const correctEndBody = endPostBody.omit({ endedOn: true });
/** A post that was registered by mistake: it is shown with its history and counts nowhere. */
export const withdrawPostBody = z.object({ revision, reason: freeText });
/** Who keeps the post: a mandate may end before the BT does. */
export const changeKeepersBody = z.object({
  revision,
  headOfDepartmentId: id,
  studyDirectorId: id,
  coordinatorIds: z.array(id).max(10),
});
/** Choice of another regulation: a logged act with its reason. */
export const changeRegulationBody = z.object({
  revision,
  regulation: z.string().trim().min(1).max(40),
  reason: freeText,
  atCompletedOn: day.nullish(),
  stBegunOn: day.nullish(),
});
export const changeMarksBody = z.object({ revision, track: postTrack.nullable(), rural: z.boolean() });
/** AT only: BT and ST are completed by Socialstyrelsen's decision. */
export const completeAtBody = z.object({ revision, completedOn: day });
export const changePostDaysBody = z.object({ revision, startsOn: day, endsOn: day });

export const periodParams = z.object({ id, periodId: id });
export const interruptionParams = z.object({ id, interruptionId: id });
export const creditParams = z.object({ id, creditId: id });

export const periodView = z.object({
  id,
  careUnit: unitRef,
  from: day,
  to: day,
  percent: z.number(),
  area: serviceArea,
  atSection: atSection.nullable(),
  alsoFor: z.array(id),
  /** The days until which a signed intyg attests this period; null when none does. */
  attestedTo: day.nullable(),
});

export const interruptionView = z.object({ id, kind: interruptionKind, from: day, to: day });

export const creditView = z.object({
  id,
  kind: creditKind,
  what: z.string(),
  fromWhere: z.string(),
  months,
  goals: z.array(z.string()),
  areas: z.array(serviceArea),
  evidence: z.string(),
  decidedBy: personRef,
  decidedOn: day,
  reason: z.string(),
});

export const postView = z.object({
  id,
  trainee: personRef,
  kind: postKind,
  form: postForm.nullable(),
  specialty: z.object({ id: specialtyId, name: z.string() }).nullable(),
  track: postTrack.nullable(),
  rural: z.boolean(),
  state: postState,
  revision,
  careProvider: unitRef,
  regionCode: z.string(),
  regulation: z.string(),
  regulationVersion: z.string(),
  regulationReason: z.string(),
  regulationChosenOn: day,
  atCompletedOn: day.nullable(),
  stBegunOn: day.nullable(),
  licenceRoute,
  licenceDate: day.nullable(),
  startsOn: day,
  endsOn: day,
  endReason: z.string().nullable(),
  endedOn: day.nullable(),
  endMeaning: endMeaning.nullable(),
  /** Day of the decision or, for AT, of its completion. */
  approvedOn: day.nullable(),
  headOfDepartment: personRef,
  studyDirector: personRef,
  coordinators: z.array(personRef),
  periods: z.array(periodView),
  interruptions: z.array(interruptionView),
  credits: z.array(creditView),
  /** What stops nothing but should be known, with where it was read. */
  remarks: z.array(reason),
  actions: z.array(action),
});

export const postList = z.object({ items: z.array(postView) });

export type ChangeRegulationBody = z.infer<typeof changeRegulationBody>;
export type PeriodInput = z.infer<typeof periodInput>;
export type InterruptionInput = z.infer<typeof interruptionInput>;
export type CreditInput = z.infer<typeof creditInput>;
export type SupervisorInput = z.infer<typeof supervisorInput>;
export type CreatePostBody = z.infer<typeof createPostBody>;
export type ChangeKeepersBody = z.infer<typeof changeKeepersBody>;
export type EndMeaning = z.infer<typeof endMeaning>;
export type PostView = z.infer<typeof postView>;
export type PeriodView = z.infer<typeof periodView>;
export type CreditView = z.infer<typeof creditView>;
