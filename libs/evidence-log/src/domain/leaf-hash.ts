import { createHash } from 'node:crypto';

/** RFC 6962 §2.1: SHA-256(0x00 ‖ entry). The prefix keeps a leaf from being taken for a node of the tree. */
export function leafHash(canonical: Uint8Array): Buffer {
  return createHash('sha256').update(Uint8Array.of(0)).update(canonical).digest();
}
