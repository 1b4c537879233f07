import { withSigningCertificate } from '../cms/signed-attributes.js';
import { LOA3, LOA4 } from '../contract/signing-request.js';
import { OID } from '../der/oids.js';
import { servicesOfAuthority, type TrustedSigningService } from '../trust/signing-services.js';
import { commonName } from '../verify/check-chain.js';
import { foreignContextOf, isForeignPersonal } from '../verify/check-foreign-certificate.js';
import { nameAttribute } from '../x509/distinguished-name.js';
import {
  isIssuedBy,
  isValidAt,
  readCertificate,
  verifySignature,
  type Certificate,
} from '../x509/read-certificate.js';
import type {
  AskedTask,
  FederatedAuthentication,
  FederatedSignature,
  FederatedSignRequest,
} from './federated-request.js';
import type { RefusalCode } from './refusals.js';

/** Clocks of api, identity provider and service may differ by this much. */
export const SKEW = 60_000;

export interface Judging {
  readonly request: FederatedSignRequest;
  readonly services: readonly TrustedSigningService[];
  readonly now: Date;
}

/** What is wrong with how the service says that the person authenticated. */
export function authenticationFaults(
  authentication: FederatedAuthentication,
  { request, now }: Judging,
): RefusalCode[] {
  const faults: RefusalCode[] = [];
  const { authnContextClassRef: level, identityProvider, authenticationInstant } = authentication;
  const isAsked = request.certRequestProperties.authnContextClassRefs.includes(level);
  if (!isAsked || (level !== LOA3 && level !== LOA4)) faults.push('assurance-too-low');
  if (identityProvider !== request.identityProvider) faults.push('wrong-identity-provider');
  const at = Date.parse(authenticationInstant);
  // Whole seconds: providers tell no fractions.
  const earliest = Math.floor(request.requestTime.getTime() / 1000) * 1000 - SKEW;
  if (!(at >= earliest && at <= now.getTime() + SKEW)) faults.push('authentication-time');
  return faults;
}

/** What is wrong with one signature; its chain's first two certificates are all that is looked at. */
export function signatureFaults(
  task: AskedTask,
  given: FederatedSignature,
  authentication: FederatedAuthentication,
  judging: Judging,
): RefusalCode[] {
  const certificates = readChain(given.certificateChain);
  const [certificate, issuer] = certificates ?? [];
  if (certificate === undefined) return ['certificate-unreadable'];
  const faults = certificateFaults(certificate, issuer, authentication, judging);
  const digest = Buffer.from(certificate.sha256, 'hex');
  // The one thing that the service may add is the hash of the certificate that it issued.
  const expected = withSigningCertificate(task.toBeSignedBytes, digest);
  if (!expected.equals(given.toBeSignedBytes)) faults.push('content-changed');
  if (!verifySignature(certificate.publicKey, given.toBeSignedBytes, given.signature))
    faults.push('signature-invalid');
  return faults;
}

function readChain([signer, issuer]: readonly Uint8Array[]): Certificate[] | null {
  try {
    return [signer, issuer].flatMap((der) => (der === undefined ? [] : [readCertificate(der)]));
  } catch {
    return null;
  }
}

function certificateFaults(
  certificate: Certificate,
  issuer: Certificate | undefined,
  authentication: FederatedAuthentication,
  { request, services, now }: Judging,
): RefusalCode[] {
  const faults: RefusalCode[] = [];
  const trusted = issuer ? servicesOfAuthority(services, issuer.sha256, now) : [];
  const isAsked = trusted.some(({ id }) => id === request.signService);
  const isIssued = issuer !== undefined && isValidAt(issuer, now) && isIssuedBy(certificate, issuer);
  if (!isAsked || !isIssued) faults.push('issuer-unknown');
  if (!isForeignPersonal(certificate)) faults.push('certificate-profile');
  if (!isValidAt(certificate, now)) faults.push('certificate-not-valid');
  const { signer } = request;
  const isNamed =
    commonName(certificate) === signer.displayName &&
    nameAttribute(certificate.name, OID.serialNumber) === signer.identifier;
  if (!isNamed) faults.push('wrong-certificate');
  const context = foreignContextOf(certificate);
  // The reader of the document sees only the certificate: it must say the same as the answer.
  if (context?.authnContextClassRef !== authentication.authnContextClassRef) faults.push('assurance-too-low');
  if (context?.identityProvider !== authentication.identityProvider) faults.push('wrong-identity-provider');
  if (Date.parse(context?.authenticationInstant ?? '') !== Date.parse(authentication.authenticationInstant))
    faults.push('authentication-time');
  return faults;
}
