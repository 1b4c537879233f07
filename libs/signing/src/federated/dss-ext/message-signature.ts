import { sign, verify } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import { ALGORITHM, NS } from './names.js';
import { childrenNamed, elementsOf, isNamed, parseXml, type XmlNode } from './xml-document.js';

/** Private key and certificate, PEM. */
export interface MessageKey {
  readonly privateKey: string;
  readonly certificate: string;
}

/** XMLDSig writes ECDSA as r and s side by side (RFC 4051 2.3.6), not as DER. */
class EcdsaSha256 {
  getSignature(signedInfo: string, privateKey: string): string {
    return sign('sha256', Buffer.from(signedInfo), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString(
      'base64',
    );
  }

  verifySignature(signedInfo: string, key: string, signature: string): boolean {
    const bytes = Buffer.from(signature, 'base64');
    return verify('sha256', Buffer.from(signedInfo), { key, dsaEncoding: 'ieee-p1363' }, bytes);
  }

  getAlgorithmName(): string {
    return ALGORITHM.ecdsaSha256;
  }
}

const TRANSFORMS = [ALGORITHM.enveloped, ALGORITHM.exclusive];

/** Only what is listed here is known: no SHA-1, no HMAC, no inclusive canonical form, no key out of the message itself. */
function signedXml(options: ConstructorParameters<typeof SignedXml>[0]): SignedXml {
  const signed = new SignedXml({ ...options, getCertFromKeyInfo: () => null });
  const { CanonicalizationAlgorithms, HashAlgorithms, SignatureAlgorithms } = signed;
  signed.CanonicalizationAlgorithms = pick(CanonicalizationAlgorithms, TRANSFORMS);
  signed.HashAlgorithms = pick(HashAlgorithms, [ALGORITHM.sha256]);
  signed.SignatureAlgorithms = {
    ...pick(SignatureAlgorithms, [ALGORITHM.rsaSha256]),
    [ALGORITHM.ecdsaSha256]: EcdsaSha256 as unknown as (typeof SignatureAlgorithms)[string],
  };
  return signed;
}

function pick<T>(from: Record<string, T>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}

/** The whole message signed, with the signature last in `OptionalInputs` or `OptionalOutputs` (09, section 5). */
export function signMessage(
  xml: string,
  key: MessageKey,
  inside: 'OptionalInputs' | 'OptionalOutputs',
): string {
  const signed = signedXml({
    privateKey: key.privateKey,
    publicCert: key.certificate,
    signatureAlgorithm: ALGORITHM.ecdsaSha256,
    canonicalizationAlgorithm: ALGORITHM.exclusive,
  });
  signed.addReference({
    xpath: '/*',
    transforms: TRANSFORMS,
    digestAlgorithm: ALGORITHM.sha256,
    uri: '',
    isEmptyUri: true,
  });
  const reference = `/*/*[local-name()='${inside}']`;
  signed.computeSignature(xml, { prefix: 'ds', location: { reference, action: 'append' } });
  return signed.getSignedXml();
}

export type VerifiedMessage =
  /** The bytes that the signature covers, in canonical form: nothing else may be read. */
  | { readonly ok: true; readonly root: XmlNode }
  | { readonly ok: false; readonly fault: 'answer-not-signed' | 'answer-altered' | 'unknown-service-key' };

/** Throws `XmlError` for what is no XML. */
export function verifyMessage(
  xml: string,
  certificates: readonly string[],
  inside: 'OptionalInputs' | 'OptionalOutputs',
): VerifiedMessage {
  const signature = signatureIn(xml, inside);
  if (signature === null) return { ok: false, fault: 'answer-not-signed' };
  let fault: 'answer-altered' | 'unknown-service-key' = 'unknown-service-key';
  for (const certificate of certificates) {
    const result = checkWith(xml, signature, certificate);
    if (typeof result !== 'string') return { ok: true, root: result };
    if (result === 'answer-altered') fault = result;
  }
  return { ok: false, fault };
}

/** The one signature of the message, where it must stand. */
function signatureIn(xml: string, inside: string): XmlNode | null {
  const document = parseXml(xml);
  if (document.getElementsByTagNameNS(NS.ds, 'Signature').length !== 1) return null;
  const [holder] = childrenNamed(document.documentElement, NS.dss, inside);
  const last = holder === undefined ? undefined : elementsOf(holder).at(-1);
  return last !== undefined && isNamed(last, NS.ds, 'Signature') ? last : null;
}

function checkWith(
  xml: string,
  signature: XmlNode,
  certificate: string,
): XmlNode | 'answer-altered' | 'unknown-service-key' {
  const signed = signedXml({ publicCert: certificate });
  try {
    signed.loadSignature(signature as never);
    if (!signed.checkSignature(xml)) return 'answer-altered';
    const [covered, ...more] = signed.getSignedReferences();
    const [reference] = referencesOf(signature);
    const isWhole = reference?.uri === '' && reference.transforms.join(' ') === TRANSFORMS.join(' ');
    if (covered === undefined || more.length > 0 || !isWhole) return 'answer-altered';
    return parseXml(covered).documentElement;
  } catch {
    return 'unknown-service-key';
  }
}

function referencesOf(signature: XmlNode): { uri: string | null; transforms: (string | null)[] }[] {
  return childrenNamed(signature, NS.ds, 'SignedInfo')
    .flatMap((info) => childrenNamed(info, NS.ds, 'Reference'))
    .map((reference) => ({
      uri: reference.getAttribute('URI'),
      transforms: childrenNamed(reference, NS.ds, 'Transforms')
        .flatMap((list) => childrenNamed(list, NS.ds, 'Transform'))
        .map((transform) => transform.getAttribute('Algorithm')),
    }));
}
