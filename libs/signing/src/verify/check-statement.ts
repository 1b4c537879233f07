import { sha256 } from '../canonical/sha256.js';
import { readSignedData, type SignedDataContent } from '../cms/signed-data.js';
import { OID } from '../der/oids.js';
import { SEAL_UNIT } from '../trust/certify-key.js';
import { mayHaveUsed } from '../trust/key-register.js';
import type { Trust } from '../trust/load-trust.js';
import { nameAttribute } from '../x509/distinguished-name.js';
import { isValidAt } from '../x509/read-certificate.js';
import { hasProfile, isUnderRoot } from './check-chain.js';
import { contentFaults } from './check-signature.js';
import { checkStamp } from './check-stamp.js';

/**
 * The time stamp's instant of a signature that stands beside its content (`SigningPool.signStatement`: CMS, DER), or null when
 * it is not the platform's seal of this trust, used in its time. Never throws.
 */
export function statementSealedAt(content: Uint8Array, signature: Uint8Array, trust: Trust): Date | null {
  let signed: SignedDataContent;
  try {
    signed = readSignedData(signature);
  } catch {
    return null;
  }
  const [certificate, ...spare] = signed.certificates;
  if (certificate === undefined || spare.length > 0) return null;
  if (contentFaults(sha256(content), signed).length > 0) return null;
  const { faults, at } = checkStamp(signed.signatureTimestamp, sha256(signed.signature), trust, null);
  if (faults.length > 0 || at === null) return null;
  const isSeal =
    mayHaveUsed(trust.register, 'platform-seal', certificate.sha256, at) &&
    isUnderRoot(certificate, trust, at) &&
    isValidAt(certificate, at) &&
    hasProfile(certificate, 'seal') &&
    nameAttribute(certificate.name, OID.organizationalUnitName) === SEAL_UNIT.platform;
  return isSeal ? at : null;
}
