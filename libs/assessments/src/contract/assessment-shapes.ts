import { z } from 'zod';

/** Shapes that the contracts of assessments share; not exported from the library. */
export const id = z.uuid();
export const day = z.iso.date();
export const instant = z.iso.datetime({ offset: true });
export const revision = z.int().min(0);
export const goalCode = z
  .string()
  .regex(/^[A-Za-zÅÄÖåäö]{1,4}\d{1,2}$/, 'Delmålets kod skrivs som i föreskriften.');
export const person = z.object({ id, displayName: z.string() });
export const reason = z.object({
  text: z.string(),
  field: z.string().optional(),
  rule: z.string().optional(),
  citation: z.string().optional(),
});
export const action = z.object({ name: z.string(), enabled: z.boolean(), reasons: z.array(reason) });
export const token = z.string().regex(/^[A-Za-z0-9_-]{20,64}$/);
