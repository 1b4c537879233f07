import { z } from 'zod';

/** Shapes that several contracts of this library share; not exported from the library. */
export const uuid = z.uuid('Värdet ska vara ett id.');
export const day = z.iso.date('Skriv datumet som ÅÅÅÅ-MM-DD.');
export const instant = z.iso.datetime({ offset: true });
export const regionCode = z.string().regex(/^\d{2}$/, 'Länskoden har två siffror.');
export const reason = z.object({
  text: z.string(),
  field: z.string().optional(),
  rule: z.string().optional(),
  citation: z.string().optional(),
  confidence: z.string().optional(),
  mendedBy: z.string().optional(),
});
export const action = z.object({ name: z.string(), enabled: z.boolean(), reasons: z.array(reason) });
