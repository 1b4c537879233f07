import { z } from 'zod';

const id = z.uuid();
const day = z.iso.date();

export const supervisorKind = z.enum(['principal', 'supervisor']);

/** The principal supervisor is appointed for the head of department. `to` left out: until the post ends. */
export const appointSupervisorBody = z.object({
  personId: id,
  kind: supervisorKind,
  from: day,
  to: day.optional(),
});
export const endAssignmentBody = z.object({ on: day });
export const postParams = z.object({ id });
export const assignmentParams = z.object({ id, assignmentId: id });

/** What is known of the supervisor on the day, and from where. */
export const supervisorCompetence = z.object({
  specialties: z.array(z.string()),
  supervisorTraining: z.boolean().nullable(),
  source: z.string(),
});

export const assignmentView = z.object({
  id,
  postId: id,
  person: z.object({ id, displayName: z.string() }),
  kind: supervisorKind,
  from: day,
  to: day.nullable(),
  isToday: z.boolean(),
  appointedBy: z.object({ id, displayName: z.string() }),
  onBehalfOf: z.object({ id, displayName: z.string() }),
  competence: supervisorCompetence,
  /** Warnings that do not stop the appointment, with what they rest on. */
  remarks: z.array(z.string()),
});
export const assignmentList = z.object({ items: z.array(assignmentView) });

export type SupervisorKind = z.infer<typeof supervisorKind>;
export type AppointSupervisorBody = z.infer<typeof appointSupervisorBody>;
export type AssignmentView = z.infer<typeof assignmentView>;
