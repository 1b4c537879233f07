/** After `#` in the printed code, or by itself: the first 128 bits of the data's hash. */
const PRINTED = /^(?:\S*#)?([0-9a-f]{32})$/;
/** The number at the foot of each page, whole or its two last groups. */
const NUMBER = /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-)?[0-9a-f]{4}-?[0-9a-f]{12}$/;

/** What a person can have written; the printed code is for cameras alone. */
export const isNumber = (code: string): boolean => NUMBER.test(code);

/**
 * The code in what was read by a camera or written by a person; null when there is none. The address before it is never
 * followed: a code is asked about here and nowhere else.
 */
export function codeIn(text: string): string | null {
  const bare = text
    .toLowerCase()
    .replace(/^\s*dokument(nummer)?[\s:]*/, '')
    .replace(/\s/g, '');
  const printed = PRINTED.exec(bare)?.[1];
  if (printed) return printed;
  return isNumber(bare) ? bare : null;
}
