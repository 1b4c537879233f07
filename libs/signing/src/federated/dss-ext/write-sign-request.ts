import { OID } from '../../der/oids.js';
import { escapeXml } from '../../text/escape-xml.js';
import type { FederatedSignRequest } from '../federated-request.js';
import { ATTRIBUTE, ENTITY_FORMAT, NS, PROFILE, VERSION } from './names.js';

/**
 * `<dss:SignRequest>`, not signed yet, with every field of the extension that the schema has a place for and we have a
 * word about; in the schema's order. `OptionalInputs` is last but for the documents, and the signature goes last in it.
 */
export function writeSignRequest(request: FederatedSignRequest): string {
  return element(
    'dss:SignRequest',
    {
      'xmlns:dss': NS.dss,
      'xmlns:csig': NS.csig,
      'xmlns:saml': NS.saml,
      Profile: PROFILE,
      RequestID: request.requestId,
    },
    element('dss:OptionalInputs', {}, extension(request)) +
      element('dss:InputDocuments', {}, element('dss:Other', {}, signTasks(request))),
  );
}

function extension(request: FederatedSignRequest): string {
  return element(
    'csig:SignRequestExtension',
    { Version: VERSION },
    element('csig:RequestTime', {}, request.requestTime.toISOString()) +
      conditions(request) +
      element('csig:Signer', {}, signerAttributes(request)) +
      entity('csig:IdentityProvider', request.identityProvider) +
      entity('csig:SignRequester', request.signRequester) +
      entity('csig:SignService', request.signService) +
      element('csig:RequestedSignatureAlgorithm', {}, escapeXml(request.requestedSignatureAlgorithm)) +
      certRequestProperties(request) +
      signMessage(request),
  );
}

function conditions({ conditions: { notBefore, notOnOrAfter, audience } }: FederatedSignRequest): string {
  return element(
    'saml:Conditions',
    { NotBefore: notBefore.toISOString(), NotOnOrAfter: notOnOrAfter.toISOString() },
    element('saml:AudienceRestriction', {}, element('saml:Audience', {}, escapeXml(audience))),
  );
}

/** Only what identifies: names may be written in another way at the identity provider, and every one must match. */
function signerAttributes({ personalIdentityNumber }: FederatedSignRequest): string {
  return element(
    'saml:Attribute',
    { Name: ATTRIBUTE.personalIdentityNumber },
    element('saml:AttributeValue', {}, escapeXml(personalIdentityNumber)),
  );
}

function certRequestProperties({ certRequestProperties, signer }: FederatedSignRequest): string {
  const { certType, authnContextClassRefs } = certRequestProperties;
  const attributes = [
    certAttribute(OID.countryName, 'country', { DefaultValue: 'SE' }),
    certAttribute(OID.givenName, 'givenName', { Required: 'true' }, ATTRIBUTE.givenName),
    certAttribute(OID.surname, 'surname', { Required: 'true' }, ATTRIBUTE.surname),
    // The certificate is read by everyone who gets the document: our own id in it, never the number.
    certAttribute(OID.serialNumber, 'serialNumber', { DefaultValue: signer.identifier, Required: 'true' }),
    certAttribute(
      OID.commonName,
      'commonName',
      { DefaultValue: signer.displayName, Required: 'true' },
      ATTRIBUTE.displayName,
    ),
  ];
  return element(
    'csig:CertRequestProperties',
    { CertType: certType },
    authnContextClassRefs.map((ref) => element('saml:AuthnContextClassRef', {}, escapeXml(ref))).join('') +
      element('csig:RequestedCertAttributes', {}, attributes.join('')),
  );
}

function certAttribute(
  oid: string,
  friendlyName: string,
  traits: { DefaultValue?: string; Required?: string },
  samlName?: string,
): string {
  const from = samlName === undefined ? '' : element('csig:SamlAttributeName', { Order: '0' }, samlName);
  return element(
    'csig:RequestedCertAttribute',
    { CertAttributeRef: oid, CertNameType: 'rdn', FriendlyName: friendlyName, ...traits },
    from,
  );
}

function signMessage({
  signMessage: { mimeType, mustShow, message },
  identityProvider,
}: FederatedSignRequest) {
  return element(
    'csig:SignMessage',
    { MustShow: String(mustShow), DisplayEntity: identityProvider, MimeType: mimeType },
    element('csig:Message', {}, Buffer.from(message, 'utf8').toString('base64')),
  );
}

function signTasks({ signTasks: tasks }: FederatedSignRequest): string {
  const written = tasks.map(({ signTaskId, toBeSignedBytes }) =>
    element(
      'csig:SignTaskData',
      { SignTaskId: signTaskId, SigType: 'PDF', AdESType: 'BES' },
      element('csig:ToBeSignedBytes', {}, Buffer.from(toBeSignedBytes).toString('base64')),
    ),
  );
  return element('csig:SignTasks', {}, written.join(''));
}

const entity = (name: string, id: string): string => element(name, { Format: ENTITY_FORMAT }, escapeXml(id));

/** `content` is XML already. */
function element(name: string, attributes: Readonly<Record<string, string>>, content: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${written.join('')}>${content}</${name}>`;
}
