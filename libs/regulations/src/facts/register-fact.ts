import { z } from 'zod';
import { INTERRUPTION_KINDS, LICENCE_ROUTES, POST_TRACKS, SERVICE_AREAS } from '../vocabulary/index.js';
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
      'graduated',
      'licence-revoked',
      'deceased',
      'emigrated',
      'immigrated',
      'supervision',
      'person-merged',
    ]),
    factId: z.uuid(),
    retracts: z.uuid().optional(),
    /** why the retracted fact was wrong, or why this one comes so late */
    cause: z.enum(['correction', 'late', 'merge', 'split']).nullish(),
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
    /** of full time, on service */
    percent: z.number().int().min(1).max(100).nullish(),
    /** what the unit does, on service; null for a person with protected identity (R27) */
    area: z.enum(SERVICE_AREAS).nullish(),
    /** on interruption; sick leave is never told apart (decision 23) */
    leave: z.enum(INTERRUPTION_KINDS).nullish(),
    /**
     * time credited in the BT (PSF 4 kap. 1 §), on bt-approved, in hundredths of a full-time month; 0 = nothing was credited,
     * null = not told, as on every fact from before it was told
     */
    creditedHundredths: z.number().int().min(0).max(1_000_000).nullish(),
    /** who supervises in the post, on supervision */
    supervisor: pseudonym.nullish(),
    /** the pseudonym that stays, on person-merged */
    mergedInto: pseudonym.nullish(),
    /** `opening-stock`: loaded by a region that does not use the portfolio yet (decision 30) */
    source: z.enum(['register', 'simulated', 'opening-stock']),
  })
  .refine((f) => f.validTo === null || f.validFrom <= f.validTo, 'validTo is before validFrom')
  .refine(
    (f) => f.creditedHundredths == null || f.fact === 'bt-approved',
    'only an approved BT tells of credit',
  )
  .refine((f) => (f.fact === 'supervision') === (f.supervisor != null), 'a supervision names its supervisor')
  .refine((f) => (f.fact === 'person-merged') === (f.mergedInto != null), 'a merge names who stays')
  .refine((f) => f.mergedInto == null || f.mergedInto !== f.person, 'nobody is merged into themselves');

export type RegisterFactV1 = z.infer<typeof registerFactV1Schema>;
