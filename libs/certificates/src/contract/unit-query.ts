import { z } from 'zod';
import { FreeText, Instant, Uuid } from './reason.js';

/** *Stämmer intyget?* as the head of department of the unit sees it. */
export const UnitQueryRow = z.object({
  id: Uuid,
  unitId: Uuid,
  unit: z.string(),
  documentId: Uuid,
  documentTitle: z.string(),
  goals: z.array(z.string()),
  trainee: z.string(),
  signers: z.array(z.string()),
  signedAt: z.string().nullable(),
  question: z.string(),
  askedAt: Instant,
  answer: z.enum(['yes', 'no', 'unknown']).nullable(),
  answeredAt: Instant.nullable(),
});
export const UnitQueryList = z.object({ items: z.array(UnitQueryRow) });
export const AnswerUnitQuery = z.strictObject({
  answer: z.enum(['yes', 'no', 'unknown']),
  comment: z.union([FreeText, z.literal('')]).default(''),
});
export type AnswerUnitQuery = z.infer<typeof AnswerUnitQuery>;
export type UnitQueryRow = z.infer<typeof UnitQueryRow>;
export type UnitQueryList = z.infer<typeof UnitQueryList>;
