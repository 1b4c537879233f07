import { z } from 'zod';
import { daySchema, idSchema, personRefSchema } from './parts.js';

/** One supervisor of the director's doctors, with what is known of their training and how many they have today. */
export const supervisorLoadSchema = z.object({
  person: personRefSchema,
  principalFor: z.array(personRefSchema),
  supervisorFor: z.array(personRefSchema),
  specialties: z.array(z.string()),
  /** Null when no supervisor training is registered (R13). */
  training: z.object({ from: daySchema.nullable(), source: z.string() }).nullable(),
});
export type SupervisorLoad = z.infer<typeof supervisorLoadSchema>;

/** GET /director/supervisors: those without training first, then those who have the most doctors. */
export const supervisorLoadsSchema = z.object({
  items: z.array(supervisorLoadSchema),
  /** Doctors in training who have not met a supervisor for three months (our own limit), longest ago first. */
  withoutMeeting: z.array(personRefSchema.extend({ lastOn: daySchema.nullable() })),
});
export type SupervisorLoads = z.infer<typeof supervisorLoadsSchema>;

/** GET /director/doctors?format= */
export const directorFormats = ['csv', 'xlsx'] as const;
export const directorFileQuerySchema = z.strictObject({ format: z.enum(directorFormats) });
export type DirectorFormat = (typeof directorFormats)[number];

export const waitingIntygSchema = z.object({
  traineeId: idSchema,
  since: daySchema,
  names: z.array(z.string()),
});
export type WaitingIntyg = z.infer<typeof waitingIntygSchema>;
