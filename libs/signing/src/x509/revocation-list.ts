import {
  childAt,
  children,
  DerError,
  expectTags,
  instant,
  readDer,
  type DerValue,
} from '../der/der-reader.js';
import { bits, integer, sequence, tagged, time, type Der } from '../der/der-writer.js';
import { OID } from '../der/oids.js';
import { authorityKeyIdentifier, ECDSA_SHA256, extension, type RawSigner } from './issue-certificate.js';
import { verifySignature, type Certificate } from './read-certificate.js';

/** An empty X.509 v2 revocation list: nothing that this issuer made is revoked. */
export function emptyRevocationList(
  issuer: Certificate,
  number: number,
  thisUpdate: Date,
  nextUpdate: Date,
  sign: RawSigner,
): Der {
  const tbs = sequence(
    integer(1),
    ECDSA_SHA256,
    issuer.subject,
    time(thisUpdate),
    time(nextUpdate),
    tagged(0, sequence(authorityKeyIdentifier(issuer.publicKey), extension(OID.crlNumber, integer(number)))),
  );
  return sequence(tbs, ECDSA_SHA256, bits(sign(tbs)));
}

export interface RevocationList {
  readonly thisUpdate: Date;
  readonly revokedSerials: readonly string[];
}

/** Null when another issuer made it. Throws `DerError` for what is not a list at all. */
export function readRevocationList(der: Uint8Array, issuer: Certificate): RevocationList | null {
  const [tbs, , signature] = expectTags(readDer(der), [0x30, 0x30, 0x03]) as DerValue[];
  if (tbs === undefined || signature === undefined) throw new DerError('revocation list');
  const parts = children(tbs);
  if (!childAt(parts, 2).raw.equals(issuer.subject)) return null;
  if (!verifySignature(issuer.publicKey, tbs.raw, signature.content.subarray(1))) return null;
  const revoked = parts[5]?.tag === 0x30 ? children(parts[5]) : [];
  return {
    thisUpdate: instant(childAt(parts, 3)),
    revokedSerials: revoked.map((entry) => childAt(children(entry), 0, 0x02).content.toString('hex')),
  };
}
