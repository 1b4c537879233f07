import { deflateSync } from 'node:zlib';
import { MAX_FILE_BYTES } from '../verify/verify-document.js';

const HEADER = Buffer.from('%PDF-1.7\n');
const MARK = '/Type /EmbeddedFile\n/Subtype /application#2Fjson\n';
const MEBIBYTE = 1024 * 1024;

const filled = (text: string, bytes: number): Buffer =>
  Buffer.concat([HEADER, Buffer.alloc(bytes - HEADER.length, text, 'latin1')]);

/** A file whose attached data is this text, as far as a reader gets. */
const attaching = (text: string): Buffer =>
  Buffer.concat([HEADER, Buffer.from(`<<\n${MARK}/Length ${Buffer.byteLength(text)}\n>>\nstream\n${text}`)]);

/** Files made to cost time or memory, without anything genuine in them. */
export const HOSTILE_FILES: Readonly<Record<string, () => Buffer>> = {
  'more than 20 MiB': () => filled('0', MAX_FILE_BYTES + 1),
  'nothing but opening brackets': () => filled('<<', MAX_FILE_BYTES),
  'a million startxref': () => filled('startxref\n0\n%%EOF\n', 19 * MEBIBYTE),
  'nine hundred thousand cross-reference entries': () => filled('0000000000 00000 n \n', 18 * MEBIBYTE),
  'objects without end': () => filled('1 0 obj\n', MAX_FILE_BYTES),
  'signatures without end': () => filled('/Contents <', MAX_FILE_BYTES),
  'holes of DER that promise more': () => filled('/Contents <3083FFFFFF', MAX_FILE_BYTES),
  'attachments without end': () => filled(MARK, MAX_FILE_BYTES),
  'data of more than it may be': () => attaching(`{"a":"${'x'.repeat(MEBIBYTE)}"}`),
  'data nested without end': () => attaching('['.repeat(500_000)),
  'data with a hundred thousand keys': () =>
    attaching(`{${Array.from({ length: 40_000 }, (_, n) => `"${n}":1`).join(',')}}`),
  'a stream that inflates to sixty-four mebibytes': () =>
    Buffer.concat([
      HEADER,
      Buffer.from('1 0 obj\n<< /Filter [/FlateDecode /FlateDecode] >>\nstream\n'),
      deflateSync(deflateSync(Buffer.alloc(64 * MEBIBYTE))),
    ]),
};
