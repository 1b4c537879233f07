import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  CertificatePolicyExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Name,
  AuthorityKeyIdentifierExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
  type X509Certificate,
} from '@peculiar/x509';
import { sequence, utf8 } from '../../der/der-writer.js';
import { OID } from '../../der/oids.js';
import { escapeXml } from '../../text/escape-xml.js';
import { SACI } from '../../x509/auth-context.js';

const P256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const HOUR = 3_600_000;

export interface DoubleKey {
  readonly keys: webcrypto.CryptoKeyPair;
  readonly certificate: X509Certificate;
}

export interface Subject {
  readonly givenName: string;
  readonly surname: string;
  readonly commonName: string;
  readonly serialNumber: string;
}

export interface Context {
  readonly identityProvider: string;
  readonly authenticationInstant: string;
  readonly authnContextClassRef: string;
  readonly assertionRef: string;
}

/** A hierarchy made by another program than ours: other extensions, other key identifiers, other XML. */
export async function makeAuthority(
  name: string,
  now: Date,
): Promise<{ root: DoubleKey; issuing: DoubleKey }> {
  const root = await certify({ name: `CN=${name} root`, now, issuer: null, isAuthority: true });
  const issuing = await certify({ name: `CN=${name} CA`, now, issuer: root, isAuthority: true });
  return { root, issuing };
}

/** The key with which a service signs its messages, with a certificate of its own making. */
export function makeMessageKey(name: string, now: Date): Promise<DoubleKey> {
  return certify({ name: `CN=${name}`, now, issuer: null, isAuthority: false });
}

async function certify(what: { name: string; now: Date; issuer: DoubleKey | null; isAuthority: boolean }) {
  const keys = (await webcrypto.subtle.generateKey(P256, true, [
    'sign',
    'verify',
  ])) as webcrypto.CryptoKeyPair;
  const certificate = await X509CertificateGenerator.create({
    serialNumber: '01',
    subject: what.name,
    issuer: what.issuer?.certificate.subject ?? what.name,
    notBefore: new Date(what.now.getTime() - 24 * HOUR),
    notAfter: new Date(what.now.getTime() + 10 * 365 * 24 * HOUR),
    signingAlgorithm: P256,
    publicKey: keys.publicKey,
    signingKey: (what.issuer?.keys ?? keys).privateKey,
    extensions: [
      new BasicConstraintsExtension(what.isAuthority, undefined, true),
      new KeyUsagesExtension(
        what.isAuthority ? KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign : KeyUsageFlags.digitalSignature,
        true,
      ),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { keys, certificate };
}

/** A personal certificate by the profile of Sweden Connect 08, for a key that exists for one request. */
export async function certifyPerson(
  issuer: DoubleKey,
  person: { subject: Subject; context: Context; now: Date; isEnded?: boolean; isAuthority?: boolean },
): Promise<DoubleKey> {
  const { subject, now, isEnded = false, isAuthority = false } = person;
  const keys = (await webcrypto.subtle.generateKey(P256, true, [
    'sign',
    'verify',
  ])) as webcrypto.CryptoKeyPair;
  const start = now.getTime() - (isEnded ? 2 * HOUR : 5 * 60_000);
  const certificate = await X509CertificateGenerator.create({
    serialNumber: Buffer.from(webcrypto.getRandomValues(new Uint8Array(8)))
      .toString('hex')
      .replace(/^./, '4'),
    subject: new Name([
      { C: ['SE'] },
      { '2.5.4.42': [{ utf8String: subject.givenName }] },
      { '2.5.4.4': [{ utf8String: subject.surname }] },
      { '2.5.4.5': [{ printableString: subject.serialNumber }] },
      { CN: [{ utf8String: subject.commonName }] },
    ]),
    issuer: issuer.certificate.subject,
    notBefore: new Date(start),
    notAfter: new Date(start + (isEnded ? HOUR : 365 * 24 * HOUR)),
    signingAlgorithm: P256,
    publicKey: keys.publicKey,
    signingKey: issuer.keys.privateKey,
    extensions: [
      new BasicConstraintsExtension(isAuthority, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.nonRepudiation, true),
      // EN 319 411-1, normalised policy.
      new CertificatePolicyExtension(['0.4.0.2042.1.1']),
      await AuthorityKeyIdentifierExtension.create(issuer.keys.publicKey),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      new Extension(OID.authContext, false, authContext(person.context, subject)),
    ],
  });
  return { keys, certificate };
}

/** As another service writes it: another prefix, attributes in another order, an element of its own inside. */
function authContext(context: Context, subject: Subject): Uint8Array<ArrayBuffer> {
  const xml =
    `<?xml version="1.0" encoding="UTF-8"?><a:SAMLAuthContext xmlns:a="${SACI}" xmlns:s="urn:oasis:names:tc:SAML:2.0:assertion">` +
    `<a:AuthContextInfo AuthnContextClassRef="${escapeXml(context.authnContextClassRef)}" ` +
    `AuthenticationInstant="${context.authenticationInstant}" ServiceID="double" ` +
    `AssertionRef="${escapeXml(context.assertionRef)}" IdentityProvider="${escapeXml(context.identityProvider)}">` +
    `<e:ExtAuthInfo xmlns:e="http://id.swedenconnect.se/auth-cont/1.0/ext-auth-info" Name="urn:oid:1.2.752.201.3.2">1</e:ExtAuthInfo>` +
    `</a:AuthContextInfo><a:IdAttributes><a:AttributeMapping Type="rdn" Ref="2.5.4.42"><s:Attribute Name="urn:oid:2.5.4.42">` +
    `<s:AttributeValue>${escapeXml(subject.givenName)}</s:AttributeValue></s:Attribute></a:AttributeMapping></a:IdAttributes>` +
    `</a:SAMLAuthContext>`;
  return new Uint8Array(sequence(sequence(utf8(SACI), utf8(xml))));
}
