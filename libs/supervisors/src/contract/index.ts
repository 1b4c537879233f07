import { z } from 'zod';

export * from './meeting.js';

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

/** In writing, by the head of department to another doctor (SOSFS 2015:8 4 kap. 4 §). `to` left out: until it is ended. */
export const delegateBody = z.object({
  personId: id,
  from: day,
  to: day.optional(),
  wording: z.string().trim().min(1).max(4000),
});
export const endDelegationBody = z.object({ on: day });
export const delegationParams = z.object({ id, delegationId: id });

export const delegationView = z.object({
  id,
  postId: id,
  by: z.object({ id, displayName: z.string() }),
  to: z.object({ id, displayName: z.string() }),
  from: day,
  /** Last day; null until it is ended. */
  until: day.nullable(),
  isToday: z.boolean(),
  wording: z.string(),
  citation: z.string(),
});
export const delegationList = z.object({
  items: z.array(delegationView),
  actions: z.array(
    z.object({
      name: z.string(),
      enabled: z.boolean(),
      reasons: z.array(z.object({ text: z.string(), citation: z.string().optional() })),
    }),
  ),
});

export type DelegateBody = z.infer<typeof delegateBody>;
export type DelegationList = z.infer<typeof delegationList>;
export type DelegationView = z.infer<typeof delegationView>;
export type SupervisorKind = z.infer<typeof supervisorKind>;
export type AppointSupervisorBody = z.infer<typeof appointSupervisorBody>;
export type AssignmentView = z.infer<typeof assignmentView>;
