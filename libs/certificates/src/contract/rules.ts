import { z } from 'zod';
import { Day } from './reason.js';

export const RuleRow = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  level: z.enum(['block', 'warn']),
  levelWords: z.string(),
  citation: z.string(),
  confidence: z.string(),
  confidenceWords: z.string(),
  effectiveFrom: Day.nullable(),
  moments: z.array(z.string()),
});
export const RuleList = z.object({ regulation: z.string(), version: z.string(), items: z.array(RuleRow) });

export const GoalsQuery = z.strictObject({ kind: z.literal('bt') });
export const GoalRow = z.object({
  code: z.string(),
  title: z.string().nullable(),
  titleUnverified: z.boolean(),
  summary: z.string().nullable(),
});
export const GoalList = z.object({ regulation: z.string(), version: z.string(), items: z.array(GoalRow) });

export const FormRow = z.object({
  id: z.string(),
  title: z.string(),
  designation: z.array(z.string()),
  confidence: z.string(),
  confidenceWords: z.string(),
  fields: z.array(z.object({ id: z.string(), label: z.string(), required: z.boolean() })),
  signers: z.array(z.object({ role: z.string(), label: z.string() })),
});
export const FormList = z.object({ items: z.array(FormRow) });

export const SpecialtyRow = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(['bas', 'gren', 'tillagg']),
  typeWords: z.string(),
  group: z.string().nullable(),
  /** Of which base specialties one is asked for; empty for a base specialty. */
  base: z.array(z.string()),
  baseWords: z.string().nullable(),
  baseConfidenceWords: z.string().nullable(),
});
export const SpecialtyList = z.object({ items: z.array(SpecialtyRow) });

export type SpecialtyList = z.infer<typeof SpecialtyList>;
export type RuleList = z.infer<typeof RuleList>;
export type GoalList = z.infer<typeof GoalList>;
export type FormList = z.infer<typeof FormList>;
