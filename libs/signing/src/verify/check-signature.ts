import { signedAttributes, withSigningCertificate } from '../cms/signed-attributes.js';
import { readSignedData, type SignedDataContent } from '../cms/signed-data.js';
import { sha256 } from '../canonical/sha256.js';
import { LOA3, LOA4 } from '../contract/signing-request.js';
import type { SignatureField } from '../contract/block-document.js';
import type { DocumentPins } from '../contract/envelope.js';
import type { VerifiedSigner } from '../contract/verification.js';
import { readDer } from '../der/der-reader.js';
import { OID } from '../der/oids.js';
import { CERTIFICATE_LIFETIME } from '../service/embedded-signing-service.js';
import { SEAL_UNIT } from '../trust/certify-key.js';
import { mayHaveSigned } from '../trust/key-register.js';
import { servicesOfAuthority } from '../trust/signing-services.js';
import type { Trust } from '../trust/load-trust.js';
import { readAuthContext } from '../x509/auth-context.js';
import { nameAttribute } from '../x509/distinguished-name.js';
import {
  extensionOf,
  isIssuedBy,
  isValidAt,
  verifySignature,
  type Certificate,
} from '../x509/read-certificate.js';
import { commonName, hasProfile, isUnderRoot, namesIssuer } from './check-chain.js';
import { foreignContextOf, isForeignPersonal } from './check-foreign-certificate.js';
import { checkStamp } from './check-stamp.js';
import type { ReasonCode } from './reasons.js';
import type { FoundSignature } from './walk-revisions.js';

export interface SignatureCheck {
  readonly faults: readonly ReasonCode[];
  /** Null when a fault was found. */
  readonly signer: VerifiedSigner | null;
  /** The long-lived certificates that it rests on (signing CA or seal, time stamp authority), and when it was made. */
  readonly rests: { readonly on: readonly Certificate[]; readonly at: Date } | null;
}

export interface SignatureContext {
  readonly trust: Trust;
  readonly pins: DocumentPins;
}

/** How far authentication may lie before the time stamp; the signing service's own limit and some way back. */
const LONGEST_SINCE_AUTHENTICATION = 15 * 60_000;
const SKEW = 60_000;

/** Checks one declared field's signature: seal or person. Never throws. */
export function checkSignature(
  found: FoundSignature,
  field: SignatureField | 'platform',
  context: SignatureContext,
): SignatureCheck {
  let signed: SignedDataContent;
  try {
    signed = readSignedData(found.contents);
  } catch {
    return { faults: ['signature-unreadable'], signer: null, rests: null };
  }
  const stamp = checkStamp(
    signed.signatureTimestamp,
    sha256(signed.signature),
    context.trust,
    context.pins.timestampAuthority,
  );
  if (stamp.at === null || stamp.token === null)
    return { faults: [...contentFaults(found.digest, signed), ...stamp.faults], signer: null, rests: null };
  const own =
    field !== 'platform' && field.kind === 'person'
      ? personFaults(signed, field, stamp.at, context)
      : sealFaults(signed, field === 'platform' ? 'platform' : 'authority', stamp.at, context);
  const [certificate] = signed.certificates;
  const nameFaults: ReasonCode[] =
    certificate !== undefined && found.dictionary.name !== commonName(certificate) ? ['name-differs'] : [];
  const faults = [...contentFaults(found.digest, signed), ...stamp.faults, ...own, ...nameFaults];
  if (faults.length > 0 || certificate === undefined) return { faults, signer: null, rests: null };
  const longLived = signed.certificates.slice(-1);
  return {
    faults,
    signer: describe(certificate, field, stamp.at),
    rests: { on: [...longLived, stamp.token.certificate], at: stamp.at },
  };
}

/** A document time stamp over everything before it. */
export function checkArchiveStamp(found: FoundSignature, context: SignatureContext): SignatureCheck {
  const { faults, at, token } = checkStamp(found.contents, found.digest, context.trust, null);
  if (faults.length > 0 || at === null || token === null)
    return { faults: ['archive-invalid'], signer: null, rests: null };
  return {
    faults: [],
    rests: { on: [token.certificate], at },
    signer: {
      field: found.field,
      kind: 'archive',
      label: 'Arkivstämpel',
      name: commonName(token.certificate),
      identifier: null,
      signedAt: at.toISOString(),
      assuranceLevel: null,
      certificateSha256: token.certificate.sha256,
    },
  };
}

/** What is signed is the digest, by the key of the certificate that the signature names. */
export function contentFaults(digest: Uint8Array, signed: SignedDataContent): ReasonCode[] {
  const [certificate] = signed.certificates;
  if (certificate === undefined || signed.content !== null) return ['signature-unreadable'];
  const faults: ReasonCode[] = [];
  const expected = withSigningCertificate(signedAttributes(digest), Buffer.from(certificate.sha256, 'hex'));
  if (!expected.equals(signed.signedAttributes)) faults.push('content-changed');
  if (!verifySignature(certificate.publicKey, signed.signedAttributes, signed.signature)) {
    faults.push('signature-invalid');
  }
  return faults;
}

function personFaults(
  signed: SignedDataContent,
  field: SignatureField,
  at: Date,
  { trust, pins }: SignatureContext,
): ReasonCode[] {
  const [certificate, issuer, ...spare] = signed.certificates;
  if (certificate === undefined || issuer === undefined || spare.length > 0) return ['issuer-unknown'];
  const isForeign = servicesOfAuthority(trust.signingServices, issuer.sha256, at).length > 0;
  const faults = isForeign
    ? foreignFaults(certificate, issuer, at)
    : ownFaults(certificate, issuer, at, { trust, pins });
  if (!isValidAt(certificate, at)) faults.push('certificate-not-valid');
  const isNamed =
    commonName(certificate) === field.signer?.name &&
    nameAttribute(certificate.name, OID.serialNumber) === field.signer.identifier;
  if (!isNamed) faults.push('wrong-signer');
  return [...faults, ...authenticationFaults(certificate, at)];
}

/** By a signing service outside the instance: its CA is trusted as it stands, and the document pins no key of it. */
function foreignFaults(certificate: Certificate, issuer: Certificate, at: Date): ReasonCode[] {
  const faults: ReasonCode[] = [];
  if (!isValidAt(issuer, at) || !isIssuedBy(certificate, issuer)) faults.push('issuer-unknown');
  if (!isForeignPersonal(certificate)) faults.push('certificate-profile');
  return faults;
}

function ownFaults(
  certificate: Certificate,
  issuer: Certificate,
  at: Date,
  { trust, pins }: SignatureContext,
): ReasonCode[] {
  const faults: ReasonCode[] = [];
  const isIssuer =
    mayHaveSigned(trust.register, 'signing-ca', {
      sha256: issuer.sha256,
      pinned: pins.signingAuthority,
      at,
    }) &&
    hasProfile(issuer, 'signingAuthority') &&
    isUnderRoot(issuer, trust, at);
  if (!isIssuer || !namesIssuer(certificate, issuer) || !isIssuedBy(certificate, issuer))
    faults.push('issuer-unknown');
  const lifetime = certificate.notAfter.getTime() - certificate.notBefore.getTime();
  if (!hasProfile(certificate, 'personal') || lifetime !== CERTIFICATE_LIFETIME)
    faults.push('certificate-profile');
  return faults;
}

function authenticationFaults(certificate: Certificate, at: Date): ReasonCode[] {
  const context = contextOf(certificate);
  if (context === null) return ['assurance-too-low'];
  const faults: ReasonCode[] = [];
  const { authnContextClassRef: level, authenticationInstant } = context;
  if (level !== LOA3 && level !== LOA4) faults.push('assurance-too-low');
  const since = at.getTime() - Date.parse(authenticationInstant);
  if (!(since >= -SKEW && since <= LONGEST_SINCE_AUTHENTICATION)) faults.push('authentication-time');
  return faults;
}

function contextOf(certificate: Certificate): ReturnType<typeof readAuthContext> {
  const extension = extensionOf(certificate, OID.authContext);
  if (extension === null) return null;
  try {
    return readAuthContext(readDer(extension.value)) ?? foreignContextOf(certificate);
  } catch {
    return null;
  }
}

function sealFaults(
  signed: SignedDataContent,
  seal: keyof typeof SEAL_UNIT,
  at: Date,
  { trust, pins }: SignatureContext,
): ReasonCode[] {
  const [certificate, ...spare] = signed.certificates;
  if (certificate === undefined || spare.length > 0) return ['issuer-unknown'];
  const faults: ReasonCode[] = [];
  const pinned = seal === 'platform' ? pins.platformSeal : pins.authoritySeal;
  const isNamed = mayHaveSigned(trust.register, `${seal}-seal`, { sha256: certificate.sha256, pinned, at });
  if (!isNamed || !isUnderRoot(certificate, trust, at)) faults.push('issuer-unknown');
  const unit = nameAttribute(certificate.name, OID.organizationalUnitName);
  if (!hasProfile(certificate, 'seal') || unit !== SEAL_UNIT[seal]) faults.push('certificate-profile');
  if (!isValidAt(certificate, at)) faults.push('certificate-not-valid');
  return faults;
}

function describe(certificate: Certificate, field: SignatureField | 'platform', at: Date): VerifiedSigner {
  const isPerson = field !== 'platform' && field.kind === 'person';
  return {
    field: field === 'platform' ? 'plattform' : field.name,
    kind: field === 'platform' ? 'platform-seal' : field.kind,
    label: field === 'platform' ? 'Plattformens sigill' : field.label,
    name: commonName(certificate),
    identifier: isPerson ? nameAttribute(certificate.name, OID.serialNumber) : null,
    signedAt: at.toISOString(),
    assuranceLevel: isPerson ? (contextOf(certificate)?.authnContextClassRef ?? null) : null,
    certificateSha256: certificate.sha256,
  };
}
