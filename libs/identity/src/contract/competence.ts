import { z } from 'zod';
import { day, instant, uuid } from './shapes.js';

export const COMPETENCE_KINDS = ['licence', 'specialty', 'supervisor-training', 'assessment'] as const;
export type CompetenceKind = (typeof COMPETENCE_KINDS)[number];

/** Where a statement comes from; what is unchecked cannot sign where the form asks for specialty (decision 12). */
export const COMPETENCE_ORIGINS = ['HOSP', 'care-provider', 'unchecked'] as const;
export type CompetenceOrigin = (typeof COMPETENCE_ORIGINS)[number];

export const competenceItemSchema = z.object({
  id: uuid,
  kind: z.enum(COMPETENCE_KINDS),
  kindLabel: z.string(),
  specialty: z.string().nullable(),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  source: z.enum(COMPETENCE_ORIGINS),
  checkedAt: instant.nullable(),
  statedByName: z.string().nullable(),
  /** In words, e.g. `HOSP, kontrollerad 2026-11-12`. */
  sourceLabel: z.string(),
});
export type CompetenceItem = z.infer<typeof competenceItemSchema>;

export const competenceAnswerSchema = z.object({
  personId: uuid,
  displayName: z.string(),
  items: z.array(competenceItemSchema),
  /** When HOSP was last asked and answered; null when never. */
  hospCheckedAt: instant.nullable(),
  hospFound: z.boolean().nullable(),
});
export type CompetenceAnswer = z.infer<typeof competenceAnswerSchema>;

/** A statement by the care provider; a licence can only come from HOSP. */
export const stateCompetenceSchema = z
  .object({
    kind: z.enum(['specialty', 'supervisor-training', 'assessment']),
    specialty: z.string().trim().max(120).nullable().default(null),
    validFrom: day,
    validTo: day.nullable().default(null),
    basis: z.string().trim().min(3, 'Ange vilket underlag uppgiften vilar på.').max(300),
  })
  .refine((c) => (c.kind === 'specialty') === (c.specialty !== null && c.specialty !== ''), {
    message: 'Ange specialitet för specialistkompetens, och bara då.',
    path: ['specialty'],
  });
export type StateCompetence = z.infer<typeof stateCompetenceSchema>;
