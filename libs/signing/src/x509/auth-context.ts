import { children, childAt, text, type DerValue } from '../der/der-reader.js';
import { sequence, utf8, type Der } from '../der/der-writer.js';
import { OID } from '../der/oids.js';
import { escapeXml } from '../text/escape-xml.js';
import type { AuthenticationContext, SignerIdentity } from '../contract/signing-request.js';

export const SACI = 'http://id.elegnamnden.se/auth-cont/1.0/saci';

/**
 * RFC 7773: how the signer was authenticated, and which authenticated attribute became which part of the subject (the
 * Swedish certificate profile demands a mapping for each).
 */
export function authContextValue(context: AuthenticationContext, signer: SignerIdentity): Der {
  return sequence(sequence(utf8(SACI), utf8(authContextXml(context, signer))));
}

function authContextXml(context: AuthenticationContext, signer: SignerIdentity): string {
  const info = [
    ['IdentityProvider', context.identityProvider],
    ['AuthenticationInstant', context.authenticationInstant],
    ['AuthnContextClassRef', context.authnContextClassRef],
    ['AssertionRef', context.assertionRef],
    ['ServiceID', context.serviceId],
  ] as const;
  const attributes = info.map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
  const mappings = [
    [OID.givenName, 'urn:oid:2.5.4.42', signer.givenName],
    [OID.surname, 'urn:oid:2.5.4.4', signer.surname],
    [OID.serialNumber, 'urn:oid:2.5.4.5', signer.identifier],
    [OID.commonName, 'urn:oid:2.16.840.1.113730.3.1.241', signer.displayName],
  ] as const;
  const mapped = mappings.map(
    ([ref, name, value]) =>
      `<saci:AttributeMapping Type="rdn" Ref="${ref}"><saml:Attribute Name="${name}">` +
      `<saml:AttributeValue>${escapeXml(value)}</saml:AttributeValue></saml:Attribute></saci:AttributeMapping>`,
  );
  return (
    `<saci:SAMLAuthContext xmlns:saci="${SACI}" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">` +
    `<saci:AuthContextInfo${attributes}/><saci:IdAttributes>${mapped.join('')}</saci:IdAttributes></saci:SAMLAuthContext>`
  );
}

export interface ReadAuthContext {
  readonly authenticationInstant: string;
  readonly authnContextClassRef: string;
}

/** Reads what a decision rests on. Attributes are in one fixed order, so a linear expression is enough. */
export function readAuthContext(extensionValue: DerValue): ReadAuthContext | null {
  const contexts = children(extensionValue);
  const parts = children(childAt(contexts, 0, 0x30));
  if (contexts.length !== 1 || parts.length !== 2 || text(childAt(parts, 0)) !== SACI) return null;
  const found =
    /^<saci:SAMLAuthContext [^<>]+><saci:AuthContextInfo IdentityProvider="[^"<>]+" AuthenticationInstant="([^"<>]+)" AuthnContextClassRef="([^"<>]+)" /.exec(
      text(childAt(parts, 1)),
    );
  const [, authenticationInstant, authnContextClassRef] = found ?? [];
  if (authenticationInstant === undefined || authnContextClassRef === undefined) return null;
  return { authenticationInstant, authnContextClassRef };
}
