import { COVERAGE } from './coverage.js';

/** Longest text of one field, in UTF-16 units. */
export const MAX_TEXT_LENGTH = 4000;

export interface RefusedCharacter {
  readonly ok: false;
  readonly code: 'character-refused' | 'text-too-long' | 'not-normalised';
  readonly character: string;
  /** For people: `U+200B, ett osynligt tecken`. */
  readonly codePoint: string;
  /** Index in UTF-16 units, as in a text area. */
  readonly index: number;
  /** One Swedish sentence that names the character. */
  readonly text: string;
}
export type TextCheck = { readonly ok: true } | RefusedCharacter;

const PRINTABLE = bitmap(COVERAGE);

/**
 * Whether the text can be printed exactly as written. Line feeds are allowed; a carriage return or tab is not, so
 * callers normalise pasted text first (`normaliseText`). Cheap enough for every autosave.
 */
export function checkText(text: string): TextCheck {
  if (text.length > MAX_TEXT_LENGTH) return tooLong(text);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit !== 0x0a && PRINTABLE[unit] !== 1) return refused(text, index);
  }
  const normal = text.normalize('NFC');
  return normal === text ? { ok: true } : notNormalised(text, normal);
}

/** NFC, line feeds only, tabs as spaces: what a person meant when pasting from a word processor. */
export function normaliseText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .normalize('NFC');
}

export function isPrintable(codePoint: number): boolean {
  return PRINTABLE[codePoint] === 1;
}

function bitmap(ranges: string): Uint8Array {
  const map = new Uint8Array(0x10000);
  for (const range of ranges.split(' ')) {
    const [from = '', to = from] = range.split('-');
    map.fill(1, parseInt(from, 16), parseInt(to, 16) + 1);
  }
  return map;
}

function refused(text: string, index: number): RefusedCharacter {
  const point = text.codePointAt(index) ?? 0;
  const character = String.fromCodePoint(point);
  const name = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  const kind = kindOf(character);
  const shown =
    kind === 'ett tecken som typsnittet saknar' ? `”${character}” (${name})` : `${name}, ${kind},`;
  const sentence = `Tecknet ${shown} kan inte skrivas ut i dokumentet. Ta bort det eller skriv på annat sätt.`;
  return {
    ok: false,
    code: 'character-refused',
    character,
    codePoint: `${name}, ${kind}`,
    index,
    text: sentence,
  };
}

function kindOf(character: string): string {
  if (/\p{Cs}/u.test(character)) return 'ett halvt tecken';
  if (/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(character))
    return 'ett tecken som vänder skrivriktningen';
  if (/\p{Cf}/u.test(character)) return 'ett osynligt tecken';
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(character)) return 'ett styrtecken';
  if (/\p{M}/u.test(character)) return 'ett löst accenttecken';
  return 'ett tecken som typsnittet saknar';
}

function tooLong(text: string): RefusedCharacter {
  const sentence = `Texten är ${text.length} tecken lång. Högst ${MAX_TEXT_LENGTH} får plats i ett fält.`;
  return {
    ok: false,
    code: 'text-too-long',
    character: '',
    codePoint: '',
    index: MAX_TEXT_LENGTH,
    text: sentence,
  };
}

function notNormalised(text: string, normal: string): RefusedCharacter {
  let index = 0;
  while (text[index] === normal[index]) index += 1;
  const sentence = 'Texten är inte normaliserad (NFC).';
  return {
    ok: false,
    code: 'not-normalised',
    character: text[index] ?? '',
    codePoint: '',
    index,
    text: sentence,
  };
}
