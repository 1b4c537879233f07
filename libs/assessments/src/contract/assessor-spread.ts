import { z } from 'zod';
import { person } from './assessment-shapes.js';

/** Fewer say nothing about a person. */
export const SPREAD_LEAST_ANSWERS = 5;

/** How often each step of the scale was chosen: by one assessor, and by all the others together. */
export const assessorSpread = z.object({
  least: z.int(),
  levels: z.array(z.string()),
  items: z.array(
    z.object({
      assessor: person,
      answers: z.int(),
      counts: z.array(z.int()),
      others: z.array(z.int()),
    }),
  ),
});
export type AssessorSpread = z.infer<typeof assessorSpread>;
