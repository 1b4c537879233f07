import { z } from 'zod';
import {
  daySchema,
  goalCodeSchema,
  idSchema,
  instantSchema,
  personRefSchema,
  reasonSchema,
} from './parts.js';

/** The three answers about 1 kap. 5–6 §§ HSLF-FS 2021:8, each with its sources. */
export const independenceSchema = z.object({
  answer: z.enum(['hindrance', 'no-hindrance', 'not-checkable']),
  sentence: z.string(),
  reasons: z.array(reasonSchema),
});
export type IndependenceView = z.infer<typeof independenceSchema>;

/** GET /portfolios/:trainee/assessor/candidates?query= */
export const candidatesQuerySchema = z.strictObject({ query: z.string().trim().max(100).optional() });
export const candidatesSchema = z.object({
  items: z.array(
    z.object({
      person: personRefSchema,
      regionCode: z.string(),
      attested: z.object({ basis: z.string(), on: daySchema }),
      independence: independenceSchema,
    }),
  ),
});
export type Candidates = z.infer<typeof candidatesSchema>;

/** POST /portfolios/:trainee/assessor */
export const appointAssessorSchema = z.strictObject({ assessorId: idSchema });
export const appointedAssessorSchema = z.object({
  appointmentId: idSchema,
  assessor: personRefSchema,
  independence: independenceSchema,
});
export type AppointedAssessor = z.infer<typeof appointedAssessorSchema>;

/** POST /portfolios/:trainee/shortfalls: *ännu inte uppnått* (decision 26), not an intyg. */
export const recordShortfallSchema = z.strictObject({
  goals: z.array(goalCodeSchema).min(1).max(60),
  needed: z.string().trim().min(1).max(4000),
  newDate: daySchema,
});
export type RecordShortfall = z.infer<typeof recordShortfallSchema>;
export const commentShortfallSchema = z.strictObject({ comment: z.string().trim().min(1).max(4000) });

export const shortfallSchema = z.object({
  id: idSchema,
  goals: z.array(goalCodeSchema),
  needed: z.string(),
  newDate: daySchema,
  by: personRefSchema,
  role: z.enum(['principal-supervisor', 'supervisor', 'external-assessor']),
  recordedAt: instantSchema,
  comment: z.string().nullable(),
  commentedAt: instantSchema.nullable(),
});
export const shortfallsSchema = z.object({ items: z.array(shortfallSchema) });
export type Shortfall = z.infer<typeof shortfallSchema>;
