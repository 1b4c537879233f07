import type { EarlierDocumentMediaType } from '../contract/index.js';

const SIGNATURES: readonly {
  readonly mediaType: EarlierDocumentMediaType;
  readonly bytes: readonly number[];
}[] = [
  { mediaType: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
];

/** What the file is by its first bytes; what its name or sender says is not believed. */
export function fileType(bytes: Uint8Array): EarlierDocumentMediaType | null {
  const match = SIGNATURES.find(({ bytes: start }) => start.every((byte, index) => bytes[index] === byte));
  return match?.mediaType ?? null;
}
