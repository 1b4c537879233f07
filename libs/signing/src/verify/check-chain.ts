import { OID } from '../der/oids.js';
import { oid, sequence, taggedPrimitive, truth, integer } from '../der/der-writer.js';
import { nameAttribute } from '../x509/distinguished-name.js';
import { KEY_USAGE, keyIdentifier } from '../x509/issue-certificate.js';
import { extensionOf, isIssuedBy, isValidAt, type Certificate } from '../x509/read-certificate.js';
import type { Trust } from '../trust/load-trust.js';

type Usage = keyof typeof KEY_USAGE;

/** Chains between long-lived certificates hold for ever; remembering them saves two verifications a signature. */
const proven = new Set<string>();

export function isUnderRoot(certificate: Certificate, trust: Trust, at: Date): boolean {
  return trust.roots.some((root) => {
    if (!isValidAt(root, at) || !isValidAt(certificate, at)) return false;
    const key = `${certificate.sha256}${root.sha256}`;
    if (proven.has(key)) return true;
    const isProven = hasProfile(root, 'root') && isIssuedBy(certificate, root) && isIssuedBy(root, root);
    if (isProven && proven.size < 1000) proven.add(key);
    return isProven;
  });
}

interface Profile {
  readonly usage: Usage;
  readonly pathLength: number | null;
  /** Extensions beside basic constraints, key usage and the two key identifiers. */
  readonly others: readonly string[];
}

const PROFILES = {
  root: { usage: 'certificateAuthority', pathLength: 1, others: [] },
  signingAuthority: { usage: 'certificateAuthority', pathLength: 0, others: [] },
  seal: { usage: 'seal', pathLength: null, others: [] },
  timestampAuthority: { usage: 'timestamp', pathLength: null, others: [OID.extendedKeyUsage] },
  personal: {
    usage: 'personal',
    pathLength: null,
    others: [OID.authContext, OID.noRevAvail, OID.validityAssuredShortTerm],
  },
} as const satisfies Record<string, Profile>;

/** Whether the certificate has exactly the extensions of its kind, with exactly those values. */
export function hasProfile(certificate: Certificate, name: keyof typeof PROFILES): boolean {
  const { usage, pathLength, others }: Profile = PROFILES[name];
  const constraints = pathLength === null ? sequence() : sequence(truth(), integer(pathLength));
  const known = new Set(
    [OID.basicConstraints, OID.keyUsage, OID.subjectKeyIdentifier, OID.authorityKeyIdentifier, ...others].map(
      (id) => oid(id).toString('hex'),
    ),
  );
  return (
    equals(certificate, OID.basicConstraints, constraints, true) &&
    equals(certificate, OID.keyUsage, KEY_USAGE[usage], true) &&
    others.every((id) => extensionOf(certificate, id) !== null) &&
    [...certificate.extensions.keys()].every((id) => known.has(id)) &&
    (name !== 'timestampAuthority' ||
      equals(certificate, OID.extendedKeyUsage, sequence(oid(OID.timeStamping)), true))
  );
}

/** The key identifier must name the issuer's key. */
export function namesIssuer(certificate: Certificate, issuer: Certificate): boolean {
  const expected = sequence(taggedPrimitive(0, keyIdentifier(issuer.publicKey)));
  return equals(certificate, OID.authorityKeyIdentifier, expected, false);
}

function equals(certificate: Certificate, id: string, value: Uint8Array, isCritical: boolean): boolean {
  const extension = extensionOf(certificate, id);
  return extension !== null && extension.isCritical === isCritical && extension.value.equals(value);
}

export function commonName(certificate: Certificate): string {
  return nameAttribute(certificate.name, OID.commonName) ?? '';
}
