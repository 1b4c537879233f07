import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** C2SP signed-note: 0x01 signs the text, 0x04 signs it with a time (`cosignature/v1`). Others are not known here. */
export const ALGORITHM = { note: 1, cosignature: 4 } as const;
export type NoteAlgorithm = (typeof ALGORITHM)[keyof typeof ALGORITHM];

export type VerifierKey = Readonly<{
  name: string;
  id: Buffer;
  algorithm: NoteAlgorithm;
  publicKey: Buffer;
}>;
export type NoteSigner = VerifierKey & Readonly<{ sign(message: Uint8Array): Buffer }>;

const KEY_BYTES = 32;
/** What precedes the 32 bytes of an Ed25519 key in DER (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const NAME = /^[^\s+]{1,200}$/u;

/** `name+keyid+base64(algorithm ‖ key)`; null when it is not one of ours to verify. */
export function parseVerifierKey(text: string): VerifierKey | null {
  const [name = '', id = '', ...rest] = text.trim().split('+');
  const bytes = Buffer.from(rest.join('+'), 'base64');
  const algorithm = bytes[0] === ALGORITHM.cosignature ? ALGORITHM.cosignature : ALGORITHM.note;
  if (!NAME.test(name) || bytes.length !== KEY_BYTES + 1 || bytes[0] !== algorithm) return null;
  const key = verifierKey(name, algorithm, bytes.subarray(1));
  return key.id.toString('hex') === id ? key : null;
}

export function formatVerifierKey({ name, id, algorithm, publicKey }: VerifierKey): string {
  const bytes = Buffer.concat([Uint8Array.of(algorithm), publicKey]);
  return `${name}+${id.toString('hex')}+${bytes.toString('base64')}`;
}

export function verifierKey(name: string, algorithm: NoteAlgorithm, publicKey: Buffer): VerifierKey {
  if (!NAME.test(name)) throw new RangeError('A key has a name without spaces and plus signs');
  const hash = createHash('sha256').update(`${name}\n`).update(Uint8Array.of(algorithm)).update(publicKey);
  return { name, algorithm, publicKey, id: hash.digest().subarray(0, 4) };
}

/** The 32 bytes out of an Ed25519 key's SubjectPublicKeyInfo. Throws when it is another kind of key. */
export function publicKeyOf(spki: Uint8Array): Buffer {
  const bytes = Buffer.from(spki);
  if (bytes.length !== SPKI.length + KEY_BYTES || !bytes.subarray(0, SPKI.length).equals(SPKI))
    throw new Error('The key is not an Ed25519 key');
  return bytes.subarray(SPKI.length);
}

/** From an Ed25519 private key in PEM (PKCS#8). */
export function noteSigner(name: string, algorithm: NoteAlgorithm, pem: string): NoteSigner {
  const key = createPrivateKey(pem);
  const publicKey = publicKeyOf(createPublicKey(key).export({ format: 'der', type: 'spki' }));
  return { ...verifierKey(name, algorithm, publicKey), sign: (message) => sign(null, message, key) };
}

export function isSignedBy(key: VerifierKey, message: Uint8Array, signature: Uint8Array): boolean {
  return verify(null, message, ed25519(key.publicKey), signature);
}

const ed25519 = (publicKey: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
