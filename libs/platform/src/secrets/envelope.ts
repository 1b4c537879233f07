import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const FORMAT = 1;
const IV = 12;
const TAG = 16;
const KEY = 32;
const HEADER = 1 + 4;
const WRAPPED = IV + KEY + TAG;

/**
 * Layout: format (1 byte) · instance key version (4 bytes, big-endian) · wrapped data key (iv 12, key 32, tag 16) ·
 * iv 12 · ciphertext · tag 16. Header and context are authenticated with both layers.
 */
export function sealEnvelope(
  plain: Uint8Array,
  context: string,
  wrap: { version: number; key: Buffer },
): Buffer {
  const header = Buffer.alloc(HEADER);
  header.writeUInt8(FORMAT, 0);
  header.writeUInt32BE(wrap.version, 1);
  const bound = Buffer.concat([header, Buffer.from(context, 'utf8')]);
  const dataKey = randomBytes(KEY);
  return Buffer.concat([header, encrypt(dataKey, wrap.key, bound), encrypt(plain, dataKey, bound)]);
}

/** The plain bytes; throws when the envelope is not whole, or made for another context or key. */
export function openEnvelope(
  sealed: Uint8Array,
  context: string,
  keyOf: (version: number) => Buffer,
): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes.length < HEADER + WRAPPED + IV + TAG || bytes.readUInt8(0) !== FORMAT) {
    throw new Error('Not a sealed envelope of this format');
  }
  const header = bytes.subarray(0, HEADER);
  const bound = Buffer.concat([header, Buffer.from(context, 'utf8')]);
  const dataKey = decrypt(bytes.subarray(HEADER, HEADER + WRAPPED), keyOf(bytes.readUInt32BE(1)), bound);
  return decrypt(bytes.subarray(HEADER + WRAPPED), dataKey, bound);
}

function encrypt(plain: Uint8Array, key: Buffer, bound: Buffer): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG }).setAAD(bound);
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(sealed: Buffer, key: Buffer, bound: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV), { authTagLength: TAG });
  decipher.setAAD(bound).setAuthTag(sealed.subarray(sealed.length - TAG));
  return Buffer.concat([decipher.update(sealed.subarray(IV, sealed.length - TAG)), decipher.final()]);
}
