import { children, readDer } from '../der/der-reader.js';
import { octets, oid, sequence, set, setOf, tagged, type Der } from '../der/der-writer.js';
import { OID } from '../der/oids.js';
import { ECDSA_SHA256 } from '../x509/issue-certificate.js';
import { SHA256_ALGORITHM } from './signed-data.js';

/**
 * What is signed: content type, digest, and protection against exchanged algorithms (RFC 6211). No signing time: PAdES
 * baseline forbids it, and only the time stamp is believed. The signing service adds its certificate's hash.
 */
export function signedAttributes(contentDigest: Uint8Array, contentType: string = OID.data): Der {
  return setOf(
    attribute(OID.contentType, oid(contentType)),
    attribute(OID.messageDigest, octets(contentDigest)),
    attribute(OID.cmsAlgorithmProtection, sequence(SHA256_ALGORITHM, tagged(1, ECDSA_SHA256.subarray(2)))),
  );
}

/** Binds the signature to one certificate (RFC 5035); the hash algorithm is the default, SHA-256, and so left out. */
export function withSigningCertificate(attributes: Uint8Array, certificateSha256: Uint8Array): Der {
  const certificates = sequence(sequence(octets(certificateSha256)));
  const binding = attribute(OID.signingCertificateV2, sequence(certificates));
  return setOf(...children(readDer(attributes)).map(({ raw }) => raw), binding);
}

function attribute(type: string, value: Uint8Array): Der {
  return sequence(oid(type), set(value));
}
