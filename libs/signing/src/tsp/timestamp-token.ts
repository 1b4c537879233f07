import { buildSignedData, readSignedData } from '../cms/signed-data.js';
import { signedAttributes, withSigningCertificate } from '../cms/signed-attributes.js';
import { SHA256_ALGORITHM } from '../cms/signed-data.js';
import { sha256 } from '../canonical/sha256.js';
import {
  childAt,
  children,
  DerError,
  expectTags,
  instant,
  readDer,
  type DerValue,
} from '../der/der-reader.js';
import { generalizedTime, integer, octets, oid, sequence, truth, type Der } from '../der/der-writer.js';
import { OID } from '../der/oids.js';
import type { RawSigner } from '../x509/issue-certificate.js';
import { verifySignature, type Certificate } from '../x509/read-certificate.js';

/** What a time stamp says (RFC 3161 TSTInfo), in the one form that is accepted here. */
export interface TimestampInfo {
  /** SHA-256 of what existed at the instant, 32 bytes. */
  readonly imprint: Uint8Array;
  /** INTEGER content, big-endian. */
  readonly serial: Uint8Array;
  readonly nonce: Uint8Array;
  readonly at: Date;
}

export function timestampInfo(info: TimestampInfo): Der {
  return sequence(
    integer(1),
    oid(OID.timestampPolicy),
    messageImprint(info.imprint),
    integer(info.serial),
    generalizedTime(info.at),
    sequence(integer(1)),
    integer(info.nonce),
  );
}

const messageImprint = (imprint: Uint8Array): Der => sequence(SHA256_ALGORITHM, octets(imprint));

export function issueToken(info: TimestampInfo, authority: Certificate, sign: RawSigner): Der {
  const bytes = timestampInfo(info);
  const attributes = withSigningCertificate(
    signedAttributes(sha256(bytes), OID.timestampInfo),
    Buffer.from(authority.sha256, 'hex'),
  );
  return buildSignedData({
    content: { type: OID.timestampInfo, bytes },
    certificates: [authority],
    signedAttributes: attributes,
    signature: sign(attributes),
    signatureTimestamp: null,
  });
}

export interface ReadToken {
  readonly info: TimestampInfo;
  readonly certificate: Certificate;
  readonly isSignatureValid: boolean;
}

/** Reads a token strictly and checks its own signature; whom to trust is the caller's question. Throws `DerError`. */
export function readToken(token: Uint8Array): ReadToken {
  const signed = readSignedData(token);
  const [certificate, ...others] = signed.certificates;
  if (
    signed.content === null ||
    certificate === undefined ||
    others.length > 0 ||
    signed.signatureTimestamp !== null
  ) {
    throw new DerError('not a time stamp token');
  }
  const info = readInfo(signed.content.bytes);
  const attributes = withSigningCertificate(
    signedAttributes(sha256(signed.content.bytes), OID.timestampInfo),
    Buffer.from(certificate.sha256, 'hex'),
  );
  const isSignatureValid =
    attributes.equals(signed.signedAttributes) &&
    verifySignature(certificate.publicKey, attributes, signed.signature);
  return { info, certificate, isSignatureValid };
}

function readInfo(bytes: Uint8Array): TimestampInfo {
  const [, , imprint, serial, at, , nonce] = expectTags(
    readDer(bytes),
    [0x02, 0x06, 0x30, 0x02, 0x18, 0x30, 0x02],
  ) as DerValue[];
  if (imprint === undefined || serial === undefined || at === undefined || nonce === undefined) {
    throw new DerError('time stamp info');
  }
  const info = {
    imprint: childAt(children(imprint), 1, 0x04).content,
    serial: serial.content,
    nonce: nonce.content,
    at: instant(at),
  };
  if (!timestampInfo(info).equals(bytes)) throw new DerError('time stamp info');
  return info;
}

/** The query that belongs to a token, for `openssl ts -verify -queryfile`. */
export function timestampQuery(info: TimestampInfo): Der {
  return sequence(integer(1), messageImprint(info.imprint), integer(info.nonce), truth());
}

/** The response that carries a token: status granted. */
export function timestampResponse(token: Uint8Array): Der {
  return sequence(sequence(integer(0)), token);
}
