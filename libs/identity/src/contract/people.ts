import { z } from 'zod';
import { PROTECTIONS, ROLE_NAMES } from './actor.js';
import { day, uuid } from './shapes.js';

/** A name to show. For a person whose identity is protected the name is masked unless the reader has a broad role. */
export type PersonName = {
  id: string;
  givenName: string;
  surname: string;
  displayName: string;
  protection: (typeof PROTECTIONS)[number];
};

export const peopleQuerySchema = z
  .object({
    query: z.string().trim().max(80).default(''),
    unit: uuid.optional(),
    /** Only people who hold this mandate today, or who are supervisors by competence. */
    role: z.enum(ROLE_NAMES).optional(),
  })
  .refine((q) => q.unit !== undefined || q.query.length >= 2, {
    message: 'Skriv minst två bokstäver av namnet, eller välj en enhet.',
    path: ['query'],
  });
export type PeopleQuery = z.infer<typeof peopleQuerySchema>;

export const foundPersonSchema = z.object({
  personId: uuid,
  displayName: z.string(),
  /** Where the person works, in words. */
  workplaces: z.array(z.object({ careUnitId: uuid.nullable(), name: z.string() })),
  specialties: z.array(z.object({ name: z.string(), source: z.string() })),
  mandates: z.array(z.object({ role: z.enum(ROLE_NAMES), label: z.string(), where: z.string() })),
});
export type FoundPerson = z.infer<typeof foundPersonSchema>;
export const peopleListSchema = z.object({ items: z.array(foundPersonSchema) });

/** The number travels in the body, never in an address (decision 10). */
export const searchByNumberSchema = z.object({
  personalIdentityNumber: z.string().trim().min(10, 'Skriv hela personnumret.').max(20),
  /** Shown to the person in the access log. */
  reason: z.string().trim().min(3, 'Ange varför du söker.').max(200),
});
export type SearchByNumber = z.infer<typeof searchByNumberSchema>;
export const searchByNumberAnswerSchema = z.object({
  /** Null when nobody is found, and as well when the person's identity is protected and you have no case with them. */
  person: foundPersonSchema.nullable(),
});

export const registerPersonSchema = z.object({
  personalIdentityNumber: z.string().trim().min(10, 'Skriv hela personnumret.').max(20),
  givenName: z.string().trim().min(1, 'Skriv förnamnet.').max(100),
  surname: z.string().trim().min(1, 'Skriv efternamnet.').max(100),
  email: z.email('E-postadressen har fel form.').max(254).nullable().default(null),
  careProviderId: uuid,
  careUnitId: uuid.nullable().default(null),
  protection: z.enum(PROTECTIONS).default('none'),
});
export type RegisterPerson = z.infer<typeof registerPersonSchema>;
export const registeredPersonSchema = z.object({ personId: uuid, alreadyKnown: z.boolean() });

export const personParamsSchema = z.object({ id: uuid });
export const affiliationSchema = z.object({ careUnitId: uuid.nullable(), from: day, to: day.nullable() });
