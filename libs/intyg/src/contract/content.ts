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

export const draftContentSchema = z.discriminatedUnion('kind', [
  goalsContentSchema,
  serviceContentSchema,
  competenceContentSchema,
]);
export type GoalsContent = z.infer<typeof goalsContentSchema>;
export type ServiceContent = z.infer<typeof serviceContentSchema>;
export type CompetenceContent = z.infer<typeof competenceContentSchema>;
export type DraftContent = z.infer<typeof draftContentSchema>;
