import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

/** A stream of a PDF as it lies in the file, found without believing the file's own table of contents. */
type Part = { readonly dictionary: string; readonly from: number; readonly end: number };
export type PdfParts = { readonly streams: readonly Part[]; readonly outside: string };

const MAX_STREAMS = 50_000;
const MAX_DICTIONARY = 8_192;

/** One pass from the beginning; null when there are more streams than any page needs. */
export function pdfParts(text: string): PdfParts | null {
  const streams: Part[] = [];
  const outside: string[] = [];
  let at = 0;
  for (let found = text.indexOf('stream', at); found !== -1; found = text.indexOf('stream', at)) {
    const isStream =
      /^\r?\n/.test(text.slice(found + 6, found + 8)) && text.slice(found - 3, found) !== 'end';
    const from = text.indexOf('\n', found) + 1;
    const end = isStream ? text.indexOf('endstream', from) : found + 6;
    outside.push(text.slice(at, found));
    if (isStream) {
      const before = text.slice(Math.max(0, found - MAX_DICTIONARY), found);
      const dictionary = before.slice(before.lastIndexOf('obj') + 3);
      streams.push({ dictionary, from, end: end === -1 ? text.length : end });
    }
    if (streams.length > MAX_STREAMS) return null;
    at = end === -1 ? text.length : end;
  }
  return { streams, outside: [...outside, text.slice(at)].join(' ') };
}

const inflated = promisify(inflate);
const MAX_INFLATED = 64 * 1024 * 1024;
const MAX_INFLATED_IN_ALL = 256 * 1024 * 1024;
const TOO_LARGE = 'ERR_BUFFER_TOO_LARGE';

/**
 * pdf-lib unpacks the streams that hold objects without a limit, so each is tried with one first. A stream that may be one
 * and is packed otherwise than with Flate is not let through to it.
 */
export async function swells(bytes: Buffer, { streams }: PdfParts): Promise<boolean> {
  let total = 0;
  for (const { dictionary, from, end } of streams) {
    // What kind of stream it is may be said in another object.
    if (!/ObjStm|XRef|\/Type\s+\d/.test(dictionary) || !dictionary.includes('Filter')) continue;
    if (!/\/Filter\s*(?:\/FlateDecode(?![A-Za-z0-9#])|\[\s*\/FlateDecode\s*\])/.test(dictionary)) return true;
    total += await inflatedSize(bytes.subarray(from, end));
    if (total > MAX_INFLATED_IN_ALL) return true;
  }
  return false;
}

/** More than all that is allowed when it does not fit; 0 for what is no Flate, which pdf-lib refuses itself. */
async function inflatedSize(packed: Buffer): Promise<number> {
  try {
    return (await inflated(packed, { maxOutputLength: MAX_INFLATED })).byteLength;
  } catch (error) {
    const isTooLarge =
      typeof error === 'object' && error !== null && 'code' in error && error.code === TOO_LARGE;
    return isTooLarge ? MAX_INFLATED_IN_ALL + 1 : 0;
  }
}
