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
import { bits, integer, sequence, tagged, time, type Der } from '../der/der-writer.js';
import { OID } from '../der/oids.js';
import { authorityKeyIdentifier, ECDSA_SHA256, extension, type RawSigner } from './issue-certificate.js';
import { verifySignature, type Certificate } from './read-certificate.js';

export interface RevokedCertificate {
  /** INTEGER, DER, as in the certificate. */
  readonly serial: Buffer;
  readonly at: Date;
}

export interface RevocationList {
  /** CRL number; big-endian when read. */
  readonly number: number | Uint8Array;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  readonly revoked: readonly RevokedCertificate[];
}

/** An X.509 v2 revocation list (RFC 5280 5) in the one form that is accepted here. */
export function revocationList(issuer: Certificate, list: RevocationList, sign: RawSigner): Der {
  const tbs = toBeSigned(issuer, list);
  return sequence(tbs, ECDSA_SHA256, bits(sign(tbs)));
}

function toBeSigned(issuer: Certificate, { number, thisUpdate, nextUpdate, revoked }: RevocationList): Der {
  const entries = revoked.map(({ serial, at }) => sequence(serial, time(at)));
  return sequence(
    integer(1),
    ECDSA_SHA256,
    issuer.subject,
    time(thisUpdate),
    time(nextUpdate),
    // RFC 5280 5.1.2.6: absent when nothing is revoked.
    ...(entries.length === 0 ? [] : [sequence(...entries)]),
    tagged(0, sequence(authorityKeyIdentifier(issuer.publicKey), extension(OID.crlNumber, integer(number)))),
  );
}

/**
 * Null when another issuer made it, or when it is not the bytes that `revocationList` writes for what was read. Throws
 * `DerError` for what is not a list at all.
 */
export function readRevocationList(der: Uint8Array, issuer: Certificate): RevocationList | null {
  const [tbs, algorithm, signature] = expectTags(readDer(der), [0x30, 0x30, 0x03]) as [
    DerValue,
    DerValue,
    DerValue,
  ];
  const parts = children(tbs);
  if (!childAt(parts, 2).raw.equals(issuer.subject)) return null;
  if (signature.content[0] !== 0 || !algorithm.raw.equals(ECDSA_SHA256)) return null;
  if (!verifySignature(issuer.publicKey, tbs.raw, signature.content.subarray(1))) return null;
  const entries = parts[5]?.tag === 0x30 ? children(parts[5]) : [];
  const list = {
    number: readNumber(childAt(parts, parts.length - 1, 0xa0)),
    thisUpdate: instant(childAt(parts, 3)),
    nextUpdate: instant(childAt(parts, 4)),
    revoked: entries.map((entry) => {
      const [serial, at] = expectTags(entry, [0x02, entryTime(entry)]) as [DerValue, DerValue];
      return { serial: serial.raw, at: instant(at) };
    }),
  };
  return toBeSigned(issuer, list).equals(tbs.raw) ? list : null;
}

/** UTCTime or GeneralizedTime: which of them is settled when the list is written again. */
const entryTime = (entry: DerValue): number => childAt(children(entry), 1).tag;

function readNumber(extensions: DerValue): Buffer {
  const [, numbered] = children(only(extensions, 0x30));
  if (numbered === undefined) throw new DerError('revocation list number');
  return readDer(childAt(children(numbered), 1, 0x04).content).content;
}
