import { childAt, children, DerError, expectTags, only, readDer, type DerValue } from '../der/der-reader.js';
import { integer, octets, oid, sequence, set, setOf, tagged, type Der } from '../der/der-writer.js';
import { OID } from '../der/oids.js';
import { ECDSA_SHA256 } from '../x509/issue-certificate.js';
import { readCertificate, type Certificate } from '../x509/read-certificate.js';

/** SHA-256 without parameters (RFC 5754 2). */
export const SHA256_ALGORITHM: Der = sequence(oid(OID.sha256));

export interface SignedDataContent {
  /** Null for a detached signature over a PDF. */
  readonly content: { readonly type: string; readonly bytes: Uint8Array } | null;
  /** The signer's own certificate first. */
  readonly certificates: readonly Certificate[];
  /** SET OF attributes, DER, exactly as signed. */
  readonly signedAttributes: Uint8Array;
  readonly signature: Uint8Array;
  readonly signatureTimestamp: Uint8Array | null;
}

/** CMS SignedData (RFC 5652) with one signer, fixed algorithms and nothing optional. */
export function buildSignedData(parts: SignedDataContent): Der {
  const [signer] = parts.certificates;
  if (signer === undefined) throw new DerError('no certificate');
  const signerInfo = sequence(
    integer(1),
    sequence(signer.issuer, signer.serial),
    SHA256_ALGORITHM,
    retagged(0xa0, parts.signedAttributes),
    ECDSA_SHA256,
    octets(parts.signature),
    ...unsignedAttributes(parts.signatureTimestamp),
  );
  const signedData = sequence(
    integer(parts.content === null ? 1 : 3),
    set(SHA256_ALGORITHM),
    encapsulated(parts.content),
    retagged(0xa0, setOf(...parts.certificates.map(({ der }) => der))),
    set(signerInfo),
  );
  return sequence(oid(OID.signedData), tagged(0, signedData));
}

function encapsulated(content: SignedDataContent['content']): Der {
  if (content === null) return sequence(oid(OID.data));
  return sequence(oid(content.type), tagged(0, octets(content.bytes)));
}

function unsignedAttributes(timestamp: Uint8Array | null): Der[] {
  return timestamp === null ? [] : [tagged(1, sequence(oid(OID.signatureTimestamp), set(timestamp)))];
}

function retagged(tag: number, der: Uint8Array): Der {
  return Buffer.concat([Buffer.from([tag]), der.subarray(1)]);
}

/**
 * Takes a SignedData apart, builds it again from the parts, and refuses it unless every byte is the same: no second
 * signer, other algorithm, spare certificate, unknown attribute or BER survives that. Throws `DerError`.
 */
export function readSignedData(der: Uint8Array): SignedDataContent {
  const outer = expectTags(readDer(der), [0x06, 0xa0]);
  const signedData = children(only(childAt(outer, 1), 0x30));
  if (signedData.length !== 5) throw new DerError('signed data');
  const signerInfo = children(only(childAt(signedData, 4, 0x31), 0x30));
  const certificates = children(childAt(signedData, 3, 0xa0)).map(({ raw }) => readCertificate(raw));
  const parts: SignedDataContent = {
    content: readContent(childAt(signedData, 2, 0x30)),
    certificates: signerFirst(certificates, childAt(signerInfo, 1, 0x30)),
    signedAttributes: retagged(0x31, childAt(signerInfo, 3, 0xa0).raw),
    signature: childAt(signerInfo, 5, 0x04).content,
    signatureTimestamp: readTimestamp(signerInfo[6]),
  };
  if (!buildSignedData(parts).equals(der)) throw new DerError('not in the one accepted form');
  return parts;
}

function readContent(encapsulatedContent: DerValue): SignedDataContent['content'] {
  const parts = children(encapsulatedContent);
  if (parts.length === 1) return null;
  if (!childAt(parts, 0).raw.equals(oid(OID.timestampInfo))) throw new DerError('content type');
  return { type: OID.timestampInfo, bytes: only(childAt(parts, 1, 0xa0), 0x04).content };
}

function signerFirst(certificates: Certificate[], signerId: DerValue): Certificate[] {
  const [issuer, serial] = expectTags(signerId, [0x30, 0x02]) as [DerValue, DerValue];
  const isSigner = (certificate: Certificate): boolean =>
    certificate.issuer.equals(issuer.raw) && certificate.serial.equals(serial.raw);
  return [...certificates.filter(isSigner), ...certificates.filter((certificate) => !isSigner(certificate))];
}

function readTimestamp(unsigned: DerValue | undefined): Buffer | null {
  if (unsigned === undefined) return null;
  const attribute = children(only(unsigned, 0x30));
  return only(childAt(attribute, 1, 0x31), 0x30).raw;
}
