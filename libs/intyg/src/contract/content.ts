import { z } from 'zod';
import { daySchema, goalCodeSchema, idSchema } from './parts.js';

/** Long text on the form; characters are checked one by one when it is saved (decision 14). */
const text = z.string().max(4000);

/** Ways of checking that are one tap for the signer; the labels are printed on the intyg. */
export const verificationMethods = [
  'medsittning',
  'mini-cex',
  'dops',
  'cbd',
  'msf',
  'konsultationsmall',
  'journalgranskning',
  'specialistkollegium',
  'handledningssamtal',
] as const;
export const verificationMethodSchema = z.enum(verificationMethods);
export type VerificationMethod = z.infer<typeof verificationMethodSchema>;

/** Bilaga 2. The trainee fills all but how it was checked, which is the signer's. */
export const goalsContentSchema = z.strictObject({
  kind: z.literal('goals'),
  goals: z.array(goalCodeSchema).max(18),
  periodFrom: daySchema.nullable(),
  periodTo: daySchema.nullable(),
  careUnitId: idSchema.nullable(),
  activities: text,
  methods: z.array(verificationMethodSchema).max(verificationMethods.length),
  verification: text,
});

/** Bilaga 3. The service rows are the registered periods and are frozen at signing, never typed here. */
export const serviceContentSchema = z.strictObject({
  kind: z.literal('service'),
  primaryCarePart: text,
  emergencyCarePart: text,
});

/** Bilaga 4 has no fields beside the two signatures. */
export const competenceContentSchema = z.strictObject({ kind: z.literal('competence') });

/** One value on a form: text, a choice or a year, codes of goals, or a period of which a day may still be missing. */
export const formValueSchema = z.union([
  text,
  z.array(goalCodeSchema).max(60),
  z.strictObject({ from: daySchema.nullable(), to: daySchema.nullable() }),
]);
export type FormValue = z.infer<typeof formValueSchema>;

/** What a signer writes in the own signature block where the platform does not know it. */
export const signatureWordsSchema = z.strictObject({
  workplace: z.string().max(300).optional(),
  supervisorTrainingYear: z.string().max(4).optional(),
});

/** Any form, by its own specification: the fields that people fill in, by field id. */
export const formContentSchema = z.strictObject({
  kind: z.literal('form'),
  fields: z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,40}$/), formValueSchema),
  /** The registered unit, where it is one; the form's own line about the place is a field. */
  careUnitId: idSchema.nullable().default(null),
  methods: z.array(verificationMethodSchema).max(verificationMethods.length).default([]),
  /** By signature field. */
  signatures: z.record(z.string().regex(/^[a-z][a-z0-9-]{0,30}$/), signatureWordsSchema).default({}),
});

export const draftContentSchema = z.discriminatedUnion('kind', [
  formContentSchema,
  goalsContentSchema,
  serviceContentSchema,
  competenceContentSchema,
]);
export type FormContent = z.infer<typeof formContentSchema>;
export type GoalsContent = z.infer<typeof goalsContentSchema>;
export type ServiceContent = z.infer<typeof serviceContentSchema>;
export type CompetenceContent = z.infer<typeof competenceContentSchema>;
export type DraftContent = z.infer<typeof draftContentSchema>;
