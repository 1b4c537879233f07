export interface RefusedCharacter {
  readonly ok: false;
  readonly code: 'character-refused' | 'text-too-long' | 'not-normalised';
  readonly character: string;
  /** For people: `U+200B (osynligt tecken)`. */
  readonly codePoint: string;
  /** Index in UTF-16 units, as in a text area. */
  readonly index: number;
  /** One Swedish sentence that names the character. */
  readonly text: string;
}
export type TextCheck = { readonly ok: true } | RefusedCharacter;
