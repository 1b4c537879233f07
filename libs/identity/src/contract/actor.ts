import { z } from 'zod';
import { day, instant, regionCode, uuid } from './shapes.js';

/** Roles that somebody is appointed to, for a unit, a care provider, a region or the nation. */
export const MANDATE_ROLES = [
  'head_of_department',
  'study_director',
  'bt_coordinator',
  'mandate_administrator',
  'case_officer',
  'planner',
  'operations',
] as const;
export type MandateRole = (typeof MANDATE_ROLES)[number];

/** Everything a person can be in the product; the first three follow from access to a portfolio, the fourth to a unit. */
export const ROLE_NAMES = [
  'trainee',
  'supervisor',
  'external_assessor',
  'unit_reviewer',
  ...MANDATE_ROLES,
] as const;
export type RoleName = (typeof ROLE_NAMES)[number];

export const ROLE_LABELS: Readonly<Record<RoleName, string>> = {
  trainee: 'Läkare i bastjänstgöring',
  supervisor: 'Handledare',
  external_assessor: 'Extern bedömare',
  unit_reviewer: 'Granskare',
  head_of_department: 'Verksamhetschef',
  study_director: 'Studierektor',
  bt_coordinator: 'BT-samordnare',
  mandate_administrator: 'Behörighetsadministratör',
  case_officer: 'Handläggare',
  planner: 'Planerare',
  operations: 'Driftansvarig',
};

/** Why a person may see a portfolio (decision 9). The portfolio's id is the trainee's person id. */
export const ACCESS_PURPOSES = [
  'own',
  'principal-supervisor',
  'supervisor',
  'head-of-department',
  'study-director',
  'bt-coordinator',
  'external-assessor',
  'signer',
  'case-officer',
] as const;
export type AccessPurpose = (typeof ACCESS_PURPOSES)[number];
/** Why a grant stands: to a portfolio, or to one unit and no portfolio (its external reviewer). */
export type GrantPurpose = AccessPurpose | 'unit-reviewer';

export const PROTECTIONS = ['none', 'sekretessmarkering', 'skyddad folkbokföring'] as const;
export type Protection = (typeof PROTECTIONS)[number];

export const activeMandateSchema = z.object({
  id: uuid,
  role: z.enum(MANDATE_ROLES),
  careProviderId: uuid.nullable(),
  careUnitId: uuid.nullable(),
  regionCode: regionCode.nullable(),
  validFrom: day,
  validTo: day.nullable(),
});
export type ActiveMandate = z.infer<typeof activeMandateSchema>;

export const LEVELS_OF_ASSURANCE = ['loa2', 'loa3'] as const;
export type LevelOfAssurance = (typeof LEVELS_OF_ASSURANCE)[number];

/** The signed-in person as of this request. */
export const actorSchema = z.object({
  personId: uuid,
  displayName: z.string(),
  sessionId: z.string(),
  loa: z.enum(LEVELS_OF_ASSURANCE),
  /** When the person last proved who they are, as the identity provider says. */
  authTime: instant,
  mandates: z.array(activeMandateSchema),
  roles: z.array(z.enum(ROLE_NAMES)),
});
export type Actor = z.infer<typeof actorSchema>;
