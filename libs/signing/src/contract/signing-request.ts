import { z } from 'zod';

export const LOA3 = 'http://id.elegnamnden.se/loa/1.0/loa3';
export const LOA4 = 'http://id.elegnamnden.se/loa/1.0/loa4';

/** What the identity provider attested in the fresh authentication that this signature rests on. */
export const authenticationContextSchema = z.object({
  identityProvider: z.string().min(1).max(500),
  /** Who was authenticated, by the same kind of identifier as the signer's; the service refuses when they differ. */
  subject: z.string().min(8).max(64),
  authenticationInstant: z.iso.datetime(),
  authnContextClassRef: z.string().min(1).max(200),
  /** The id of the assertion or token; never the token itself. */
  assertionRef: z.string().min(1).max(300),
  serviceId: z.string().min(1).max(300),
});
export type AuthenticationContext = z.infer<typeof authenticationContextSchema>;

/** Never a personal identity number: the certificate is readable by everyone who gets the document. */
export const signerIdentitySchema = z.object({
  givenName: z.string().min(1).max(200),
  surname: z.string().min(1).max(200),
  displayName: z.string().min(1).max(300),
  identifier: z
    .string()
    .min(8)
    .max(64)
    .regex(/^[A-Za-z0-9._:-]+$/)
    .refine((value) => !/^(PNOSE-)?\d{6,8}[-+]?\d{4}$/.test(value), 'a personal identity number'),
});
export type SignerIdentity = z.infer<typeof signerIdentitySchema>;

/** One personal signature on one document: what an api hands to `SigningPool.signPersonal`. */
export const personalSignatureSchema = z.object({
  /** Unique for each attempt; a request id is never accepted twice. */
  requestId: z.uuid(),
  field: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
  signer: signerIdentitySchema,
  authentication: authenticationContextSchema,
  /** When the person asked to sign; authentication must be later. */
  requestedAt: z.iso.datetime(),
  signRequester: z.string().min(1).max(300),
  /** The text that the person was shown beside the document. */
  signMessage: z.string().min(1).max(4000),
  /** Printed as the signature's reason in PDF readers. */
  reason: z.string().min(1).max(200),
});
export type PersonalSignature = z.infer<typeof personalSignatureSchema>;

/** Which field of a document is signed by whom, before it is known how they authenticate. */
export const personalFieldSchema = personalSignatureSchema.pick({ field: true, signer: true, reason: true });
export type PersonalField = z.infer<typeof personalFieldSchema>;
