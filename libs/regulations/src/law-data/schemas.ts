import { z } from 'zod';
import { isPlainDate } from '../time/index.js';
import { LICENCE_ROUTES } from '../vocabulary/index.js';

const day = z.string().refine(isPlainDate);
const words = z.record(z.string(), z.string());

export const metaSchema = z.strictObject({
  designation: z.string(),
  name: z.string(),
  version: day,
  inForceFrom: day,
  inForceTo: day.nullable(),
  collected: day,
  /** Who compared the data with the printed föreskrift, and when; null until somebody has. */
  checkedBy: z.string().nullable(),
  checkedOn: day.nullable(),
  source: z.string(),
  amendments: z.string(),
  notice: z.string(),
  knowledge: z.array(
    z.strictObject({
      what: z.string(),
      citation: z.string(),
      confidence: z.enum(['EX', 'SEC', 'INF', 'BG']),
    }),
  ),
});
export type RegulationMeta = z.infer<typeof metaSchema>;

export const goalSchema = z.looseObject({
  id: z.string(),
  code: z.string(),
  regulation: z.string(),
  kind: z.enum(['bt', 'a', 'b', 'c']),
  specialty: z.string().nullable(),
  /** null where the målbeskrivning has no heading; a working label is never printed (R16). */
  title: z.string().nullable(),
  summary: z.string().nullish(),
  topicUnofficial: z.string().nullish(),
  requiredActivities: z.array(z.array(z.string())),
  attestedBy: z.array(z.looseObject({ intygType: z.string().optional() })),
  source: z.array(z.string()),
  confidence: words,
});
export const goalsFileSchema = z.looseObject({
  regulation: z.string(),
  warning: z.string(),
  sources: words,
  goalCount: z.number().int(),
  goals: z.array(goalSchema),
});

export const intygTypesFileSchema = z.looseObject({
  bundles: z.record(
    z.string(),
    z.looseObject({
      form: z.string(),
      must: z.array(z.string()),
      ifRelevant: z.array(z.string()).optional(),
    }),
  ),
  intygTypes: z.array(
    z.looseObject({
      id: z.string(),
      regulation: z.string(),
      bilaga: z.string().nullable(),
      title: z.string(),
      category: z.string(),
      fields: z.array(z.string()).nullable(),
      signers: z.array(z.looseObject({ role: z.string(), fields: z.array(z.string()).optional() })),
      source: z.string(),
    }),
  ),
});

export const regionsFileSchema = z.looseObject({
  count: z.number().int(),
  samverkansregioner: z.array(z.string()),
  regions: z.array(
    z.looseObject({
      lanskod: z.string().regex(/^\d{2}$/),
      name: z.string(),
      lan: z.string(),
      samverkansregion: z.string(),
      atPosts2025: z.number().int().nullable(),
    }),
  ),
});

export const specialtiesFileSchema = z.looseObject({
  specialties: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      type: z.enum(['bas', 'gren', 'tillagg']),
      group: z.string().nullable(),
      officialCode: z.string().nullable(),
    }),
  ),
});

export const universitiesFileSchema = z.looseObject({
  count: z.number().int(),
  universities: z.array(
    z.looseObject({ code: z.string(), name: z.string(), city: z.string(), lanskod: z.string() }),
  ),
});

export const feesFileSchema = z.strictObject({
  collected: day,
  source: z.string(),
  confidence: words,
  note: z.string(),
  payment: z.strictObject({ rule: z.string(), citation: z.string(), confidence: z.literal('EX') }),
  fees: z.array(
    z.strictObject({
      what: z.enum(['licence', 'bt-approval', 'specialist-certificate']),
      label: z.string(),
      class: z.number().int(),
      amount: z.number().int().positive(),
      currency: z.literal('SEK'),
      /** null: the day when the amount began to apply was not read. */
      validFrom: day.nullable(),
      validTo: day.nullable(),
    }),
  ),
});

export const licenceRoutesFileSchema = z.strictObject({
  collected: day,
  source: z.string(),
  confidence: z.string(),
  routes: z.array(z.strictObject({ code: z.enum(LICENCE_ROUTES), label: z.string() })),
});
