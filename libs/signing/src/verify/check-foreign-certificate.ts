import { readDer } from '../der/der-reader.js';
import { sequence } from '../der/der-writer.js';
import { OID } from '../der/oids.js';
import { readForeignAuthContext, type ForeignAuthContext } from '../x509/foreign-auth-context.js';
import { KEY_USAGE } from '../x509/issue-certificate.js';
import { extensionOf, type Certificate } from '../x509/read-certificate.js';

/** Critical extensions that mean something here; any other one forbids the certificate's use (RFC 5280 4.2). */
const UNDERSTOOD = new Set<string>([OID.keyUsage, OID.basicConstraints, OID.certificatePolicies]);

/**
 * Whether a certificate of another signing service is one for personal signatures: Sweden Connect's certificate profile
 * as far as a verifier needs it. Such services write extensions of their own, so it is looser than for our own CA.
 */
export function isForeignPersonal(certificate: Certificate): boolean {
  const usage = extensionOf(certificate, OID.keyUsage);
  const constraints = extensionOf(certificate, OID.basicConstraints);
  const mayAttest =
    usage !== null && [KEY_USAGE.personal, KEY_USAGE.seal].some((bits) => usage.value.equals(bits));
  const isAuthority = constraints !== null && !constraints.value.equals(sequence());
  return (
    mayAttest &&
    !isAuthority &&
    extensionOf(certificate, OID.extendedKeyUsage) === null &&
    extensionOf(certificate, OID.authContext) !== null &&
    criticalOf(certificate).every((id) => isUnderstood(certificate, id))
  );
}

const criticalOf = ({ extensions }: Certificate): string[] =>
  [...extensions].filter(([, { isCritical }]) => isCritical).map(([id]) => id);

const isUnderstood = (certificate: Certificate, hexId: string): boolean =>
  [...UNDERSTOOD].some((id) => extensionOf(certificate, id) === certificate.extensions.get(hexId));

export function foreignContextOf(certificate: Certificate): ForeignAuthContext | null {
  const extension = extensionOf(certificate, OID.authContext);
  if (extension === null) return null;
  try {
    return readForeignAuthContext(readDer(extension.value));
  } catch {
    return null;
  }
}
