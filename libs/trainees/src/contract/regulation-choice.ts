import { z } from 'zod';
import { day, reason } from './shapes.js';

/** Asked before an ST is registered or its regulation changed: days only, no person. */
export const regulationChoicesQuery = z.strictObject({
  licenceDate: day.optional(),
  atCompletedOn: day.optional(),
  stBegunOn: day.optional(),
});

/** What may be chosen for an ST (R2), and for what may not, why. */
export const regulationChoices = z.object({
  items: z.array(
    z.object({
      regulation: z.string(),
      name: z.string(),
      isOpen: z.boolean(),
      citation: z.string(),
      confidence: z.string(),
      /** What closes it; for an open one, what should be known. */
      reasons: z.array(reason),
    }),
  ),
});

export type RegulationChoicesQuery = z.infer<typeof regulationChoicesQuery>;
export type RegulationChoices = z.infer<typeof regulationChoices>;
