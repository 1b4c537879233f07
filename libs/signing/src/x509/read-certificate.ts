import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { sha256Hex } from '../canonical/sha256.js';
import {
  childAt,
  children,
  DerError,
  expectTags,
  instant,
  only,
  readDer,
  type DerValue,
} from '../der/der-reader.js';
import { oid } from '../der/der-writer.js';
import { readName } from './distinguished-name.js';
import { ECDSA_SHA256 } from './issue-certificate.js';
import { P256_PREFIX } from './one-time-key.js';

export interface Certificate {
  readonly der: Buffer;
  readonly sha256: string;
  readonly tbs: Buffer;
  readonly signature: Buffer;
  readonly issuer: Buffer;
  readonly subject: Buffer;
  /** INTEGER, DER. */
  readonly serial: Buffer;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly publicKey: Buffer;
  readonly name: ReadonlyMap<string, string>;
  readonly extensions: ReadonlyMap<string, { readonly isCritical: boolean; readonly value: Buffer }>;
}

const CACHE_SIZE = 200;
const cache = new Map<string, Certificate>();

/** Parses a certificate of this hierarchy: X.509 v3, P-256, ECDSA with SHA-256. Throws `DerError` for all others. */
export function readCertificate(der: Uint8Array): Certificate {
  const sha256 = sha256Hex(der);
  const known = cache.get(sha256);
  if (known !== undefined) return known;
  const certificate = parse(Buffer.from(der), sha256);
  if (cache.size >= CACHE_SIZE) cache.delete(cache.keys().next().value ?? '');
  cache.set(sha256, certificate);
  return certificate;
}

function parse(der: Buffer, sha256: string): Certificate {
  const [tbs, algorithm, signature] = expectTags(readDer(der), [0x30, 0x30, 0x03]) as [
    DerValue,
    DerValue,
    DerValue,
  ];
  const [, serial, inner, issuer, validity, subject, publicKey, extensions] = expectTags(
    tbs,
    [0xa0, 0x02, 0x30, 0x30, 0x30, 0x30, 0x30, 0xa3],
  ) as [DerValue, DerValue, DerValue, DerValue, DerValue, DerValue, DerValue, DerValue];
  if (!algorithm.raw.equals(ECDSA_SHA256) || !inner.raw.equals(ECDSA_SHA256)) throw new DerError('algorithm');
  if (signature.content[0] !== 0) throw new DerError('signature bits');
  const times = children(validity);
  const name = readName(subject);
  if (name === null) throw new DerError('name');
  return {
    der,
    sha256,
    tbs: tbs.raw,
    signature: signature.content.subarray(1),
    issuer: issuer.raw,
    subject: subject.raw,
    serial: serial.raw,
    notBefore: instant(childAt(times, 0)),
    notAfter: instant(childAt(times, 1)),
    publicKey: publicKey.raw,
    name,
    extensions: readExtensions(only(extensions, 0x30)),
  };
}

function readExtensions(list: DerValue): Certificate['extensions'] {
  const extensions = new Map<string, { isCritical: boolean; value: Buffer }>();
  for (const entry of children(list)) {
    const parts = children(entry);
    const id = childAt(parts, 0, 0x06).raw.toString('hex');
    const isCritical = parts.length === 3;
    if (parts.length > 3 || parts.length < 2 || extensions.has(id)) throw new DerError('extension');
    if (isCritical && childAt(parts, 1, 0x01).content[0] !== 0xff) throw new DerError('extension');
    extensions.set(id, { isCritical, value: childAt(parts, parts.length - 1, 0x04).content });
  }
  return extensions;
}

export function extensionOf(
  certificate: Certificate,
  id: string,
): { isCritical: boolean; value: Buffer } | null {
  return certificate.extensions.get(oid(id).toString('hex')) ?? null;
}

/** Making a key object costs twice a verification, and the long-lived keys come back in every document. */
const keyObjects = new Map<string, KeyObject>();

export function verifySignature(
  publicKey: Buffer,
  signed: Uint8Array,
  signature: Uint8Array,
  dsaEncoding: 'der' | 'ieee-p1363' = 'der',
): boolean {
  if (publicKey.length !== 91 || !publicKey.subarray(0, P256_PREFIX.length).equals(P256_PREFIX)) return false;
  const key = keyObject(publicKey);
  return key !== null && verify('sha256', signed, { key, dsaEncoding }, signature);
}

/** Null for a point that is not on the curve. */
function keyObject(publicKey: Buffer): KeyObject | null {
  const id = publicKey.toString('latin1');
  const known = keyObjects.get(id);
  if (known !== undefined) return known;
  const [x, y] = [publicKey.subarray(27, 59), publicKey.subarray(59)].map((half) =>
    half.toString('base64url'),
  );
  const key = keyFromCoordinates(x, y);
  if (key === null) return null;
  if (keyObjects.size >= CACHE_SIZE) keyObjects.delete(keyObjects.keys().next().value ?? '');
  keyObjects.set(id, key);
  return key;
}

/** From coordinates: half the time of parsing the DER again. */
function keyFromCoordinates(x: string | undefined, y: string | undefined): KeyObject | null {
  try {
    return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  } catch {
    return null;
  }
}

export function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  return (
    certificate.issuer.equals(issuer.subject) &&
    verifySignature(issuer.publicKey, certificate.tbs, certificate.signature)
  );
}

export function isValidAt(certificate: Certificate, at: Date): boolean {
  return certificate.notBefore <= at && at <= certificate.notAfter;
}
