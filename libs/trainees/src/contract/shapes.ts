import { z } from 'zod';

export const id = z.uuid();
/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date();
/** A moment, ISO 8601 with zone. */
export const instant = z.iso.datetime({ offset: true });
export const revision = z.int().min(0);
/** Free text that a person writes; what it may hold is checked before it is saved. */
export const freeText = z.string().trim().min(1).max(4000);
export const goalCode = z.string().regex(/^[A-Za-zÅÄÖåäö]{1,4}\d{1,2}$/);

export const personRef = z.object({ id, displayName: z.string() });
/** `name` is null where the reader may not see the unit. */
export const unitRef = z.object({ id, name: z.string().nullable() });

export const reason = z.object({
  text: z.string(),
  field: z.string().optional(),
  rule: z.string().optional(),
  citation: z.string().optional(),
  confidence: z.string().optional(),
  mendedBy: z.string().optional(),
});

/** What the reader can do with the item, and why not. */
export const action = z.object({ name: z.string(), enabled: z.boolean(), reasons: z.array(reason) });

/** Full-time months: the exact fraction (`181/31`) and what is shown, truncated to one decimal (`5,8`). */
export const months = z.object({ exact: z.string(), shown: z.string() });

export type PersonRef = z.infer<typeof personRef>;
export type UnitRef = z.infer<typeof unitRef>;
export type Action = z.infer<typeof action>;
export type MonthsView = z.infer<typeof months>;

export const traineeParams = z.object({ trainee: id });
export const postParams = z.object({ id });
/** Which post the question is about; left out, the doctor's present one. */
export const ofPostQuery = z.object({ post: id.optional() });
