import type { VerificationReason } from '../contract/verification.js';
import type { SecurityStore } from '../pades/security-store.js';
import { readCertificate } from '../x509/read-certificate.js';
import { readRevocationList } from '../x509/revocation-list.js';
import { isUnderRoot } from './check-chain.js';
import type { SignatureContext } from './check-signature.js';
import { reason } from './reasons.js';

/**
 * The store may hold only what belongs to this hierarchy: otherwise it would be a place to hide things in. A list that
 * revokes anything ends the document's force, since long-lived certificates are few.
 */
export function checkSecurityStore(store: SecurityStore, { trust }: SignatureContext): VerificationReason[] {
  try {
    const certificates = store.certificates.map((der) => readCertificate(der));
    const isKnown = certificates.every((certificate) =>
      isUnderRoot(certificate, trust, certificate.notBefore),
    );
    const issuers = [...trust.roots, ...certificates];
    const isListed = store.revocationLists.every((der) =>
      issuers.some((issuer) => readRevocationList(der, issuer)?.revokedSerials.length === 0),
    );
    return isKnown && isListed ? [] : [reason('archive-invalid')];
  } catch {
    return [reason('archive-invalid')];
  }
}
