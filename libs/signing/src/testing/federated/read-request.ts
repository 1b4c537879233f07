import { verifyMessage } from '../../federated/dss-ext/message-signature.js';
import { NS, PROFILE } from '../../federated/dss-ext/names.js';
import {
  attribute,
  bytesOf,
  child,
  childrenNamed,
  instantOf,
  isNamed,
  textOf,
  XmlError,
  type XmlNode,
} from '../../federated/dss-ext/xml-document.js';

/** Every field of the request, as the service at the other end reads it. Missing ones throw. */
export function readRequest(xml: string, requesterCertificate: string) {
  const message = verifyMessage(xml, [requesterCertificate], 'OptionalInputs');
  if (!message.ok) throw new XmlError(message.fault);
  const { root } = message;
  if (!isNamed(root, NS.dss, 'SignRequest') || attribute(root, 'Profile') !== PROFILE)
    throw new XmlError('profile');
  const extension = child(child(root, NS.dss, 'OptionalInputs'), NS.csig, 'SignRequestExtension');
  const of = (name: string): XmlNode => child(extension, NS.csig, name);
  const conditions = child(extension, NS.saml, 'Conditions');
  const properties = of('CertRequestProperties');
  const signMessage = of('SignMessage');
  const tasks = child(child(child(root, NS.dss, 'InputDocuments'), NS.dss, 'Other'), NS.csig, 'SignTasks');
  return {
    requestId: attribute(root, 'RequestID'),
    version: attribute(extension, 'Version'),
    order: Array.from(extension.childNodes).map(({ localName }) => localName),
    requestTime: instantOf(of('RequestTime')),
    notBefore: new Date(attribute(conditions, 'NotBefore')),
    notOnOrAfter: new Date(attribute(conditions, 'NotOnOrAfter')),
    audience: textOf(child(child(conditions, NS.saml, 'AudienceRestriction'), NS.saml, 'Audience')),
    signer: childrenNamed(of('Signer'), NS.saml, 'Attribute').map((one) => ({
      name: attribute(one, 'Name'),
      value: textOf(child(one, NS.saml, 'AttributeValue')),
    })),
    identityProvider: entity(of('IdentityProvider')),
    signRequester: entity(of('SignRequester')),
    signService: entity(of('SignService')),
    algorithm: textOf(of('RequestedSignatureAlgorithm')),
    certType: attribute(properties, 'CertType'),
    assuranceLevels: childrenNamed(properties, NS.saml, 'AuthnContextClassRef').map(textOf),
    certAttributes: childrenNamed(
      child(properties, NS.csig, 'RequestedCertAttributes'),
      NS.csig,
      'RequestedCertAttribute',
    ).map((one) => ({
      ref: attribute(one, 'CertAttributeRef'),
      defaultValue: one.getAttribute('DefaultValue') || null,
      isRequired: one.getAttribute('Required') === 'true',
    })),
    mustShow: attribute(signMessage, 'MustShow'),
    mimeType: attribute(signMessage, 'MimeType'),
    message: bytesOf(child(signMessage, NS.csig, 'Message')).toString('utf8'),
    tasks: childrenNamed(tasks, NS.csig, 'SignTaskData').map((task) => ({
      id: attribute(task, 'SignTaskId'),
      sigType: attribute(task, 'SigType'),
      adesType: attribute(task, 'AdESType'),
      toBeSignedBytes: bytesOf(child(task, NS.csig, 'ToBeSignedBytes')),
    })),
  };
}
export type ReceivedRequest = ReturnType<typeof readRequest>;

function entity(node: XmlNode): string {
  if (attribute(node, 'Format') !== 'urn:oasis:names:tc:SAML:2.0:nameid-format:entity')
    throw new XmlError('format');
  return textOf(node);
}
