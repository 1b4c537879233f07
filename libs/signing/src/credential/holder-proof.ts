import { EmbeddedJWK, calculateJwkThumbprint, jwtVerify } from 'jose';
import { z } from 'zod';
import { holderKeySchema, type HolderKey } from '../contract/credential.js';

const PROOF_TYPE = 'openid4vci-proof+jwt';
const LONGEST_AGE = '5 minutes';
const SKEW = '1 minute';

export interface HolderProof {
  readonly key: HolderKey;
  /** RFC 7638, SHA-256. */
  readonly thumbprint: string;
  readonly nonce: string;
}

const claims = z.object({ nonce: z.string().min(1).max(200) });

/**
 * That a wallet holds the key it asks a credential for (OpenID4VCI, proof type `jwt`): signed by it, for this issuer, just
 * now. Whether the nonce is one of ours is for the caller. Null when anything is amiss.
 */
export async function readHolderProof(
  proof: string,
  { audience, now }: { audience: string; now: Date },
): Promise<HolderProof | null> {
  try {
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
      algorithms: ['ES256'],
      typ: PROOF_TYPE,
      audience,
      currentDate: now,
      maxTokenAge: LONGEST_AGE,
      clockTolerance: SKEW,
    });
    const { kty, crv, x, y } = protectedHeader.jwk ?? {};
    const key = holderKeySchema.parse({ kty, crv, x, y });
    return { key, thumbprint: await calculateJwkThumbprint(key), nonce: claims.parse(payload).nonce };
  } catch {
    return null;
  }
}
