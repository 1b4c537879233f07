import type { VerificationReason } from '../contract/verification.js';
import type { Trust } from '../trust/load-trust.js';
import { readCertificate, type Certificate } from '../x509/read-certificate.js';
import { readRevocationList, type RevocationList } from '../x509/revocation-list.js';
import { hasProfile, isUnderRoot } from './check-chain.js';
import type { SignatureCheck } from './check-signature.js';
import { reason } from './reasons.js';
import type { FoundSignature, WalkedFile } from './walk-revisions.js';

type Checked = SignatureCheck & { readonly found: FoundSignature };
type ReadStore = { readonly end: number; readonly lists: readonly IssuedList[] };
type IssuedList = RevocationList & { readonly issuer: string };

/**
 * The validation data in the file (level B-LT): it may hold only what belongs to this hierarchy, otherwise it would be a
 * place to hide things in; an archive stamp must stand on the root's list of its own time; and what a list revokes before a
 * signature's stamp ends that signature.
 */
export function checkSecurityStores(
  { stores }: WalkedFile,
  checks: readonly Checked[],
  trust: Trust,
): VerificationReason[] {
  const read: ReadStore[] = [];
  for (const store of stores) {
    const lists = readLists(store.certificates, store.revocationLists, trust);
    if (lists === null) return [reason('archive-invalid')];
    read.push({ end: store.end, lists });
  }
  return [...outdatedFaults(read, checks, trust), ...revokedFaults(read, checks)];
}

/** Null when anything in the store is unknown, malformed or there twice. */
function readLists(
  certificates: readonly Buffer[],
  revocationLists: readonly Buffer[],
  trust: Trust,
): IssuedList[] | null {
  try {
    const known = certificates.map((der) => readCertificate(der));
    if (!known.every((certificate) => isOfHierarchy(certificate, trust)) || hasTwice(known)) return null;
    const issuers = [...trust.roots, ...known.filter((one) => hasProfile(one, 'signingAuthority'))];
    const lists = revocationLists.map((der) => readByOneOf(der, issuers));
    const issued = lists.filter((list) => list !== null);
    const isOnePerIssuer = new Set(issued.map(({ issuer }) => issuer)).size === issued.length;
    return issued.length === lists.length && isOnePerIssuer ? issued : null;
  } catch {
    return null;
  }
}

function isOfHierarchy(certificate: Certificate, trust: Trust): boolean {
  if (
    trust.signingServices.some(({ authorities }) =>
      authorities.some((one) => one.sha256 === certificate.sha256),
    )
  )
    return true;
  const isOfKind = (['signingAuthority', 'seal', 'timestampAuthority'] as const).some((kind) =>
    hasProfile(certificate, kind),
  );
  return isOfKind && isUnderRoot(certificate, trust, certificate.notBefore);
}

const hasTwice = (certificates: readonly Certificate[]): boolean =>
  new Set(certificates.map(({ sha256 }) => sha256)).size < certificates.length;

function readByOneOf(der: Buffer, issuers: readonly Certificate[]): IssuedList | null {
  for (const issuer of issuers) {
    const list = readRevocationList(der, issuer);
    if (list !== null) return { ...list, issuer: issuer.sha256 };
  }
  return null;
}

/** The list must have been the newest thing known when the stamp was made: neither from later nor already ended. */
function outdatedFaults(
  stores: readonly ReadStore[],
  checks: readonly Checked[],
  { roots }: Trust,
): VerificationReason[] {
  const rootIds = new Set(roots.map(({ sha256 }) => sha256));
  return checks.flatMap(({ found, rests }) => {
    if (found.kind !== 'archive' || rests === null) return [];
    const below = stores.filter(({ end }) => end <= found.holeStart).at(-1);
    const list = below?.lists.find(({ issuer }) => rootIds.has(issuer));
    const isFresh = list !== undefined && list.thisUpdate <= rests.at && rests.at <= list.nextUpdate;
    return isFresh ? [] : [reason('revocation-outdated', found.field)];
  });
}

function revokedFaults(stores: readonly ReadStore[], checks: readonly Checked[]): VerificationReason[] {
  const revoked = stores.flatMap(({ lists }) => lists.flatMap((list) => list.revoked));
  return checks.flatMap(({ found, rests }) => {
    const isRevoked = rests?.on.some(({ serial }) =>
      revoked.some((entry) => entry.serial.equals(serial) && entry.at <= rests.at),
    );
    return isRevoked ? [reason('certificate-revoked', found.field)] : [];
  });
}
