import { z } from 'zod';
import { LICENCE_ROUTES, POST_TRACKS } from '../vocabulary/index.js';
import { isPlainDate } from '../time/index.js';

const day = z.string().refine(isPlainDate, 'expected a calendar day');
const pseudonym = z.string().regex(/^[0-9a-f]{32,128}$/, 'expected a pseudonym in hex');

/** The versioned, pseudonymised fact that statistics reads; it never carries a name, a number or an exact birth date. */
export const registerFactV1Schema = z
  .strictObject({
    fact: z.enum([
      'post-started',
      'post-ended',
      'interruption',
      'service',
      'bt-approved',
      'st-certified',
      'at-completed',
      'licensed',
      'post-withdrawn',
    ]),
    factId: z.uuid(),
    retracts: z.uuid().optional(),
    person: pseudonym,
    birthMonth: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .nullable(),
    sex: z.enum(['K', 'M']).nullable(),
    route: z.enum(LICENCE_ROUTES),
    region: z.string().regex(/^\d{2}$/),
    careProvider: z.uuid().nullish(),
    /** null for a person with protected identity (R27) */
    unit: z.uuid().nullish(),
    step: z.enum(['bt-standalone', 'bt-in-st', 'st', 'at']),
    /** id of the specialty; null for AT and BT */
    specialty: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,80}$/)
      .nullable(),
    track: z.enum(POST_TRACKS).nullish(),
    rural: z.boolean().nullish(),
    post: pseudonym,
    validFrom: day,
    validTo: day.nullable(),
    outcome: z.string().max(100).nullish(),
    source: z.enum(['register', 'simulated']),
  })
  .refine((f) => f.validTo === null || f.validFrom <= f.validTo, 'validTo is before validFrom');

export type RegisterFactV1 = z.infer<typeof registerFactV1Schema>;
