import { createHash } from 'node:crypto';

/** SHA-256 over the bytes (a string counts as UTF-8), 32 bytes. */
export function sha256(data: Uint8Array | string): Buffer {
  return createHash('sha256').update(data).digest();
}

/** The same in lower-case hexadecimal, 64 characters. */
export function sha256Hex(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}
