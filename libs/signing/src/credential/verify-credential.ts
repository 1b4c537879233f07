import { SDJwtInstance } from '@sd-jwt/core';
import { z } from 'zod';
import { holderKeySchema, type CredentialReport, type HolderKey } from '../contract/credential.js';
import { OID } from '../der/oids.js';
import type { Trust } from '../trust/load-trust.js';
import { nameAttribute } from '../x509/distinguished-name.js';
import { P256_PREFIX } from '../x509/one-time-key.js';
import { credentialReason, type CredentialReasonCode } from './credential-reasons.js';
import { disclosedClaims } from './disclosures.js';
import { verifyEs256 } from './es256.js';
import { digest, seconds, signedPart } from './issue-credential.js';
import { issuerFaults, jsonOf, readSigned, type SignedByIssuer } from './issuer-signature.js';

export const CREDENTIAL_TYPE = 'dc+sd-jwt';
/** A credential is about 1.5 kB; nothing of ours comes near this. */
export const MAX_PRESENTATION = 20_000;
/** Clocks that differ, in seconds. */
const SKEW = 60;

/** What we sign, exactly: another member is not of ours. */
const payloadSchema = z
  .object({
    iss: z.string(),
    iat: z.number().int(),
    vct: z.string(),
    cnf: z.strictObject({ jwk: holderKeySchema }),
    status: z.strictObject({
      status_list: z.strictObject({ idx: z.number().int().min(0), uri: z.string() }),
    }),
    _sd: z.array(z.string()),
    _sd_alg: z.literal('sha-256'),
  })
  .catchall(z.union([z.string(), z.boolean()]));
type Payload = z.infer<typeof payloadSchema>;

const holderSchema = z.object({ iat: z.number(), aud: z.string(), nonce: z.string() });

interface Parts {
  readonly signed: SignedByIssuer;
  readonly payload: Payload;
  readonly disclosures: readonly string[];
  readonly proof: string;
}

/**
 * Judges an SD-JWT, with or without the holder's key binding, against the trust alone: no network, so that a verifier can be
 * offline and no credential can send it anywhere. Whether it is withdrawn is for the status list at `status`.
 */
export async function verifyCredential(
  presentation: string,
  { trust, now }: { trust: Trust; now: Date },
): Promise<CredentialReport> {
  const parts = partsOf(presentation);
  if (parts === null) return refused(['credential-unreadable']);
  const { signed, payload, disclosures, proof } = parts;
  const issuedAt = new Date(payload.iat * 1000);
  const faults = issuerFaults(signed, { trust, issuedAt });
  if (faults.length > 0) return { ...refused([]), reasons: faults };
  if (payload.iat > seconds(now) + SKEW) return refused(['credential-not-yet']);
  const { iss, iat: _, vct, cnf, status, _sd, _sd_alg, ...open } = payload;
  const disclosed = disclosedClaims(disclosures, { digests: _sd, open: payload });
  if (disclosed === null) return refused(['disclosure-unknown']);
  const holder = proof === '' ? null : await holderOf(presentation, proof, cnf.jwk, now);
  if (proof !== '' && holder === null) return refused(['holder-proof-invalid']);
  return {
    isGenuine: true,
    reasons: [],
    issuer: { address: iss, name: nameAttribute(signed.certificate.name, OID.commonName) ?? '' },
    type: vct,
    issuedAt: issuedAt.toISOString(),
    open: open as Record<string, string | boolean>,
    disclosed,
    withheld: _sd.length - disclosures.length,
    status: { list: status.status_list.uri, index: status.status_list.idx },
    sha256: signedPart(presentation),
    holder,
  };
}

/** SD-JWT: `token~disclosure~…~`, with the holder's proof after the last mark. */
function partsOf(presentation: string): Parts | null {
  if (presentation.length > MAX_PRESENTATION) return null;
  const [token = '', ...rest] = presentation.split('~');
  const proof = rest.pop();
  if (proof === undefined || rest.some((one) => !/^[\w-]+$/.test(one))) return null;
  const signed = readSigned(token, CREDENTIAL_TYPE);
  const payload = payloadSchema.safeParse(signed?.payload);
  return signed && payload.success ? { signed, payload: payload.data, disclosures: rest, proof } : null;
}

/** The library checks type, signature by the key in `cnf`, and that it is over exactly what is shown (`sd_hash`). */
async function holderOf(
  presentation: string,
  proof: string,
  key: HolderKey,
  now: Date,
): Promise<CredentialReport['holder']> {
  try {
    const { iat, aud, nonce } = holderSchema.parse(jsonOf(proof.split('.')[1] ?? ''));
    if (iat > seconds(now) + SKEW) return null;
    const publicKey = spkiOf(key);
    const reader = new SDJwtInstance({
      hasher: digest,
      hashAlg: 'sha-256',
      // The issuer's signature has been checked before, with its certificate.
      verifier: () => true,
      kbVerifier: (text, signature) => verifyEs256(publicKey, text, signature),
    });
    await reader.verify(presentation, {
      keyBindingNonce: nonce,
      currentDate: seconds(now),
      skewSeconds: SKEW,
    });
    return { audience: aud, nonce, provenAt: new Date(iat * 1000).toISOString() };
  } catch {
    return null;
  }
}

function spkiOf({ x, y }: HolderKey): Buffer {
  return Buffer.concat([P256_PREFIX, ...[x, y].map((half) => Buffer.from(half, 'base64url'))]);
}

const refused = (codes: readonly CredentialReasonCode[]): CredentialReport => ({
  isGenuine: false,
  reasons: codes.map(credentialReason),
  issuer: null,
  type: null,
  issuedAt: null,
  open: {},
  disclosed: {},
  withheld: 0,
  status: null,
  sha256: null,
  holder: null,
});
