import { z } from 'zod';
import { Instant, Uuid } from './reason.js';

/** The one kind of credential offered: its id in OpenID4VCI's metadata, and its `vct`. */
export const CREDENTIAL_ID = 'specialistbevis';
export const CREDENTIAL_TYPE = 'urn:specialistvagen:specialistbevis:1';
export const PRE_AUTHORIZED = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

export const DocumentOfHolder = z.object({ id: Uuid });

/** Shown once, to the holder: nothing of it is kept but hashes. */
export const WalletOffer = z.object({
  /** `openid-credential-offer://…`: read as a code, or followed on the device that has the wallet. */
  address: z.string(),
  /** Runs of dark squares row by row, as an SVG path on a square of `side`. */
  qr: z.object({ side: z.int(), path: z.string() }),
  /** Typed into the wallet by the holder; the code alone opens nothing. */
  txCode: z.string(),
  expiresAt: Instant,
});
export type WalletOffer = z.infer<typeof WalletOffer>;

/** OpenID4VCI 1.0 §6: a form. Members that we do not know are passed over, as OAuth asks. */
export const TokenRequest = z.looseObject({
  grant_type: z.literal(PRE_AUTHORIZED),
  'pre-authorized_code': z.string().min(1).max(200),
  tx_code: z.string().max(20).optional(),
});
export type TokenRequest = z.infer<typeof TokenRequest>;

export const TokenAnswer = z.object({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.int(),
});
export type TokenAnswer = z.infer<typeof TokenAnswer>;

export const NonceAnswer = z.object({ c_nonce: z.string() });
export type NonceAnswer = z.infer<typeof NonceAnswer>;

/** §8: one credential for one proven key. */
export const CredentialRequest = z.looseObject({
  credential_configuration_id: z.string().max(200),
  proofs: z.object({ jwt: z.array(z.string().max(4_000)).length(1) }),
});
export type CredentialRequest = z.infer<typeof CredentialRequest>;

export const CredentialAnswer = z.object({ credentials: z.array(z.object({ credential: z.string() })) });
export type CredentialAnswer = z.infer<typeof CredentialAnswer>;

export const StatusListParams = z.strictObject({ list: z.string().regex(/^\d{1,4}$/) });
