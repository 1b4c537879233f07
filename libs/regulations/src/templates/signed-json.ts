import { z } from 'zod';
import { SIGNER_ROLES } from '../facts/intyg-facts.js';
import { isPlainDate } from '../time/index.js';
import { COMPETENCE_SOURCES } from '../vocabulary/index.js';

export const SIGNED_JSON_SCHEMA = 'specialistvagen/signed-document/1';
export const TEST_MARKING = 'TEST – inte ett giltigt intyg';

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.string().refine(isPlainDate, 'expected YYYY-MM-DD');
const instant = z.iso.datetime();
const text = z.string().min(1).max(4000);

const statement = {
  from: day.nullable(),
  to: day.nullable(),
  source: z.enum(COMPETENCE_SOURCES),
  checkedAt: instant.nullable(),
  statedBy: z.string().max(300).nullish(),
};

export const signedCompetenceSchema = z.strictObject({
  personId: z.uuid(),
  takenAt: instant,
  licence: z.strictObject(statement).nullable(),
  specialties: z.array(z.strictObject({ ...statement, specialty: z.string().min(1).max(200) })),
  supervisorTraining: z.strictObject(statement).nullable(),
  assessment: z.strictObject(statement).nullable(),
});

/** Who is to sign which field. `identifier` is a pairwise id or an HSA-id, never a personal identity number. */
export const signedSignerSchema = z.strictObject({
  field: z.string().min(1),
  role: z.enum(SIGNER_ROLES),
  name: z.string().min(1).max(300),
  identifier: z.string().min(8).max(64),
  competence: signedCompetenceSchema.nullable(),
  mandate: z.strictObject({ basis: text, from: day, to: day.nullable() }).nullable(),
});

/** Long-lived certificates and fonts that may print and seal the document; fingerprints are SHA-256 over DER. */
export const signedPinsSchema = z.strictObject({
  renderer: z.literal(1),
  fonts: sha256Hex,
  platformSeal: sha256Hex,
  authoritySeal: sha256Hex,
  signingAuthority: sha256Hex,
  timestampAuthority: sha256Hex,
});

export const signedPlatformSchema = z.strictObject({
  test: z.boolean(),
  testMarking: z.literal(TEST_MARKING).nullable(),
  pins: signedPinsSchema,
  regulation: z.strictObject({ designation: z.string().min(1), version: z.string().min(1) }),
  verifyUrl: z.url(),
  preparedAt: instant,
  /** The person the document is about, by internal id. */
  subjectId: z.uuid(),
  signers: z.array(signedSignerSchema).max(4),
  /** What each signer declares by signing; `field` names whose. */
  declarations: z.array(
    z.strictObject({
      id: z.string().min(1),
      field: z.string().nullable(),
      text,
      citation: z.string().nullable(),
    }),
  ),
  goals: z.array(
    z.strictObject({ code: z.string().min(1), title: z.string().nullable(), isTitleVerified: z.boolean() }),
  ),
  credits: z.array(
    z.strictObject({
      what: text,
      fromWhere: text,
      months: z.string().min(1),
      goals: z.array(z.string()),
      decidedBy: text,
      decidedOn: day,
      reason: text,
    }),
  ),
  months: z
    .strictObject({
      shown: z.string(),
      exact: z.string(),
      days: z.number().int().min(0),
      rows: z.array(z.string().min(1)),
    })
    .nullable(),
  enclosures: z.array(
    z.strictObject({
      documentId: z.uuid(),
      type: z.string().min(1),
      title: z.string().min(1),
      sha256: sha256Hex,
      signedAt: instant.nullable(),
    }),
  ),
  /** On an appointed doctor's signature: the head of department's written delegation (SOSFS 2015:8 4 kap. 4 §). */
  delegation: z.strictObject({ by: text, to: text, on: day, text, citation: text }).optional(),
  /** What a re-certifying intyg rests on. */
  restsOn: z
    .array(
      z.strictObject({
        kind: z.enum(['earlier-document', 'document']),
        title: text,
        sha256: sha256Hex,
        issuedOn: day.nullish(),
      }),
    )
    .min(1)
    .optional(),
  specialty: z.strictObject({ id: z.string().min(1), name: text }).optional(),
  /** Why the regulation was chosen, where the transition rules leave a choice (SFS 2020:1098, points 2–3). */
  regulationChoice: z
    .strictObject({
      reason: text,
      chosenOn: day,
      atCompletedOn: day.nullable(),
      stBegunOn: day.nullable(),
    })
    .optional(),
  replaces: z.strictObject({ documentId: z.uuid(), sha256: sha256Hex, reason: text }).nullable(),
  /** Warnings that were shown and overridden, and what the reader should know. */
  remarks: z.array(text),
});

export const signedJsonSchema = z
  .strictObject({
    schema: z.literal(SIGNED_JSON_SCHEMA),
    documentId: z.uuid(),
    type: z.string().min(1),
    template: z.strictObject({ id: z.string().min(1), hash: sha256Hex }),
    /** The fields of the föreskrift's form, nothing else. */
    form: z.record(z.string(), z.unknown()),
    /** What the platform adds, printed under *Uppgifter från Specialistvägen*. */
    platform: signedPlatformSchema,
  })
  .refine(
    (j) => j.platform.test === (j.platform.testMarking !== null),
    'a test document carries the marking',
  );

export type SignedJson = z.infer<typeof signedJsonSchema>;
export type SignedPlatform = z.infer<typeof signedPlatformSchema>;
export type SignedSigner = z.infer<typeof signedSignerSchema>;
export type SignedPins = z.infer<typeof signedPinsSchema>;
