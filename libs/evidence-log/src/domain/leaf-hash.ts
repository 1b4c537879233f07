import { createHash } from 'node:crypto';

const NODE = Uint8Array.of(1);

/** RFC 6962 §2.1: SHA-256(0x00 ‖ entry). The prefix keeps a leaf from being taken for a node of the tree. */
export function leafHash(canonical: Uint8Array): Buffer {
  return createHash('sha256').update(Uint8Array.of(0)).update(canonical).digest();
}

/** RFC 6962 §2.1: SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}

/** The root of a tree without leaves. */
export const emptyRoot = (): Buffer => createHash('sha256').digest();
