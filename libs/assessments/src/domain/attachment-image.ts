import { crc32 } from 'node:zlib';
import { hasForeignPart } from './foreign-parts.js';

// Our own walks: decoders stop at the end of the image and do not look at what follows, which is where a second file hides.

const HIDDEN_FILE =
  'Bilden innehåller mer än en bild: en annan fil är gömd i den. Öppna bilden, spara den på nytt och ladda upp den nya.';
const BROKEN = 'Bilden är skadad eller avbruten. Spara den på nytt och ladda upp den igen.';
const TOO_LARGE = 'Bilden är större än 100 megapixlar. Spara den i mindre format.';
const MAX_PIXELS = 100_000_000;

/** Readers of PDF look for its first line this far into a file. */
const PDF_HEAD = 1024;

const latin1 = (bytes: Buffer) => bytes.toString('latin1');
/** Looked for in what describes the image, never in the pixels. */
const isForeign = (data: Buffer) => latin1(data).includes('%PDF-') || hasForeignPart(latin1(data));
const isPdfToo = (bytes: Buffer) => latin1(bytes.subarray(0, PDF_HEAD)).includes('%PDF-');

/** Chunk by chunk: IHDR first, right check sums, IEND last and nothing after it. null: nothing is wrong. */
export function pngFault(bytes: Buffer): string | null {
  if (isPdfToo(bytes)) return HIDDEN_FILE;
  let at = 8;
  for (let first = true; at + 12 <= bytes.length; first = false) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return BROKEN;
    const type = latin1(bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, end - 4);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return BROKEN;
    if (first !== (type === 'IHDR')) return BROKEN;
    if (first && (length !== 13 || tooLarge(data.readUInt32BE(0), data.readUInt32BE(4)))) return TOO_LARGE;
    if (type !== 'IDAT' && type !== 'fdAT' && isForeign(data)) return HIDDEN_FILE;
    if (type === 'IEND') return end === bytes.length ? null : HIDDEN_FILE;
    at = end;
  }
  return BROKEN;
}

/**
 * Segment by segment to the end of the image. After it a camera may lay further whole JPEGs (depth, a brighter copy) and
 * zeros; anything else is another file.
 */
export function jpegFault(bytes: Buffer): string | null {
  if (isPdfToo(bytes)) return HIDDEN_FILE;
  let at = 0;
  while (at < bytes.length) {
    const end = endOfJpeg(bytes, at);
    if (typeof end === 'string') return end;
    at = end;
    while (bytes[at] === 0) at += 1;
    if (at < bytes.length && bytes.readUInt16BE(Math.min(at, bytes.length - 2)) !== 0xffd8)
      return HIDDEN_FILE;
  }
  return null;
}

const EOI = 0xd9;
const SOS = 0xda;
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** Restart marks and TEM carry nothing. */
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** Where the JPEG that begins at `from` ends, or what is wrong with it. */
function endOfJpeg(bytes: Buffer, from: number): number | string {
  let at = from + 2;
  let seen = { frame: false, scan: false };
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return BROKEN;
    const marker = bytes[at + 1] ?? 0;
    if (marker === EOI) return seen.frame && seen.scan ? at + 2 : BROKEN;
    if (marker === 0xff || isBare(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const end = at + 2 + (at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0);
    if (end <= at + 3 || end > bytes.length) return BROKEN;
    const data = bytes.subarray(at + 4, end);
    if (isFrame(marker) && (data.length < 5 || tooLarge(data.readUInt16BE(3), data.readUInt16BE(1))))
      return TOO_LARGE;
    if (isForeign(data)) return HIDDEN_FILE;
    seen = { frame: seen.frame || isFrame(marker), scan: seen.scan || marker === SOS };
    at = marker === SOS ? endOfScan(bytes, end) : end;
  }
  return BROKEN;
}

/** Pixels go on until a mark that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1) {
    const next = bytes[at + 1] ?? EOI;
    if (next !== 0 && !isBare(next)) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return bytes.length;
}

const tooLarge = (width: number, height: number) => width * height > MAX_PIXELS;
