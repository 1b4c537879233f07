import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import type { Verdict } from '../contract/verification.js';
import { childAt, children, readDer } from '../der/der-reader.js';
import { integer, nothing, octets, oid, sequence, set, setOf, tagged } from '../der/der-writer.js';
import { OID } from '../der/oids.js';
import { plainRevision, type PdfObject } from '../pades/revision-writer.js';
import type { SecurityStore } from '../pades/security-store.js';
import { readPem } from '../trust/certificate-file.js';
import { fileSigner } from '../trust/file-key-store.js';
import { openKeyStore } from '../trust/open-key-store.js';
import type { ReasonCode } from '../verify/reasons.js';
import { distinguishedName } from '../x509/distinguished-name.js';
import { issueCertificate, keyUsage, notAnAuthority } from '../x509/issue-certificate.js';
import { readCertificate } from '../x509/read-certificate.js';
import { revocationList, type RevocationList } from '../x509/revocation-list.js';
import { Forger, type Draft, type Forged } from './forger.js';
import { sampleJson } from './sample-registry.js';
import { signingInstance } from './signing-instance.js';

export const ours = signingInstance();
export const theirs = signingInstance();
export const forger = new Forger(ours.dataDir);
export const stranger = new Forger(theirs.dataDir);

export const json = async (form = {}, test = true) => sampleJson(await ours.operations.pins(), form, test);
export const sealed = async (form = {}): Promise<Draft> => forger.seal(await forger.draft(await json(form)));
export const signed = async (forged: Forged = {}): Promise<Draft> =>
  forger.sign(await sealed(), 'handledare', forged);
export const whole = async (forged: Forged = {}): Promise<Draft> =>
  forger.sign(await signed(forged), 'extern');

export const pdfObject = (number: number, body: string): PdfObject => ({
  number,
  body: Buffer.from(`${number} 0 obj\n${body}\nendobj\n`, 'latin1'),
});
export function append(draft: Draft, objects: readonly PdfObject[]): Draft {
  const { bytes, next } = plainRevision(draft.state, objects);
  return { bytes: Buffer.concat([draft.bytes, bytes]), state: next };
}
/** Replaces text with other text of the same length, in a copy. */
export function swap(bytes: Buffer, from: string, to: string, last = false): Buffer {
  const copy = Buffer.from(bytes);
  const at = last ? copy.lastIndexOf(from, undefined, 'latin1') : copy.indexOf(from, 0, 'latin1');
  if (at < 0 || from.length !== to.length) throw new Error(`nothing to swap: ${from}`);
  copy.write(to, at, 'latin1');
  return copy;
}
export const selfMade = (commonName: string, isOnCurve = true): NonNullable<Forged['key']> => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = distinguishedName([[OID.commonName, commonName]]);
  const sign = fileSigner(privateKey);
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  const content = {
    issuer: name,
    subject: name,
    publicKey: isOnCurve ? spki : Buffer.concat([spki.subarray(0, 27), Buffer.alloc(64, 1)]),
    notBefore: new Date(Date.now() - 1000),
    notAfter: new Date(Date.now() + 3_600_000),
    extensions: [notAnAuthority(), keyUsage('personal')],
  };
  return { sign, chain: [issueCertificate(content, sign)] };
};
export const asKey = ({ certificate, sign }: Forger['keys']['platformSeal']): NonNullable<Forged['key']> => ({
  sign,
  chain: [certificate.der],
});
export const fakePage = pdfObject(9, '<< /Length 0 >>\nstream\n\nendstream');
export const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);

export type Attack = [name: string, verdict: Verdict, code: ReasonCode, file: () => Promise<Uint8Array>];

/** The signed data written again with its parts exchanged: version, digest algorithms, content, certificates, signers. */
function rebuilt(cms: Buffer, exchange: (parts: Buffer[]) => Buffer[]): Buffer {
  const parts = children(childAt(children(childAt(children(readDer(cms)), 1)), 0)).map(({ raw }) => raw);
  return sequence(oid(OID.signedData), tagged(0, sequence(...exchange(parts))));
}

const SHA384 = sequence(oid('2.16.840.1.101.3.4.2.2'));
const SHA256_WITH_NULL = sequence(oid(OID.sha256), nothing());

/** What others let pass in a CMS that is valid all the same: fields that no signature covers. */
export const UNCHECKED_IN_CMS: Readonly<Record<string, (cms: Buffer) => Buffer>> = {
  'another digest algorithm listed': (cms) =>
    rebuilt(cms, ([version, , ...rest]) => [version ?? cms, set(SHA384), ...rest]),
  'a second digest algorithm listed': (cms) =>
    rebuilt(cms, ([version, own, ...rest]) => [
      version ?? cms,
      setOf(readDer(own ?? cms).content, SHA384),
      ...rest,
    ]),
  'no digest algorithm listed': (cms) =>
    rebuilt(cms, ([version, , ...rest]) => [version ?? cms, set(), ...rest]),
  'a digest algorithm with parameters': (cms) =>
    rebuilt(cms, ([version, , ...rest]) => [version ?? cms, set(SHA256_WITH_NULL), ...rest]),
  'another version': (cms) => rebuilt(cms, ([, ...rest]) => [integer(3), ...rest]),
  'a field too many': (cms) => rebuilt(cms, (parts) => [...parts, octets(Buffer.from('hidden'))]),
  'bytes after the value': (cms) => Buffer.concat([cms, octets(Buffer.from('hidden'))]),
};

export function twoSigners(cms: Buffer): Buffer {
  const parts = children(childAt(children(childAt(children(readDer(cms)), 1)), 0));
  const signer = childAt(children(childAt(parts, 4)), 0).raw;
  return sequence(
    oid(OID.signedData),
    tagged(0, sequence(...parts.slice(0, 4).map(({ raw }) => raw), set(signer, signer))),
  );
}
export function indefinite(cms: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x30, 0x80]), readDer(cms).content, Buffer.from([0, 0])]);
}

/** A genuine revocation list of our own root's key, save for what it says. */
export function rootListOf(traits: Partial<RevocationList>, { dataDir }: { dataDir: string } = ours): Buffer {
  const root = readCertificate(readPem(join(dataDir, 'trust', 'root.pem')));
  const sign = openKeyStore(join(dataDir, 'secrets', 'signing')).open('root');
  const list = { number: 1, thisUpdate: hoursAgo(1), nextUpdate: hoursAgo(-24), revoked: [], ...traits };
  return revocationList(root, list, sign);
}

/** Archived as the product does it, save for the store. */
export async function archived(forged: Partial<SecurityStore> = {}): Promise<Draft> {
  return forger.stamp(forger.store(await whole(), forged));
}
