import { z } from 'zod';

/** Ordered from the least to the most; each level is a word that stands by itself, the number only orders. */
export const assessmentScale = z.strictObject({
  scale: z.string(),
  version: z.int().min(1),
  title: z.string(),
  wording: z.string(),
  levels: z
    .array(z.strictObject({ level: z.int().min(1), label: z.string(), description: z.string() }))
    .min(2),
});
export type AssessmentScale = z.infer<typeof assessmentScale>;
