import { readSignedData } from '../cms/signed-data.js';
import type { SecurityStore } from '../pades/security-store.js';
import type { Trust } from '../trust/load-trust.js';
import { rootList } from '../trust/root-list.js';
import type { SigningKeys } from '../trust/signing-keys.js';
import { readToken } from '../tsp/timestamp-token.js';
import type { FoundSignature } from '../verify/walk-revisions.js';
import { isIssuedBy, type Certificate } from '../x509/read-certificate.js';
import { revocationList } from '../x509/revocation-list.js';

const WEEK = 7 * 86_400_000;
/** A stamp is renewed this long before its key or algorithm ends: time enough for a year's neglect. */
export const ARCHIVE_MARGIN = 365 * 86_400_000;

/**
 * What somebody needs to check the document when the issuers are gone: the certificates that its signatures and stamps
 * rest on, the root's revocation list, and the signing CA's where its key is still ours.
 */
export function validationData(
  signatures: readonly FoundSignature[],
  keys: SigningKeys,
  { dataDir, now }: { dataDir: string; now: Date },
): SecurityStore {
  const used = [...signatures.flatMap(issuersOf), keys.timestampAuthority.certificate];
  const certificates = [...new Map(used.map((certificate) => [certificate.sha256, certificate])).values()];
  const { certificate: own, sign } = keys.signingAuthority;
  const content = {
    number: Math.floor(now.getTime() / 1000),
    thisUpdate: now,
    nextUpdate: new Date(now.getTime() + WEEK),
    // Certificates for one hour are not revoked (RFC 9608).
    revoked: [],
  };
  const isUsed = certificates.some(({ sha256 }) => sha256 === own.sha256);
  return {
    certificates: certificates.map(({ der }) => der),
    revocationLists: [rootList(dataDir, now), ...(isUsed ? [revocationList(own, content, sign)] : [])],
  };
}

/** Signing CA and time stamp authority; a seal's own certificate stands in its signature. */
function issuersOf({ kind, contents }: FoundSignature): Certificate[] {
  if (kind === 'archive') return [readToken(contents).certificate];
  const { certificates, signatureTimestamp } = readSignedData(contents);
  const stamped = signatureTimestamp === null ? [] : [readToken(signatureTimestamp).certificate];
  return [...certificates.slice(1), ...stamped];
}

/** When an archive stamp can no longer be relied on: its certificate ends, the root above it, or the algorithms. */
export function goodUntil(token: Uint8Array, { roots, register }: Trust): Date {
  const { certificate } = readToken(token);
  const above = roots.filter((root) => isIssuedBy(certificate, root)).map(({ notAfter }) => notAfter);
  const algorithms = register?.algorithmsUntil;
  const ends = [certificate.notAfter, ...above, ...(algorithms ? [new Date(algorithms)] : [])];
  return new Date(Math.min(...ends.map((end) => end.getTime())));
}
