import type { ApplicationKind } from '../contract/states.js';

/** No I, L, O or U: read aloud over the telephone and typed into a bank form without mistakes. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BODY = 8;

const PREFIX: Readonly<Record<ApplicationKind, string>> = { bt: 'BT', specialist: 'ST' };

/**
 * The payment reference of one application: `BT` or `ST`, eight random characters and a check character. It says nothing about the
 * person and can never be read as a personal identity number.
 */
export function paymentReference(random: Uint8Array, kind: ApplicationKind = 'bt'): string {
  if (random.length < BODY) throw new Error('A reference takes eight random bytes');
  const body = Array.from(random.slice(0, BODY), (byte) => ALPHABET[byte % 32] ?? '0').join('');
  return `${PREFIX[kind]}${body}${checkCharacter(body)}`;
}

/** As people and banks write it: lower case, spaces and hyphens are let through; a wrong check character is not. */
export function readReference(text: string): string | null {
  const plain = text.toUpperCase().replace(/[\s-]/g, '');
  const body = plain.slice(2, 2 + BODY);
  if (!/^(BT|ST)[0-9A-HJKMNP-TV-Z]{9}$/.test(plain) || checkCharacter(body) !== plain[10]) return null;
  return plain;
}

/** Luhn mod 32: finds every single wrong character and nearly every swap of neighbours. */
function checkCharacter(body: string): string {
  let sum = 0;
  let factor = 2;
  for (const character of [...body].reverse()) {
    const product = ALPHABET.indexOf(character) * factor;
    sum += Math.floor(product / 32) + (product % 32);
    factor = factor === 2 ? 1 : 2;
  }
  return ALPHABET[(32 - (sum % 32)) % 32] ?? '0';
}

/** The running number of the year; not a number of the authority's own register. */
export function diarienummer(year: number, number: number, kind: ApplicationKind = 'bt'): string {
  return `${PREFIX[kind]} ${year}-${String(number).padStart(5, '0')}`;
}
