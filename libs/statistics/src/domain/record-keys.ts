import { createHmac } from 'node:crypto';

export type RecordKey = { readonly key: number; readonly version: number };

const SMALLEST_SECRET_BYTES = 32;

/**
 * The record key of a person: HMAC-SHA-256(secret, pseudonym) mod 256, uniform on 0–255 (cell key method, statistics.md §5).
 * It is stored when the person's first fact comes and then fixed for life, so a secret with a higher version is used for those who
 * come later and changes nothing for the others. Nobody outside the statistics role sees a key.
 */
export class RecordKeys {
  readonly #secret: Buffer;
  readonly version: number;

  /** `secrets`: version (a positive integer) → at least 32 bytes; the highest version is used. */
  constructor(secrets: Readonly<Record<number, Buffer>>) {
    this.version = Math.max(...Object.keys(secrets).map(Number));
    const secret = secrets[this.version];
    if (!secret || secret.length < SMALLEST_SECRET_BYTES || this.version < 1)
      throw new Error('The secret of the record keys is missing or too short');
    this.#secret = secret;
  }

  of(pseudonym: string): RecordKey {
    const digest = createHmac('sha256', this.#secret).update(pseudonym, 'utf8').digest();
    // 256 divides 2^256: the last byte is the whole number mod 256.
    return { key: digest[digest.length - 1] ?? 0, version: this.version };
  }
}
