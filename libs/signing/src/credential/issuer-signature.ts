import { z } from 'zod';
import type { VerificationReason } from '../contract/verification.js';
import { OID } from '../der/oids.js';
import { SEAL_UNIT } from '../trust/certify-key.js';
import { mayVouch } from '../trust/key-register.js';
import type { Trust } from '../trust/load-trust.js';
import { hasProfile, isUnderRoot } from '../verify/check-chain.js';
import { nameAttribute } from '../x509/distinguished-name.js';
import { readCertificate, type Certificate } from '../x509/read-certificate.js';
import { credentialReason } from './credential-reasons.js';
import { verifyEs256 } from './es256.js';

const MAX_LENGTH = 1_000_000;
const SIGNED = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** A compact JWS with the issuer's certificate in its header: exactly the header that we write. */
export interface SignedByIssuer {
  readonly certificate: Certificate;
  readonly payload: unknown;
  /** Header and payload, as signed. */
  readonly text: string;
  readonly signature: string;
}

/** Null when it has another form. Nothing of it is trusted yet. */
export function readSigned(token: string, type: string): SignedByIssuer | null {
  if (token.length > MAX_LENGTH || !SIGNED.test(token)) return null;
  const [header = '', payload = '', signature = ''] = token.split('.');
  const expected = z.strictObject({
    alg: z.literal('ES256'),
    typ: z.literal(type),
    x5c: z.tuple([z.base64()]),
  });
  try {
    const { x5c } = expected.parse(jsonOf(header));
    const certificate = readCertificate(Buffer.from(x5c[0], 'base64'));
    return { certificate, payload: jsonOf(payload), text: `${header}.${payload}`, signature };
  } catch {
    return null;
  }
}

/** Everything that speaks against the authority of this hierarchy having signed it at the instant it states. */
export function issuerFaults(
  { certificate, text, signature }: SignedByIssuer,
  { trust, issuedAt }: { trust: Trust; issuedAt: Date },
): VerificationReason[] {
  const faults: VerificationReason[] = [];
  if (!isAuthority(certificate) || !isUnderRoot(certificate, trust, issuedAt))
    faults.push(credentialReason('credential-issuer-unknown'));
  else if (!mayVouch(trust.register, 'authority-seal', certificate.sha256, issuedAt))
    faults.push(credentialReason('credential-key-ended'));
  if (!verifyEs256(certificate.publicKey, text, signature))
    faults.push(credentialReason('credential-altered'));
  return faults;
}

function isAuthority(certificate: Certificate): boolean {
  const unit = nameAttribute(certificate.name, OID.organizationalUnitName);
  return hasProfile(certificate, 'seal') && unit === SEAL_UNIT.authority;
}

export function jsonOf(part: string): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(part, 'base64url')));
}
