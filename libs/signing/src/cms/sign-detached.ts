import { sha256 } from '../canonical/sha256.js';
import type { SealName, SigningService } from '../service/signing-service.js';
import type { TimestampAuthority } from '../tsp/timestamp-authority.js';
import { readCertificate } from '../x509/read-certificate.js';
import { signedAttributes } from './signed-attributes.js';
import { buildSignedData } from './signed-data.js';

/**
 * A CMS signature beside its content (RFC 5652 §5.2), with a time stamp: DER, as `openssl cms -verify -content` takes it.
 */
export async function signDetached(
  content: Uint8Array,
  seal: SealName,
  { service, timestampAuthority }: { service: SigningService; timestampAuthority: TimestampAuthority },
): Promise<Buffer> {
  const response = await service.seal(seal, signedAttributes(sha256(content)));
  const timestamp = Buffer.from(await timestampAuthority.stamp(sha256(response.signature)));
  return buildSignedData({
    content: null,
    certificates: response.certificateChain.map((der) => readCertificate(der)),
    signedAttributes: response.toBeSignedBytes,
    signature: response.signature,
    signatureTimestamp: timestamp,
  });
}
