import { z } from 'zod';
import { isPlainDate } from '../time/index.js';
import { LICENCE_ROUTES } from '../vocabulary/index.js';

const day = z.string().refine(isPlainDate);
const words = z.record(z.string(), z.string());

export const metaSchema = z.strictObject({
  designation: z.string(),
  name: z.string(),
  version: day,
  /** null while the day has not been read in any source. */
  inForceFrom: day.nullable(),
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

const attestation = z.looseObject({
  activity: z.string().optional(),
  intygType: z.string(),
  issuerAnyOf: z.array(z.string()).optional(),
});

export const goalSchema = z.looseObject({
  id: z.string(),
  code: z.string().regex(/^[A-Za-z]{1,3}\d{1,3}$/),
  regulation: z.string(),
  kind: z.enum(['bt', 'a', 'b', 'c']),
  /** Name of the specialty, as in specialties.json. */
  specialty: z.string().nullable(),
  /** null where the målbeskrivning has no heading; a working label is never printed (R16). */
  title: z.string().nullable(),
  summary: z.string().nullish(),
  topicUnofficial: z.string().nullish(),
  /** Every group must be met, one activity of a group is enough. */
  requiredActivities: z.array(z.array(z.string()).min(1)),
  generalAdviceActivities: z.array(z.string()).nullish(),
  attestedBy: z.array(
    z.union([
      z.looseObject({ anyOf: z.array(attestation).min(1) }),
      attestation.extend({ scope: z.string().optional() }),
    ]),
  ),
  placeConstraint: z.array(z.string()).nullish(),
  activitiesNote: z.string().nullish(),
  note: z.string().nullish(),
  source: z.array(z.string()),
  confidence: words,
});

/** AT has sections with a length and an exam instead of numbered goals (PSF 3 kap. 5 §). */
export const atPartSchema = z.looseObject({
  id: z.string(),
  regulation: z.string(),
  kind: z.enum(['at-section', 'at-exam']),
  title: z.string(),
  minMonthsFullTime: z.number().int().positive().optional(),
  subRule: z.string().optional(),
  source: z.array(z.string()),
  confidence: words,
});

export const goalsFileSchema = z.looseObject({
  regulation: z.string(),
  warning: z.string(),
  sources: words,
  goalCount: z.number().int(),
  goals: z.array(z.discriminatedUnion('kind', [goalSchema, atPartSchema])),
});
export type GoalsFile = z.infer<typeof goalsFileSchema>;
export type GoalEntry = z.infer<typeof goalSchema>;

export const bundleSchema = z.looseObject({
  form: z.string(),
  must: z.array(z.string()),
  ifRelevant: z.array(z.string()).optional(),
  fee: z.string(),
  confidence: z.string(),
});

export const intygTypeSchema = z.looseObject({
  id: z.string().regex(/^[A-Z0-9-]+[a-z]?$/),
  regulation: z.string(),
  bilaga: z.string().nullable(),
  title: z.string(),
  category: z.string(),
  /** null: the fields were not seen in any source, so nothing is printed on it. */
  fields: z.array(z.string()).nullable(),
  signers: z.array(z.looseObject({ role: z.string(), fields: z.array(z.string()).nullish() })),
  source: z.string(),
});

export const intygTypesFileSchema = z.looseObject({
  bundles: z.record(z.string(), bundleSchema),
  intygTypes: z.array(intygTypeSchema),
});
export type IntygTypesFile = z.infer<typeof intygTypesFileSchema>;

/** What Socialstyrelsen issues under the act itself, whichever regulation the training followed. */
export const decisionTypesFileSchema = z.strictObject({
  collected: day,
  intygTypes: z.array(intygTypeSchema),
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

export const specialtySchema = z.looseObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  name: z.string(),
  type: z.enum(['bas', 'gren', 'tillagg']),
  group: z.string().nullable(),
  /** Names of specialties; null where the list was not seen. */
  requiresBaseSpecialty: z.union([z.array(z.string()), z.literal('any-clinical-base')]).nullable(),
  requiresConfidence: z.string(),
  cGoalCount: z.record(z.string(), z.number().int()),
  cGoalCountConfidence: z.string(),
  bApplicability: words,
  officialCode: z.string().nullable(),
  note: z.string().optional(),
});
export type SpecialtyEntry = z.infer<typeof specialtySchema>;

export const specialtiesFileSchema = z.looseObject({ specialties: z.array(specialtySchema) });

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
