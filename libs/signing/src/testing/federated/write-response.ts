import { NS, PROFILE } from '../../federated/dss-ext/names.js';
import { escapeXml } from '../../text/escape-xml.js';
import type { Context } from './double-authority.js';

export interface WrittenResponse {
  readonly requestId: string;
  readonly profile?: string;
  readonly version?: string;
  readonly responseTime: Date;
  readonly context: Context;
  readonly personalIdentityNumber: string;
  readonly chain: readonly Uint8Array[];
  readonly tasks: readonly { id: string; toBeSignedBytes: Uint8Array; signature: Uint8Array }[];
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
// Namespaces where they are used, and other prefixes than ours.
const open = (profile: string, requestId: string): string =>
  `<d:SignResponse xmlns:d="${NS.dss}" Profile="${escapeXml(profile)}" RequestID="${escapeXml(requestId)}">`;

export function writeResponse(response: WrittenResponse): string {
  const { context, tasks, chain } = response;
  return (
    open(response.profile ?? PROFILE, response.requestId) +
    '<d:Result><d:ResultMajor>urn:oasis:names:tc:dss:1.0:resultmajor:Success</d:ResultMajor></d:Result>' +
    `<d:OptionalOutputs><SignResponseExtension xmlns="${NS.csig}" xmlns:saml="${NS.saml}" Version="${response.version ?? '1.4'}">` +
    `<ResponseTime>${response.responseTime.toISOString()}</ResponseTime><SignerAssertionInfo><ContextInfo>` +
    `<IdentityProvider Format="urn:oasis:names:tc:SAML:2.0:nameid-format:entity">${escapeXml(context.identityProvider)}</IdentityProvider>` +
    `<AuthenticationInstant>${context.authenticationInstant}</AuthenticationInstant>` +
    `<saml:AuthnContextClassRef>${escapeXml(context.authnContextClassRef)}</saml:AuthnContextClassRef>` +
    `<ServiceID>double</ServiceID><AssertionRef>${escapeXml(context.assertionRef)}</AssertionRef></ContextInfo>` +
    `<saml:AttributeStatement><saml:Attribute Name="urn:oid:1.2.752.29.4.13"><saml:AttributeValue>${escapeXml(response.personalIdentityNumber)}` +
    '</saml:AttributeValue></saml:Attribute></saml:AttributeStatement></SignerAssertionInfo><SignatureCertificateChain>' +
    chain.map((der) => `<X509Certificate>${base64(der)}</X509Certificate>`).join('') +
    '</SignatureCertificateChain></SignResponseExtension></d:OptionalOutputs>' +
    `<d:SignatureObject><d:Other><SignTasks xmlns="${NS.csig}">` +
    tasks
      .map(
        ({ id, toBeSignedBytes, signature }) =>
          `<SignTaskData SignTaskId="${escapeXml(id)}" SigType="PDF" AdESType="BES"><ToBeSignedBytes>${base64(toBeSignedBytes)}</ToBeSignedBytes>` +
          `<Base64Signature Type="http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256">${base64(signature)}</Base64Signature></SignTaskData>`,
      )
      .join('') +
    '</SignTasks></d:Other></d:SignatureObject></d:SignResponse>'
  );
}

export function writeRefusal(
  requestId: string,
  major: 'RequesterError' | 'ResponderError',
  minor?: string,
): string {
  return (
    open(PROFILE, requestId) +
    `<d:Result><d:ResultMajor>urn:oasis:names:tc:dss:1.0:resultmajor:${major}</d:ResultMajor>` +
    `${minor === undefined ? '' : `<d:ResultMinor>http://id.elegnamnden.se/sig-status/1.0/${minor}</d:ResultMinor>`}</d:Result>` +
    '<d:OptionalOutputs></d:OptionalOutputs></d:SignResponse>'
  );
}
