import { createHash } from 'node:crypto';
import { buildSignedData } from '../cms/signed-data.js';
import { signedAttributes } from '../cms/signed-attributes.js';
import { sha256 } from '../canonical/sha256.js';
import type { Der } from '../der/der-writer.js';
import { SigningError } from '../signing-error.js';
import type { SignResponse } from '../service/signing-service.js';
import type { TimestampAuthority } from '../tsp/timestamp-authority.js';
import { readCertificate } from '../x509/read-certificate.js';
import { HOLE_BYTES, type SignatureRevision } from './revision-writer.js';

/** The digest that a signature in this revision covers: the whole file except its own hole. */
export function revisionDigest(prefix: Uint8Array, { before, after }: SignatureRevision): Buffer {
  return createHash('sha256').update(prefix).update(before).update(after).digest();
}

export interface SignatureMade {
  readonly bytes: Buffer;
  /** CMS or time stamp token, DER. */
  readonly contents: Buffer;
}

export type RawSignature = Pick<SignResponse, 'toBeSignedBytes' | 'signature' | 'certificateChain'>;
type Sign = (toBeSignedBytes: Uint8Array) => Promise<RawSignature>;

/**
 * Appends a revision signed at level B-T. The earlier bytes are copied in front unchanged, so that the old file is
 * always a prefix of the new one.
 */
export async function signRevision(
  prefix: Uint8Array,
  revision: SignatureRevision,
  sign: Sign,
  timestampAuthority: TimestampAuthority,
): Promise<SignatureMade> {
  return embedSignature(prefix, revision, await sign(toBeSigned(prefix, revision)), timestampAuthority);
}

/** SignedAttrs of a revision, DER: what a signing service is asked to sign. The document never leaves. */
export function toBeSigned(prefix: Uint8Array, revision: SignatureRevision): Der {
  return signedAttributes(revisionDigest(prefix, revision));
}

/** The other half: the signature that came back, with a time stamp over it, in the revision that was asked about. */
export async function embedSignature(
  prefix: Uint8Array,
  revision: SignatureRevision,
  response: RawSignature,
  timestampAuthority: TimestampAuthority,
): Promise<SignatureMade> {
  const timestamp = await stamp(timestampAuthority, sha256(response.signature));
  const contents = buildSignedData({
    content: null,
    certificates: response.certificateChain.map((der) => readCertificate(der)),
    signedAttributes: response.toBeSignedBytes,
    signature: response.signature,
    signatureTimestamp: timestamp,
  });
  return { contents, bytes: fillHole(prefix, revision, contents) };
}

/** Appends a document time stamp (level B-LTA): the time stamp authority attests the whole file so far. */
export async function stampRevision(
  prefix: Uint8Array,
  revision: SignatureRevision,
  timestampAuthority: TimestampAuthority,
): Promise<SignatureMade> {
  const contents = await stamp(timestampAuthority, revisionDigest(prefix, revision));
  return { contents, bytes: fillHole(prefix, revision, contents) };
}

async function stamp(timestampAuthority: TimestampAuthority, imprint: Buffer): Promise<Buffer> {
  return Buffer.from(await timestampAuthority.stamp(imprint));
}

export function fillHole(
  prefix: Uint8Array,
  { before, after }: SignatureRevision,
  contents: Uint8Array,
): Buffer {
  if (contents.length > HOLE_BYTES) {
    throw new SigningError('revision-refused', [{ text: 'Underskriften är större än platsen i filen.' }]);
  }
  return Buffer.concat([prefix, before, Buffer.from(`<${hole(contents)}>`, 'latin1'), after]);
}

/** Upper-case hexadecimal, padded with zeros to the fixed size. */
export function hole(contents: Uint8Array): string {
  return Buffer.from(contents)
    .toString('hex')
    .toUpperCase()
    .padEnd(2 * HOLE_BYTES, '0');
}
