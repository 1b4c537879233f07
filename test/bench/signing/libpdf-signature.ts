import { webcrypto } from 'node:crypto';
import { CryptoKeySigner, PDF } from '@libpdf/core';
import { X509CertificateGenerator } from '@peculiar/x509';
import { loadSigningKeys } from '../../../libs/signing/src/trust/signing-keys.js';
import { EmbeddedTimestampAuthority } from '../../../libs/signing/src/tsp/timestamp-authority.js';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/**
 * The same act by @libpdf/core: a new P-256 key, a certificate for it, PAdES B-T with a stamp from the same authority. It does
 * not check afterwards what it has made.
 */
export function libpdfSignature(dataDir: string): (pdf: Uint8Array) => Promise<Uint8Array> {
  const { certificate, sign } = loadSigningKeys(dataDir).timestampAuthority;
  const authority = new EmbeddedTimestampAuthority(certificate, sign, () => new Date());
  return async (pdf) => {
    const keys = await webcrypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
    const own = await X509CertificateGenerator.createSelfSigned({
      name: 'CN=Prov',
      keys,
      signingAlgorithm: ALGORITHM,
    });
    const signer = new CryptoKeySigner(keys.privateKey, new Uint8Array(own.rawData), 'EC', 'ECDSA');
    const document = await PDF.load(pdf);
    const timestampAuthority = { timestamp: (digest: Uint8Array) => authority.stamp(digest) };
    return (await document.sign({ signer, level: 'B-T', timestampAuthority })).bytes;
  };
}
