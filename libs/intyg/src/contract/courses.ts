import { z } from 'zod';
import { daySchema, goalCodeSchema, idSchema, personRefSchema, reasonSchema } from './parts.js';

const line = (missing: string) => z.string().trim().min(1, missing).max(200);

/** SK courses are arranged for Socialstyrelsen; the rest by whoever is named. */
export const courseKinds = ['sk', 'other'] as const;

/** Goals that a course covers, as one regulation numbers them. */
export const courseGoalsSchema = z.strictObject({
  regulation: z.string().min(1).max(60),
  codes: z.array(goalCodeSchema).max(60),
});

export const newCourseSchema = z.strictObject({
  title: line('Skriv vad kursen heter.'),
  kind: z.enum(courseKinds),
  arranger: line('Skriv vem som ordnar kursen.'),
  certifiedBy: z.string().trim().max(200).default(''),
  goals: z.array(courseGoalsSchema).max(10),
});

/** POST /course-occasions: a course of the catalogue or a new one, and when it is held. */
export const registerOccasionSchema = z
  .strictObject({
    courseId: idSchema.optional(),
    course: newCourseSchema.optional(),
    startsOn: daySchema,
    endsOn: daySchema,
    /** Left out: whoever registers leads it. Somebody else is named by a study director. */
    leaderId: idSchema.optional(),
  })
  .refine(({ courseId, course }) => (courseId === undefined) !== (course === undefined), {
    path: ['course'],
    message: 'Välj en kurs ur katalogen eller beskriv en ny.',
  });
export type RegisterOccasion = z.infer<typeof registerOccasionSchema>;

/** POST /course-occasions/:id/enrolments: own doctors, by a study director. */
export const enrolTraineesSchema = z.strictObject({
  traineeIds: z.array(idSchema).min(1, 'Välj minst en läkare.').max(60),
});
export type EnrolTrainees = z.infer<typeof enrolTraineesSchema>;

/** POST /course-occasions/:id/intyg: the form filled in once, for those who took the course. */
export const writeCourseIntygSchema = z.strictObject({
  courseSubject: line('Skriv kursens ämne.'),
  description: z.string().trim().min(1, 'Beskriv kursen.').max(4000),
  workplace: z.string().trim().max(300).default(''),
  traineeIds: z.array(idSchema).min(1, 'Välj minst en deltagare.').max(400),
});
export type WriteCourseIntyg = z.infer<typeof writeCourseIntygSchema>;

export const occasionListItemSchema = z.object({
  id: idSchema,
  courseId: idSchema,
  title: z.string(),
  kind: z.enum(courseKinds),
  arranger: z.string(),
  certifiedBy: z.string().nullable(),
  goals: z.array(courseGoalsSchema),
  startsOn: daySchema,
  endsOn: daySchema,
  leader: personRefSchema,
  isLeader: z.boolean(),
  isEnrolled: z.boolean(),
});
export type OccasionListItem = z.infer<typeof occasionListItemSchema>;

/** GET /course-occasions: latest first, own ones before. */
export const occasionListSchema = z.object({
  items: z.array(occasionListItemSchema),
  /** Regulations that have a course form, for the goals of a new course. */
  regulations: z.array(z.string()),
});
export type OccasionList = z.infer<typeof occasionListSchema>;

export const courseParticipantSchema = z.object({
  trainee: personRefSchema,
  regulation: z.string(),
  goals: z.array(goalCodeSchema),
  /**
   * `enrolled` no intyg yet · `refused` none could be written, with the reasons · `to-sign` waits for the leader ·
   * `back` taken back, sent back or declined, and may be written anew.
   */
  standing: z.enum(['enrolled', 'refused', 'to-sign', 'back', 'signed', 'other']),
  statusLine: z.string(),
  reasons: z.array(reasonSchema),
  /** As it is shown here, to be handed back when it is signed (decision 16); null unless it waits and says what `written` does. */
  toSign: z.object({ intygId: idSchema, revision: z.int(), contentHash: z.string() }).nullable(),
  /** Waits for the leader and says something else than this page: read and signed by itself. */
  toRead: idSchema.nullable(),
});
export type CourseParticipant = z.infer<typeof courseParticipantSchema>;

/** GET /course-occasions/:id: those who take part are shown to the leader, own doctors to their study director. */
export const occasionViewSchema = occasionListItemSchema.extend({
  participants: z.array(courseParticipantSchema),
  /** What most of those that wait for the leader say; else what was written last, or what is known of the course. */
  written: z.object({ courseSubject: z.string(), description: z.string(), workplace: z.string() }),
  mayWrite: z.boolean(),
  /** Why the intyg cannot be written yet. */
  notYet: z.string().nullable(),
  declarations: z.array(
    z.object({ text: z.string(), citation: z.string().nullable(), isCitationVerified: z.boolean() }),
  ),
});
export type OccasionView = z.infer<typeof occasionViewSchema>;
