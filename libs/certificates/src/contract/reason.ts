import { z } from 'zod';

export const Uuid = z.uuid();
export const Day = z.iso.date();
export const Instant = z.iso.datetime();

/** One reason, shown as it stands. `mendedBy` says who can put it right. */
export const Reason = z.object({
  text: z.string(),
  field: z.string().optional(),
  rule: z.string().optional(),
  citation: z.string().optional(),
  confidence: z.string().optional(),
  mendedBy: z.string().optional(),
});

/** What the page may offer: a button, or why it is not there. */
export const Action = z.object({ name: z.string(), enabled: z.boolean(), reasons: z.array(Reason) });

/** Free text that a person writes; characters and identity numbers are checked by the use case. */
export const FreeText = z.string().trim().min(1, 'Skriv något här.').max(4000, 'Högst 4 000 tecken.');

/** Where competence is lacking (PSF 8 kap. 2 §): a goal, a form or a requirement, and in which way. */
export const Lacking = z.strictObject({
  what: z.string().trim().min(1).max(200),
  explanation: z.string().trim().min(1).max(300),
});
export type Lacking = z.infer<typeof Lacking>;
