import { childAt, expectTags, readDer } from '../der/der-reader.js';
import type { RawSigner } from '../x509/issue-certificate.js';
import { verifySignature } from '../x509/read-certificate.js';

const HALF = 32;

/** ES256 (RFC 7518 §3.4): the two numbers side by side. Tokens and files give them as DER. */
export function es256Signer(sign: RawSigner): (text: string) => string {
  return (text) => {
    const numbers = expectTags(readDer(sign(Buffer.from(text, 'ascii'))), [0x02, 0x02]);
    const halves = [0, 1].map((index) => fixed(childAt(numbers, index).content));
    return Buffer.concat(halves).toString('base64url');
  };
}

/** `publicKey`: SubjectPublicKeyInfo, DER. */
export function verifyEs256(publicKey: Buffer, text: string, signature: string): boolean {
  const raw = Buffer.from(signature, 'base64url');
  if (raw.length !== 2 * HALF || raw.toString('base64url') !== signature) return false;
  return verifySignature(publicKey, Buffer.from(text, 'ascii'), raw, 'ieee-p1363');
}

function fixed(number: Buffer): Buffer {
  const significant = number.length > HALF ? number.subarray(number.length - HALF) : number;
  return Buffer.concat([Buffer.alloc(HALF - significant.length), significant]);
}
