/** Signs between digits that tell nothing: a number is a number however it is spaced or split. */
const BETWEEN_DIGITS = /(\p{Nd})[\s\u200b-\u200f\u2060\ufeff.,/\u2010-\u2015+-]+(?=\p{Nd})/gu;
const BIRTHDAY_AND_MORE = /\p{Nd}{6}[\s\u200b-\u200f\u2060\ufeff]*[-+\u2010-\u2015]\s*\p{Nd}/u;

/**
 * Whether a search may be a personal identity number, or the beginning of one. Wider than the api's own check (no check
 * digit is asked for), since a mistyped number is somebody's too; a case number never has ten digits.
 */
export function looksLikeIdentityNumber(text: string): boolean {
  return BIRTHDAY_AND_MORE.test(text) || /\p{Nd}{10}/u.test(text.replace(BETWEEN_DIGITS, '$1'));
}
