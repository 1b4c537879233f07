import { z } from 'zod';

export const idSchema = z.uuid();
export const daySchema = z.iso.date();
export const instantSchema = z.iso.datetime({ offset: true });
/** `BT2`, `STa3`, `STc12`, `a1`, `c4`. Whether the regulation has it is answered by the rules, with the reason. */
export const goalCodeSchema = z.string().regex(/^[A-Za-z]{1,3}\d{1,3}$/);
export const regulationSchema = z.object({ designation: z.string(), version: z.string() });

/** One reason, shown to a person as it stands; `field` points into the content, `rule` at the page of rules. */
export const reasonSchema = z.object({
  text: z.string(),
  field: z.string().optional(),
  rule: z.string().optional(),
  citation: z.string().optional(),
  confidence: z.string().optional(),
  mendedBy: z.string().optional(),
});

/** A fault found by the rules: `block` stops the act, `warn` is shown and stored (decision 24). */
export const findingSchema = reasonSchema.extend({ level: z.enum(['block', 'warn']) });
export type Finding = z.infer<typeof findingSchema>;

/** A button and, when it cannot be pressed, why. */
export const actionSchema = z.object({
  name: z.enum([
    'edit',
    'send',
    'withdraw',
    'return',
    'decline',
    'sign',
    'remind',
    'revoke',
    'report',
    'dispute',
    'answer',
    'replace',
    'invite-course-leader',
    'download',
  ]),
  enabled: z.boolean(),
  reasons: z.array(reasonSchema),
});
export type ItemAction = z.infer<typeof actionSchema>;

export const personRefSchema = z.object({ id: idSchema, displayName: z.string() });

/** Where a statement about competence comes from and when it was checked (decision 12). */
export const sourcedSchema = z.object({
  source: z.enum(['HOSP', 'care-provider', 'unchecked']),
  checkedAt: instantSchema.nullable(),
});

export const competenceLineSchema = z.object({
  licence: sourcedSchema.nullable(),
  specialties: z.array(sourcedSchema.extend({ name: z.string() })),
  supervisorTraining: sourcedSchema.nullable(),
});
export type CompetenceLine = z.infer<typeof competenceLineSchema>;
