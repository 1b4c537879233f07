import { z } from 'zod';
import { PROTECTIONS } from './actor.js';
import { uuid } from './shapes.js';

const basis = z.string().trim().min(3, 'Ange vilket underlag ändringen vilar på.').max(300);

/** POST /me/email: where notices are sent; null for none. Only the person sets it, for mail leads to what is to be signed. */
export const changeEmailSchema = z.object({
  email: z.email('E-postadressen har fel form.').max(254).nullable(),
});
export type ChangeEmail = z.infer<typeof changeEmailSchema>;
export const emailChangedSchema = z.object({ hasEmail: z.boolean() });

export const changeProtectionSchema = z.object({ protection: z.enum(PROTECTIONS), basis });
export type ChangeProtection = z.infer<typeof changeProtectionSchema>;
export const protectionChangedSchema = z.object({
  personId: uuid,
  protection: z.enum(PROTECTIONS),
  /** What follows, and what the care provider does now; to be shown as it stands. */
  whatNow: z.array(z.string()),
});
export type ProtectionChanged = z.infer<typeof protectionChangedSchema>;

/** POST /people/:id/identity. What is left out stays. The number travels in the body, never in an address (decision 10). */
export const changeIdentitySchema = z.object({
  givenName: z.string().trim().min(1, 'Skriv förnamnet.').max(100).optional(),
  surname: z.string().trim().min(1, 'Skriv efternamnet.').max(100).optional(),
  personalIdentityNumber: z.string().trim().min(10, 'Skriv hela personnumret.').max(20).optional(),
  basis,
});
export type ChangeIdentity = z.infer<typeof changeIdentitySchema>;
export const identityChangedSchema = z.object({
  personId: uuid,
  changed: z.array(z.enum(['name', 'number'])),
});
export type IdentityChanged = z.infer<typeof identityChangedSchema>;
