import { createHash, randomBytes } from 'node:crypto';
import {
  bits,
  integer,
  octets,
  oid,
  sequence,
  tagged,
  taggedPrimitive,
  time,
  truth,
  type Der,
} from '../der/der-writer.js';
import { OID } from '../der/oids.js';

/**
 * Signs bytes with a key in a file, PKCS#11 or a KMS: ECDSA P-256 with SHA-256, the signature in DER (certificates, documents), or
 * Ed25519, its 64 bytes (the evidence log).
 */
export type RawSigner = (bytes: Uint8Array) => Buffer;

export interface CertificateContent {
  readonly issuer: Der;
  readonly subject: Der;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Der;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly extensions: readonly Der[];
}

export const ECDSA_SHA256: Der = sequence(oid(OID.ecdsaWithSha256));

/** An X.509 v3 certificate with a random 120-bit serial number. */
export function issueCertificate(content: CertificateContent, sign: RawSigner): Der {
  const serial = randomBytes(16);
  // Positive and never shorter than 120 bits, so that it needs no padding byte.
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  const tbs = sequence(
    tagged(0, integer(2)),
    integer(serial),
    ECDSA_SHA256,
    content.issuer,
    sequence(time(content.notBefore), time(content.notAfter)),
    content.subject,
    content.publicKey,
    tagged(3, sequence(...content.extensions)),
  );
  return sequence(tbs, ECDSA_SHA256, bits(sign(tbs)));
}

export function extension(id: string, value: Uint8Array, isCritical = false): Der {
  return isCritical ? sequence(oid(id), truth(), octets(value)) : sequence(oid(id), octets(value));
}

/** RFC 7093 method 1: the first 160 bits of SHA-256 over the key. */
export function keyIdentifier(publicKey: Uint8Array): Buffer {
  return createHash('sha256')
    .update(publicKey.subarray(publicKey.length - 65))
    .digest()
    .subarray(0, 20);
}

export const subjectKeyIdentifier = (publicKey: Uint8Array): Der =>
  extension(OID.subjectKeyIdentifier, octets(keyIdentifier(publicKey)));

export const authorityKeyIdentifier = (issuerPublicKey: Uint8Array): Der =>
  extension(OID.authorityKeyIdentifier, sequence(taggedPrimitive(0, keyIdentifier(issuerPublicKey))));

export const KEY_USAGE = {
  certificateAuthority: bits(Buffer.from([0x06]), 1),
  seal: bits(Buffer.from([0xc0]), 6),
  timestamp: bits(Buffer.from([0x80]), 7),
  /** nonRepudiation alone: the key can attest content and nothing else. */
  personal: bits(Buffer.from([0x40]), 6),
} as const;

export const keyUsage = (usage: keyof typeof KEY_USAGE): Der =>
  extension(OID.keyUsage, KEY_USAGE[usage], true);
export const notAnAuthority = (): Der => extension(OID.basicConstraints, sequence(), true);
export const authority = (pathLength: number): Der =>
  extension(OID.basicConstraints, sequence(truth(), integer(pathLength)), true);
