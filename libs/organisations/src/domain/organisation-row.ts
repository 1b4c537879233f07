import { personalIdentityNumberReasons } from '@specialistvagen/platform/contract';
import type { Reason } from '@specialistvagen/platform/contract';
import type { CareUnitArea } from '../contract/index.js';

/** Country, organisation number and a suffix of one's own, as HSA writes its ids (form well established, unverified). */
const HSA_ID = /^SE\d{10}-[0-9A-Z]{1,20}$/i;

export function hsaIdReasons(hsaId: string): Reason[] {
  if (HSA_ID.test(hsaId)) return [];
  return [
    {
      text: 'HSA-id har fel form. Det skrivs SE, tio siffror, bindestreck och ett eget tillägg.',
      field: 'hsaId',
    },
  ];
}

export function nameReasons(name: string): Reason[] {
  const reasons = personalIdentityNumberReasons('name', name);
  // A control character in a name is a damaged file.
  if (/\p{C}/u.test(name) || name.length > 200)
    reasons.push({
      text: 'Namnet är längre än 200 tecken eller har tecken som inte kan visas.',
      field: 'name',
    });
  return reasons;
}

const AREAS: Readonly<Record<string, CareUnitArea>> = {
  primärvård: 'primary-care',
  akutsjukvård: 'emergency-care',
  psykiatri: 'psychiatry',
  övrigt: 'other',
};

export function readArea(text: string): CareUnitArea | null {
  return AREAS[text.normalize('NFC').toLocaleLowerCase('sv')] ?? null;
}

export const AREA_WORDS = Object.keys(AREAS).join(', ');

export function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
