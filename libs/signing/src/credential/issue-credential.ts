import { createHash, randomBytes } from 'node:crypto';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import { sha256Hex } from '../canonical/sha256.js';
import type { CredentialOrder, IssuedCredential } from '../contract/credential.js';
import type { KeyWithCertificate } from '../trust/signing-keys.js';
import { es256Signer } from './es256.js';

/** Longer than the library's own (8 bytes): a day of birth must not be guessed from its digest (RFC 9901 §9.3). */
const SALT_BYTES = 16;

export async function issueCredential(
  order: CredentialOrder,
  { certificate, sign }: KeyWithCertificate,
): Promise<IssuedCredential> {
  const issuer = new SDJwtVcInstance({
    signer: es256Signer(sign),
    signAlg: 'ES256',
    hasher: digest,
    hashAlg: 'sha-256',
    saltGenerator: () => randomBytes(SALT_BYTES).toString('base64url'),
  });
  const { type, open, disclosable, holderKey, status } = order;
  const payload = {
    iss: order.issuer,
    iat: seconds(order.issuedAt),
    vct: type,
    cnf: { jwk: holderKey },
    status: { status_list: { idx: status.index, uri: status.list } },
    ...open,
    ...disclosable,
  };
  const frame = { _sd: Object.keys(disclosable) as (keyof typeof payload)[] };
  const header = { x5c: [certificate.der.toString('base64')] };
  const credential = await issuer.issue(payload, frame, { header });
  return { credential, sha256: signedPart(credential) };
}

/** Over header and payload: a signature can be written in more than one way. */
export function signedPart(credential: string): string {
  return sha256Hex(credential.split('.', 2).join('.'));
}

/** Of text or bytes, by the name that the format gives: SHA-256 and no other. */
export function digest(data: string | ArrayBuffer, algorithm: string): Uint8Array {
  if (algorithm !== 'sha-256') throw new Error('another digest than SHA-256');
  return createHash('sha256')
    .update(typeof data === 'string' ? data : Buffer.from(data))
    .digest();
}

export const seconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);
