import { digitRuns, type DigitRun } from './digits-in-text.js';
import type { Reason } from './domain-error.js';

/** Where a number stands in the text as it was written. The number itself is not repeated: reasons are logged. */
export type FoundPersonalIdentityNumber = { index: number; length: number };

/**
 * Finds personal identity numbers and coordination numbers in free text: 10 or 12 digits, with or without hyphen, plus,
 * spaces or other separators, in any script's digits, also when zero-width characters split them. A candidate must be a
 * day that exists (day + 60 for coordination numbers, folkbokföringslagen (1991:481) 18–18 b §§, unverified citation),
 * pass the check digit (Luhn) and be written in one piece, as year, month, day and number, or in crumbs of one or two
 * digits. Otherwise two dates beside each other would be an identity number one time in ten. A line may break anywhere
 * inside it. What is found and what is not is measured in `personal-identity-numbers-measured.spec.ts`.
 */
export function findPersonalIdentityNumbers(text: string): FoundPersonalIdentityNumber[] {
  const found: FoundPersonalIdentityNumber[] = [];
  for (const run of digitRuns(text, 10)) {
    let from = 0;
    while (from < run.length) {
      const length = lengthOfNumberAt(run, from);
      const first = run[from];
      const last = run[from + length - 1];
      if (length === 0 || !first || !last) {
        from += 1;
        continue;
      }
      found.push({ index: first.index, length: last.index + last.length - first.index });
      from += length;
    }
  }
  return found;
}

/** The reasons to refuse a free text that holds an identity number; empty when it holds none. */
export function personalIdentityNumberReasons(field: string, text: string | null | undefined): Reason[] {
  const found = text ? findPersonalIdentityNumbers(text) : [];
  if (!text || found.length === 0) return [];
  const places = found.slice(0, MAX_PLACES_TOLD).map(({ index }) => placeInWords(text, index));
  return [
    {
      text: `Texten innehåller något som ser ut som ett personnummer (${places.join('; ')}). Ta bort det – personer anges aldrig med personnummer i fritext.`,
      field,
      rule: 'free-text-without-identity-numbers',
    },
  ];
}

const MAX_PLACES_TOLD = 5;

/** *rad 2, ord 4*: counted, never quoted, since what stands around a number may be part of it. */
function placeInWords(text: string, index: number): string {
  const before = text.slice(0, index).split('\n');
  const word = (before.at(-1) ?? '').split(/\s+/u).filter(Boolean).length;
  const isInsideWord = /\S$/u.test(before.at(-1) ?? '');
  const place = `ord ${word + (isInsideWord ? 0 : 1)}`;
  return text.includes('\n') ? `rad ${before.length}, ${place}` : place;
}

function lengthOfNumberAt(run: DigitRun, from: number): number {
  if (isNumber(run, from, 12)) return 12;
  return isNumber(run, from, 10) ? 10 : 0;
}

function isNumber(run: DigitRun, from: number, length: 10 | 12): boolean {
  const candidate = run.slice(from, from + length);
  if (candidate.length < length || !isWrittenAsNumber(run, from, length)) return false;
  const digits = candidate.map((digit) => digit.value);
  return passesCheckDigit(digits.slice(-10)) && isCalendarDay(digits);
}

function isWrittenAsNumber(run: DigitRun, from: number, length: 10 | 12): boolean {
  const end = from + length;
  if (!run[from]?.startsGroup || (run[end] && !run[end].startsGroup)) return false;
  const starts = groupStarts(run, from, end);
  const groups = [...starts, length].map((start, position, all) => start - (all[position - 1] ?? 0));
  if (groups.every((size) => size <= 2)) return true;
  const between = new Set([length - 4, length - 6, length - 8, length - 10]);
  const written = starts.filter((start) => !run[from + start]?.isWrapped);
  return (
    written.every((start) => between.has(start)) && !(starts.includes(length - 4) && isDateAt(run, end - 4))
  );
}

/** Offsets inside the candidate where a new group of digits starts, the first group left out. */
function groupStarts(run: DigitRun, from: number, end: number): number[] {
  return run.slice(from + 1, end).flatMap((digit, offset) => (digit.startsGroup ? [offset + 1] : []));
}

/** `2026-01-12 – 2026-03-15`: the four digits after a date are the year of the next one. */
function isDateAt(run: DigitRun, from: number): boolean {
  const sizes = groupStarts(run, from, Math.min(run.length, from + 9));
  if (sizes[0] !== 4 || sizes[1] !== 6 || (run.length > from + 8 && sizes[2] !== 8)) return false;
  const values = run.slice(from, from + 8).map((digit) => digit.value);
  return values.length === 8 && isCalendarDay([...values, 0, 0, 0, 0]);
}

function passesCheckDigit(digits: readonly number[]): boolean {
  const sum = digits.reduce((total, digit, position) => {
    const product = position % 2 === 0 ? digit * 2 : digit;
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10 === 0;
}

function isCalendarDay(digits: readonly number[]): boolean {
  const number = (from: number, to: number) => Number(digits.slice(from, to).join(''));
  const long = digits.length === 12;
  const start = long ? 4 : 2;
  const year = long ? number(0, 4) : number(0, 2);
  if (long && (year < 1800 || year > 2099)) return false;
  const month = number(start, start + 2);
  const written = number(start + 2, start + 4);
  const day = written > 60 ? written - 60 : written;
  if (month < 1 || month > 12 || day < 1) return false;
  // Two digits do not tell the century: 29 February is accepted in any year.
  const days = month === 2 ? (long && !isLeapYear(year) ? 28 : 29) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day <= days;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
