import { findPersonalIdentityNumbers } from '@specialistvagen/platform/contract';
import type { MASKS } from '../contract/case-file.js';

export type Mask = (typeof MASKS)[number];

/** Covered whatever is chosen: what leads to the person anywhere else. */
const ALWAYS = ['personalIdentityNumber', 'traineeId', 'subjectId', 'identifier', 'personId', 'reference'];

const KEYS: Readonly<Record<Mask, readonly string[]>> = {
  names: [
    'name',
    'firstName',
    'lastName',
    'givenName',
    'surname',
    'displayName',
    'applicant',
    'signers',
    'by',
  ],
  contact: ['address', 'postalCode', 'city', 'phonePrivate', 'phoneWork', 'email'],
  units: ['unit', 'careUnit', 'workplace', 'careProvider', 'place'],
  'free-text': [
    'text',
    'note',
    'reason',
    'reasons',
    'question',
    'comment',
    'statement',
    'answer',
    'opinion',
    'explanation',
    'description',
    'activities',
    'verification',
    'remarks',
    'item',
    'bias',
  ],
};

export const COVERED = '[maskat]';
/** Twelve or ten digits with or without a dash: a number somebody wrote in a text. */
const NUMBER = /(?<!\d)(?:\d{2})?\d{6}[-+ ]?\d{4}(?!\d)/g;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A copy without what is to be covered. The shape stays, so that it can be read beside the original. */
export function masked(value: unknown, masks: readonly Mask[]): unknown {
  const covered = new Set([...ALWAYS, ...masks.flatMap((mask) => KEYS[mask])]);
  return walk(value, covered);
}

function walk(value: unknown, covered: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return UUID.test(value) ? value : withoutNumbers(value);
  if (Array.isArray(value)) return value.map((one) => walk(one, covered));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      covered.has(key) ? cover(member) : walk(member, covered),
    ]),
  );
}

/** However it is written, and also where the check digit is wrong: better too much than a number given out. */
function withoutNumbers(text: string): string {
  let left = text;
  for (const { index, length } of findPersonalIdentityNumbers(text).toReversed()) {
    left = `${left.slice(0, index)}${COVERED}${left.slice(index + length)}`;
  }
  return left.replace(NUMBER, COVERED);
}

/** What is not there is not covered either: an empty field says that it was empty. */
function cover(value: unknown): unknown {
  if (value === null || value === '' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(cover);
  return COVERED;
}
