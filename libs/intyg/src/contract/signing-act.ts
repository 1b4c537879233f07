import { z } from 'zod';
import { idSchema, instantSchema, reasonSchema } from './parts.js';

/** POST /signing-acts: 1–40 items, each as it was displayed (decision 16). */
export const openSigningActSchema = z.strictObject({
  items: z
    .array(
      z.strictObject({
        intygId: idSchema,
        revision: z.int().min(1),
        contentHash: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .min(1)
    .max(40),
});
export type OpenSigningAct = z.infer<typeof openSigningActSchema>;

export const openedSigningActSchema = z.object({
  ticket: idSchema,
  signUrl: z.string(),
  expiresAt: instantSchema,
  /** What the person sees at the eID. */
  statement: z.string(),
});
export type OpenedSigningAct = z.infer<typeof openedSigningActSchema>;

export const signingActResultSchema = z.object({
  ticket: idSchema,
  state: z.enum(['open', 'authenticated', 'done', 'not-completed']),
  expiresAt: instantSchema,
  items: z.array(
    z.object({
      documentId: idSchema,
      subjectKind: z.string(),
      subjectId: idSchema,
      title: z.string(),
      /** Whom it is about, and the goals; null for what is not an intyg. */
      about: z.object({ displayName: z.string(), goals: z.array(z.string()) }).nullable(),
      result: z.enum(['waiting', 'signed', 'failed']),
      signedAt: instantSchema.nullable(),
      reasons: z.array(reasonSchema),
    }),
  ),
});
export type SigningActResult = z.infer<typeof signingActResultSchema>;
