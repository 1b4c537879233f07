import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A nonce of ours proves by itself that it is: nobody who only asks for one makes us write anything. */
export type NonceKey = Buffer;

const TIME_BYTES = 6;
const RANDOM_BYTES = 16;
const MAC_BYTES = 16;
const LENGTH = TIME_BYTES + RANDOM_BYTES + MAC_BYTES;

export function newNonce(key: NonceKey, until: Date): string {
  const body = Buffer.concat([Buffer.alloc(TIME_BYTES), randomBytes(RANDOM_BYTES)]);
  body.writeUIntBE(until.getTime(), 0, TIME_BYTES);
  return Buffer.concat([body, macOf(key, body)]).toString('base64url');
}

export function isLiveNonce(key: NonceKey, nonce: string, now: Date): boolean {
  const bytes = Buffer.from(nonce, 'base64url');
  if (bytes.length !== LENGTH || bytes.toString('base64url') !== nonce) return false;
  const body = bytes.subarray(0, TIME_BYTES + RANDOM_BYTES);
  if (!timingSafeEqual(bytes.subarray(TIME_BYTES + RANDOM_BYTES), macOf(key, body))) return false;
  return body.readUIntBE(0, TIME_BYTES) > now.getTime();
}

const macOf = (key: NonceKey, body: Buffer): Buffer =>
  createHmac('sha256', key).update(body).digest().subarray(0, MAC_BYTES);
