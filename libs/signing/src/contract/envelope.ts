import { z } from 'zod';

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What this library must know of a signed JSON: who it is, which template and fonts printed it, which long-lived
 * certificates may seal it. The rest belongs to the template. Fingerprints are SHA-256 over DER.
 */
export const documentPinsSchema = z.object({
  renderer: z.literal(1),
  fonts: sha256Hex,
  platformSeal: sha256Hex,
  authoritySeal: sha256Hex,
  signingAuthority: sha256Hex,
  timestampAuthority: sha256Hex,
});
export type DocumentPins = z.infer<typeof documentPinsSchema>;

export const signedEnvelopeSchema = z.looseObject({
  schema: z.string().min(1).max(200),
  documentId: z.uuid(),
  type: z.string().min(1).max(100),
  template: z.object({ id: z.string().min(1).max(200), hash: sha256Hex }),
  form: z.record(z.string(), z.unknown()),
  platform: z.looseObject({ test: z.boolean(), pins: documentPinsSchema }),
});
export type SignedEnvelope = z.infer<typeof signedEnvelopeSchema>;
