import type { FederatedAuthentication } from '../federated-request.js';
import { NS } from './names.js';
import {
  attribute,
  bytesOf,
  child,
  childrenNamed,
  instantOf,
  isNamed,
  optionalChild,
  textOf,
  XmlError,
  type XmlNode,
} from './xml-document.js';

export interface ReadSignResponse {
  readonly requestId: string;
  readonly profile: string;
  readonly resultMajor: string;
  readonly resultMinor: string | null;
  /** Null when nothing was signed. */
  readonly signed: SignedPart | null;
}

export interface SignedPart {
  readonly version: string;
  readonly responseTime: Date;
  readonly authentication: FederatedAuthentication;
  /** SAML attributes of the person, by name. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
  readonly certificateChain: readonly Buffer[];
  readonly tasks: readonly ReadSignTask[];
}

export interface ReadSignTask {
  readonly signTaskId: string;
  readonly sigType: string;
  readonly toBeSignedBytes: Buffer;
  readonly signature: Buffer;
  /** The algorithm that the service says it has used; null when it does not say. */
  readonly algorithm: string | null;
}

/** Takes a `<dss:SignResponse>` apart. Throws `XmlError` when it lacks something that it must have. */
export function readSignResponse(root: XmlNode, successCode: string): ReadSignResponse {
  if (!isNamed(root, NS.dss, 'SignResponse')) throw new XmlError('no sign response');
  const result = child(root, NS.dss, 'Result');
  const minor = optionalChild(result, NS.dss, 'ResultMinor');
  const resultMajor = textOf(child(result, NS.dss, 'ResultMajor'));
  return {
    requestId: attribute(root, 'RequestID'),
    profile: attribute(root, 'Profile'),
    resultMajor,
    resultMinor: minor === null ? null : textOf(minor),
    signed: resultMajor === successCode ? readSigned(root) : null,
  };
}

function readSigned(root: XmlNode): SignedPart {
  const extension = child(child(root, NS.dss, 'OptionalOutputs'), NS.csig, 'SignResponseExtension');
  const info = child(extension, NS.csig, 'SignerAssertionInfo');
  const chain = child(extension, NS.csig, 'SignatureCertificateChain');
  return {
    version: extension.getAttribute('Version') ?? '1.1',
    responseTime: instantOf(child(extension, NS.csig, 'ResponseTime')),
    authentication: readContext(child(info, NS.csig, 'ContextInfo')),
    attributes: readAttributes(child(info, NS.saml, 'AttributeStatement')),
    certificateChain: childrenNamed(chain, NS.csig, 'X509Certificate').map(bytesOf),
    tasks: readTasks(child(child(root, NS.dss, 'SignatureObject'), NS.dss, 'Other')),
  };
}

function readContext(context: XmlNode): FederatedAuthentication {
  return {
    identityProvider: textOf(child(context, NS.csig, 'IdentityProvider')),
    authenticationInstant: instantOf(child(context, NS.csig, 'AuthenticationInstant')).toISOString(),
    authnContextClassRef: textOf(child(context, NS.saml, 'AuthnContextClassRef')),
    assertionRef: textOf(child(context, NS.csig, 'AssertionRef')),
  };
}

function readAttributes(statement: XmlNode): ReadonlyMap<string, readonly string[]> {
  const attributes = new Map<string, string[]>();
  for (const one of childrenNamed(statement, NS.saml, 'Attribute')) {
    const name = attribute(one, 'Name');
    const values = childrenNamed(one, NS.saml, 'AttributeValue').map(textOf);
    attributes.set(name, [...(attributes.get(name) ?? []), ...values]);
  }
  return attributes;
}

function readTasks(other: XmlNode): ReadSignTask[] {
  return childrenNamed(child(other, NS.csig, 'SignTasks'), NS.csig, 'SignTaskData').map((task) => {
    const signature = child(task, NS.csig, 'Base64Signature');
    return {
      signTaskId: attribute(task, 'SignTaskId'),
      sigType: attribute(task, 'SigType'),
      toBeSignedBytes: bytesOf(child(task, NS.csig, 'ToBeSignedBytes')),
      signature: bytesOf(signature),
      algorithm: signature.getAttribute('Type') || null,
    };
  });
}
