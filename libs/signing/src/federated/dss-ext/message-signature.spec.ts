import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignedXml } from 'xml-crypto';
import { REFUSAL_TEXTS } from '../refusals.js';
import { openRequestKey } from '../request-key.js';
import { signMessage, verifyMessage } from './message-signature.js';
import { ALGORITHM, NS } from './names.js';
import { parseXml, textOf } from './xml-document.js';

const INSIDE = 'OptionalOutputs';
const [NUMBER, OTHER] = ['199001019810', '199001019802'];
const ALGORITHMS = {
  sha1: 'http://www.w3.org/2000/09/xmldsig#sha1',
  rsaSha1: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
  hmac: 'http://www.w3.org/2000/09/xmldsig#hmac-sha1',
  inclusive: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
  withComments: 'http://www.w3.org/2001/10/xml-exc-c14n#WithComments',
} as const;

const keyPair = (): { privateKey: string; publicKey: string } =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
const [service, stranger] = [keyPair(), keyPair()];
const folder = mkdtempSync(join(tmpdir(), 'message-signature-'));
const withCertificate = openRequestKey(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const extension = (number: string, id = 'part'): string =>
  `<c:SignResponseExtension xmlns:c="${NS.csig}" Id="${id}"><c:Number>${number}</c:Number></c:SignResponseExtension>`;
const message = (number: string, more = ''): string =>
  `<d:SignResponse xmlns:d="${NS.dss}" RequestID="r-1" Id="whole"><d:Result>Success</d:Result>` +
  `<d:${INSIDE}>${extension(number)}${more}</d:${INSIDE}></d:SignResponse>`;

type How = {
  key?: string;
  algorithm?: string;
  canonical?: string;
  /** What each reference points at, and by which transforms; the whole message, as agreed, when left out. */
  references?: { xpath?: string; transforms?: readonly string[]; digest?: string }[];
};
const AGREED = [ALGORITHM.enveloped, ALGORITHM.exclusive];

/** Signed by a program that does what it is told: with the service's own key when nothing else is said. */
function signed(xml: string, how: How = {}): string {
  const { key = service.privateKey, algorithm = ALGORITHM.rsaSha256, canonical = ALGORITHM.exclusive } = how;
  const writer = new SignedXml({
    privateKey: key,
    signatureAlgorithm: algorithm,
    canonicalizationAlgorithm: canonical,
  });
  if (algorithm === ALGORITHMS.hmac) writer.enableHMAC();
  for (const { xpath, transforms = AGREED, digest = ALGORITHM.sha256 } of how.references ?? [{}]) {
    const isWhole = xpath === undefined;
    writer.addReference({
      xpath: xpath ?? '/*',
      transforms: [...transforms],
      digestAlgorithm: digest,
      ...(isWhole ? { uri: '', isEmptyUri: true } : {}),
    });
  }
  const reference = `/*/*[local-name()='${INSIDE}']`;
  writer.computeSignature(xml, { prefix: 'ds', location: { reference, action: 'append' } });
  return writer.getSignedXml();
}

const genuine = signed(message(NUMBER));
const between = (xml: string, start: string, end: string): string => {
  const from = xml.indexOf(start);
  return xml.slice(from, xml.indexOf(end, from) + end.length);
};
const part = (name: string, xml = genuine): string => between(xml, `<ds:${name}`, `</ds:${name}>`);
const signature = part('Signature');
const [signedInfo, digest] = [part('SignedInfo'), part('DigestValue')];
/** What an attacker can write: the digest of the message that they wish had been signed. */
const forged = signed(message(OTHER), { key: stranger.privateKey });
const forgedInfo = part('SignedInfo', forged);
const forgedDigest = part('DigestValue', forged);
const bare = (element: string): string => element.replace(/<[^>]*>/g, '');

const verdict = (xml: string, certificates = [service.publicKey]) => verifyMessage(xml, certificates, INSIDE);
const faultOf = (xml: string): string => {
  const result = verdict(xml);
  return result.ok ? 'accepted' : result.fault;
};

/** Whether the library itself, with nothing taken out of it, finds the signature good. */
function holdsForTheLibrary(xml: string): boolean {
  const reader = new SignedXml({ publicCert: service.publicKey, getCertFromKeyInfo: () => null });
  const [node] = Array.from(parseXml(xml).getElementsByTagNameNS(NS.ds, 'Signature'));
  reader.loadSignature(node as never);
  return reader.checkSignature(xml);
}

type Attack = [what: string, xml: string, fault: keyof typeof REFUSAL_TEXTS];

/** Somebody on the way, who has a message that the service did sign, and no key. */
const ON_THE_WAY: Attack[] = [
  ['the signed content is changed', genuine.replace(NUMBER, OTHER), 'answer-altered'],
  ['the signature is put into another message', message(OTHER, signature), 'answer-altered'],
  [
    'the signed message is moved into the signature’s own object, another stands in its place',
    message(
      OTHER,
      signature.replace('</ds:Signature>', `<ds:Object>${message(NUMBER)}</ds:Object></ds:Signature>`),
    ),
    'answer-altered',
  ],
  [
    'the signed message, with its signature, is wrapped in another',
    message(OTHER, `<w:Wrapped xmlns:w="urn:wrapped">${genuine}</w:Wrapped>`),
    'answer-not-signed',
  ],
  [
    'the signed part is there twice, by one Id',
    message(OTHER, extension(NUMBER) + signature),
    'answer-altered',
  ],
  [
    'a second signature stands beside',
    genuine.replace(signature, signature + signature),
    'answer-not-signed',
  ],
  [
    'a second signature, a stranger’s, stands first',
    genuine.replace(signature, part('Signature', forged) + signature),
    'answer-not-signed',
  ],
  [
    'something follows the signature where it stands',
    genuine.replace(signature, `${signature}${extension(OTHER, 'later')}`),
    'answer-not-signed',
  ],
  [
    'the signature stands somewhere else',
    genuine.replace(signature, '').replace('Success', `Success${signature}`),
    'answer-not-signed',
  ],
  [
    'outputs that nobody signed stand before those that are',
    genuine.replace(`<d:${INSIDE}>`, `<d:${INSIDE}>${extension(OTHER)}</d:${INSIDE}><d:${INSIDE}>`),
    'answer-not-signed',
  ],
  [
    'a comment beside the digest holds the digest of another content (CVE-2025-29775)',
    genuine.replace(NUMBER, OTHER).replace(digest, digest.replace('>', `><!--${bare(forgedDigest)}-->`)),
    'answer-altered',
  ],
  [
    'a second SignedInfo says what the first did not (CVE-2025-29774)',
    genuine.replace(NUMBER, OTHER).replace(signedInfo, forgedInfo + signedInfo),
    'unknown-service-key',
  ],
  [
    'the SignedInfo that was signed lies in an object, another in its place',
    genuine
      .replace(NUMBER, OTHER)
      .replace(signedInfo, forgedInfo)
      .replace('</ds:Signature>', `<ds:Object>${signedInfo}</ds:Object></ds:Signature>`),
    'unknown-service-key',
  ],
  [
    'the reference points at what is unchanged, instead of the whole',
    genuine.replace(NUMBER, OTHER).replace('URI=""', 'URI="#part"'),
    'answer-altered',
  ],
  ['an instruction is slipped into a text', genuine.replace(NUMBER, `${NUMBER}<?x y?>`), 'answer-altered'],
  ['there is no signature', message(NUMBER), 'answer-not-signed'],
  ['it is signed by a stranger', forged, 'unknown-service-key'],
  [
    'it is signed by a stranger, whose certificate comes with it',
    signMessage(message(OTHER), withCertificate, INSIDE),
    'unknown-service-key',
  ],
  [
    'it is signed with the service’s public key as a shared secret',
    signed(message(OTHER), { key: service.publicKey, algorithm: ALGORITHMS.hmac }),
    'unknown-service-key',
  ],
];

/** The service's own key, used otherwise than agreed: each of these signatures is good, and covers less, or by weaker means. */
const OTHERWISE: Attack[] = [
  [
    'a part is signed, not the whole',
    signed(message(NUMBER), { references: [{ xpath: "//*[@Id='part']" }] }),
    'answer-altered',
  ],
  [
    'the whole is named by an Id, which another element may take',
    signed(message(NUMBER), { references: [{ xpath: "//*[@Id='whole']" }] }),
    'answer-altered',
  ],
  [
    'the whole and a part are signed',
    signed(message(NUMBER), { references: [{}, { xpath: "//*[@Id='part']" }] }),
    'answer-altered',
  ],
  [
    'comments are part of what is signed',
    signed(message(NUMBER), { references: [{ transforms: [ALGORITHM.enveloped, ALGORITHMS.withComments] }] }),
    'unknown-service-key',
  ],
  [
    'the canonical form takes in namespaces from around it',
    signed(message(NUMBER), { references: [{ transforms: [ALGORITHM.enveloped, ALGORITHMS.inclusive] }] }),
    'unknown-service-key',
  ],
  [
    'SignedInfo has another canonical form',
    signed(message(NUMBER), { canonical: ALGORITHMS.withComments }),
    'unknown-service-key',
  ],
  [
    'the digest is SHA-1',
    signed(message(NUMBER), { references: [{ digest: ALGORITHMS.sha1 }] }),
    'unknown-service-key',
  ],
  [
    'the signature is over SHA-1',
    signed(message(NUMBER), { algorithm: ALGORITHMS.rsaSha1 }),
    'unknown-service-key',
  ],
];

describe('the signature of a message', () => {
  const read = (xml: string): string | null => {
    const result = verdict(xml);
    return result.ok ? textOf(result.root) : result.fault;
  };

  it('is accepted as agreed, also when one of several keys is the service’s', () => {
    expect(faultOf(genuine)).toBe('accepted');
    expect(verdict(genuine, [stranger.publicKey, service.publicKey]).ok).toBe(true);
    expect(verdict(genuine, [stranger.publicKey]).ok).toBe(false);
    expect(verdict(genuine, []).ok).toBe(false);
  });

  it.each(ON_THE_WAY)('is refused when %s', (_what, xml, fault) => {
    expect(faultOf(xml)).toBe(fault);
    expect(REFUSAL_TEXTS[fault]).toMatch(/\.$/);
  });

  it.each(OTHERWISE)('is refused when %s', (_what, xml, fault) => {
    expect(holdsForTheLibrary(xml)).toBe(true);
    expect(faultOf(xml)).toBe(fault);
  });

  it('is refused when a part that it covers by Id is there twice', () => {
    const byId = signed(message(NUMBER), { references: [{ xpath: "//*[@Id='part']" }] });
    expect(faultOf(byId.replace('<d:Result>', `<d:Result>${extension(OTHER)}`))).not.toBe('accepted');
  });

  it('lets nothing be read that it does not cover: comments, and what lies in the signature itself', () => {
    const whole = read(genuine);
    expect(whole).toContain(NUMBER);
    expect(read(genuine.replace(NUMBER, NUMBER.replace('1990', '1990<!-- 2 -->')))).toBe(whole);
    const inObject = signature.replace(
      '</ds:Signature>',
      `<ds:Object>${extension(OTHER)}</ds:Object></ds:Signature>`,
    );
    expect(read(genuine.replace(signature, inObject))).toBe(whole);
    expect(read(`<!-- before -->${genuine}<!-- ${OTHER} -->`)).toBe(whole);
  });
});
