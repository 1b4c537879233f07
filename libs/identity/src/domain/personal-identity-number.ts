import type { Reason } from '@specialistvagen/platform';

export type PersonalIdentityNumber = {
  /** Twelve digits, the only form that is sealed and indexed. */
  number: string;
  kind: 'personnummer' | 'samordningsnummer';
  /** YYYY-MM-DD. */
  birthDate: string;
  sex: 'K' | 'M';
  /** Serial numbers 980–999: the range of published test numbers (unverified), refused in production (decision 10). */
  isTestNumber: boolean;
};

export type ReadNumber = { ok: true; value: PersonalIdentityNumber } | { ok: false; reason: Reason };

const FORM = /^(\d{2})?(\d{6})([-+])?(\d{4})$/;
const DAY_OFFSET = 60;

/**
 * Reads a personnummer or samordningsnummer (day + 60) of ten or twelve digits, with or without hyphen; `+` means a
 * person of a hundred years or more. `today` decides the century of ten digits. The refusal never repeats the number.
 */
export function readPersonalIdentityNumber(text: string, today: string): ReadNumber {
  const match = FORM.exec(text.normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]/g, ''));
  if (!match) return refused('Numret har fel form. Skriv det som ÅÅÅÅMMDD-NNNN.');
  const [, century, date = '', separator, serial = ''] = match;
  const short = date + serial;
  if (!passesCheckDigit(short)) return refused('Numrets kontrollsiffra stämmer inte. Kontrollera siffrorna.');
  const full = (century ?? centuryOf(date, separator, today)) + short;
  const written = Number(full.slice(6, 8));
  const isCoordination = written > DAY_OFFSET;
  const day = String(isCoordination ? written - DAY_OFFSET : written).padStart(2, '0');
  const birthDate = `${full.slice(0, 4)}-${full.slice(4, 6)}-${day}`;
  if (!exists(birthDate))
    return refused('Numret innehåller ett datum som inte finns. Kontrollera siffrorna.');
  if (birthDate > today) return refused('Numret har ett födelsedatum som ligger framåt i tiden.');
  return {
    ok: true,
    value: {
      number: full,
      kind: isCoordination ? 'samordningsnummer' : 'personnummer',
      birthDate,
      sex: Number(full[10]) % 2 === 0 ? 'K' : 'M',
      isTestNumber: Number(full.slice(8, 11)) >= 980,
    },
  };
}

/** The check digit (Luhn) over ten digits: weights 2, 1, 2, 1 … from the left. */
export function passesCheckDigit(short: string): boolean {
  return checksum(short) % 10 === 0;
}

/** Adds the check digit to nine digits; for people who are made up. */
export function withCheckDigit(nine: string): string {
  return nine + String((10 - (checksum(nine) % 10)) % 10);
}

function checksum(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const product = Number(digits[index]) * (index % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum;
}

/** The latest century in which the day has passed; with `+` the one before. */
function centuryOf(date: string, separator: string | undefined, today: string): string {
  const thisCentury = Number(today.slice(0, 2));
  const coordinated = Number(date.slice(4)) > DAY_OFFSET;
  const day = String(Number(date.slice(4)) - (coordinated ? DAY_OFFSET : 0)).padStart(2, '0');
  const isFuture = date.slice(0, 4) + day > today.slice(2, 4) + today.slice(5, 7) + today.slice(8, 10);
  const century = thisCentury - (isFuture ? 1 : 0) - (separator === '+' ? 1 : 0);
  return String(century);
}

function exists(day: string): boolean {
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}

function refused(text: string): ReadNumber {
  return { ok: false, reason: { text, field: 'personalIdentityNumber' } };
}
