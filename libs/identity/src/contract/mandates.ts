import { z } from 'zod';
import { MANDATE_ROLES } from './actor.js';
import { action, day, regionCode, uuid } from './shapes.js';

/** What a mandate administrator of a care provider may appoint (decision 12). */
export const APPOINTABLE_ROLES = ['head_of_department', 'study_director', 'bt_coordinator'] as const;
export type AppointableRole = (typeof APPOINTABLE_ROLES)[number];

export const appointMandateSchema = z.object({
  personId: uuid,
  role: z.enum(APPOINTABLE_ROLES),
  careProviderId: uuid,
  /** Needed for a head of department; left out, the mandate covers the whole care provider. */
  careUnitId: uuid.nullable().default(null),
  validFrom: day,
  validTo: day.nullable().default(null),
  /** The decision it rests on, e.g. a delegation's number. */
  basis: z.string().trim().min(3, 'Ange vilket beslut uppdraget vilar på.').max(300),
});
export type AppointMandate = z.infer<typeof appointMandateSchema>;

export const endMandateSchema = z.object({
  /** The last day; left out, the mandate ends today and does not act in the next request. */
  lastDay: day.nullable().default(null),
  reason: z.string().trim().min(3, 'Ange varför uppdraget avslutas.').max(300),
});
export type EndMandate = z.infer<typeof endMandateSchema>;

export const mandateItemSchema = z.object({
  id: uuid,
  personId: uuid,
  personName: z.string(),
  role: z.enum(MANDATE_ROLES),
  roleLabel: z.string(),
  careProviderId: uuid.nullable(),
  careProviderName: z.string().nullable(),
  careUnitId: uuid.nullable(),
  careUnitName: z.string().nullable(),
  regionCode: regionCode.nullable(),
  validFrom: day,
  validTo: day.nullable(),
  state: z.enum(['future', 'active', 'ended']),
  basis: z.string(),
  appointedByName: z.string().nullable(),
  endReason: z.string().nullable(),
  actions: z.array(action),
});
export type MandateItem = z.infer<typeof mandateItemSchema>;

export const mandateListSchema = z.object({ items: z.array(mandateItemSchema) });
export const mandateQuerySchema = z.object({
  careProvider: uuid.optional(),
  state: z.enum(['active', 'all']).default('active'),
});
