import { filetypeinfo } from 'magic-bytes.js';
import type { AttachmentMediaType } from '../contract/index.js';

/** What a phone or a scanner makes besides the three kinds, and what to do about it. */
const REFUSED: Readonly<Record<string, string>> = {
  svg: 'SVG-bilder kan innehålla program och tas inte emot. Spara bilden som PNG eller JPEG.',
  html: 'Webbsidor kan innehålla program och tas inte emot. Skriv ut sidan som PDF.',
  heic: 'Bilden är i formatet HEIC. Spara den som JPEG och ladda upp den igen.',
  webp: 'Bilden är i formatet WebP. Spara den som PNG eller JPEG.',
  gif: 'Bilden är i formatet GIF. Spara den som PNG eller JPEG.',
  zip: 'Filen är ett paket eller ett Office-dokument. Spara dokumentet som PDF.',
};
const OTHER = 'Filen är varken PDF, PNG eller JPEG.';

export type AttachmentKind =
  { readonly mediaType: AttachmentMediaType } | { readonly mediaType: null; readonly reason: string };

/** What the file is by its first bytes; what its name or its sender says is not believed. */
export function attachmentKind(bytes: Uint8Array): AttachmentKind {
  const head = Buffer.from(bytes.subarray(0, 1024));
  const guesses = filetypeinfo(head);
  const mediaTypes = new Set(guesses.map(({ mime }) => mime));
  for (const mediaType of ['application/pdf', 'image/png', 'image/jpeg'] as const)
    if (mediaTypes.has(mediaType)) return { mediaType };
  const text = head.toString('latin1').toLowerCase();
  // The library knows an SVG only when it is the first thing in the file.
  if (text.includes('<svg')) return refused('svg');
  if (text.includes('<html') || text.includes('<!doctype html')) return refused('html');
  return refused(guesses.find(({ extension = '' }) => extension in REFUSED)?.extension ?? '');
}

const refused = (extension: string): AttachmentKind => ({
  mediaType: null,
  reason: REFUSED[extension] ?? OTHER,
});
