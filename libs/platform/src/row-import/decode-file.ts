import type { Reason } from '../contract/domain-error.js';

export type Encoding = 'utf-8' | 'windows-1252';
export type DecodedFile =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly reason: Reason };

const UTF_16 = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

/**
 * The text of a file as spreadsheets save it: UTF-8 with or without byte order mark, otherwise Windows-1252, which holds the
 * letters of Latin-1. Bytes that are not UTF-8 can be nothing else here; UTF-16 and what is no text are refused.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  const isUtf16 = UTF_16.some(([first, second]) => bytes[0] === first && bytes[1] === second);
  if (isUtf16 || bytes.includes(0))
    return refused('Filen är ingen CSV-fil. Spara den som CSV (UTF-8) och försök igen.');
  try {
    return decoded(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'utf-8');
  } catch {
    return decoded(new TextDecoder('windows-1252').decode(bytes), 'windows-1252');
  }
}

function decoded(text: string, encoding: Encoding): DecodedFile {
  if (text.trim() === '') return refused('Filen är tom.');
  return { ok: true, text, encoding };
}

function refused(text: string): DecodedFile {
  return { ok: false, reason: { text } };
}
