import { generateKeyPairSync, type KeyObject } from 'node:crypto';

/** SubjectPublicKeyInfo of an uncompressed P-256 point: these 27 bytes, then x and y. */
export const P256_PREFIX = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d03010703420004', 'hex');

/** The same for the 32 bytes of an Ed25519 key (RFC 8410). */
export const ED25519_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * A P-256 key for one signature. The public key is put together from its coordinates: OpenSSL 3's own encoder takes
 * longer than making the key and signing with it (0.31 against 0.06 ms).
 */
export function oneTimeKey(): { readonly privateKey: KeyObject; readonly publicKey: Buffer } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const halves = [x, y].map((half) => Buffer.from(half, 'base64url'));
  return { privateKey, publicKey: Buffer.concat([P256_PREFIX, ...halves]) };
}
