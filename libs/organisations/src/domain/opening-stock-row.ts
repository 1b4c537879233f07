import { findPersonalIdentityNumbers } from '@specialistvagen/platform/contract';
import type { Reason } from '@specialistvagen/platform/contract';
import { specialties, type LicenceRoute, type RegisterFactV1 } from '@specialistvagen/regulations';
import type { OpeningStockColumn } from '../contract/index.js';
import { isDay } from './organisation-row.js';

type Step = RegisterFactV1['step'];
type Values = Readonly<Record<string, string>>;

/** An ongoing post as a region states it; who the doctor is stays with the region. */
export type OpeningPost = {
  /** The region's own name for the doctor, as a key alone. */
  readonly reference: string;
  readonly birthMonth: string | null;
  readonly sex: 'K' | 'M' | null;
  readonly route: LicenceRoute;
  readonly step: Step;
  readonly specialty: string | null;
  readonly careProviderHsaId: string | null;
  readonly unitHsaId: string | null;
  readonly startsOn: string;
  readonly expectedEnd: string | null;
  readonly percent: number;
};

export type ReadOpeningPost =
  | { readonly ok: true; readonly post: OpeningPost }
  | { readonly ok: false; readonly reasons: readonly Reason[] };

const STEPS: Readonly<Record<string, Step>> = {
  at: 'at',
  bt: 'bt-standalone',
  'bt inom st': 'bt-in-st',
  st: 'st',
};
const ROUTES: Readonly<Record<string, LicenceRoute>> = {
  'svensk examen och at': 'swedish-degree-with-at',
  'svensk examen': 'swedish-degree',
  'erkännande inom eu': 'eu-recognition',
  kunskapsprov: 'third-country-knowledge-test',
  'kompletterande utbildning': 'third-country-supplementary-education',
};
const SEXES: Readonly<Record<string, 'K' | 'M'>> = { k: 'K', kvinna: 'K', m: 'M', man: 'M' };

/**
 * Ten or twelve digits that begin with a day: more than the check digit lets through, for nobody is to load identity numbers by
 * way of a column for something else. HSA-ids hold an organisation number, whose third digit is at least 2.
 */
const LIKE_A_NUMBER =
  /(?<!\d)(?:\d{2})?\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|[67]\d|8\d|9[01])[-+\s]?\d{4}(?!\d)/;

export function openingPostFromRow(values: Values, today: string): ReadOpeningPost {
  const numbers = numberReasons(values);
  if (numbers.length > 0) return { ok: false, reasons: numbers };
  const text = (key: OpeningStockColumn) => (values[key] ?? '').normalize('NFC').trim();
  const step = STEPS[lower(text('step'))];
  const route = ROUTES[lower(text('route'))];
  const sex = SEXES[lower(text('sex'))] ?? null;
  const specialty = specialtyOf(text('specialty'));
  const percent = text('percent') === '' ? 100 : Number(text('percent').replace(/\s|%/g, ''));
  const post = {
    reference: text('reference').toLocaleUpperCase('sv'),
    birthMonth: text('birthMonth') || null,
    sex,
    specialty,
    careProviderHsaId: text('careProvider').toUpperCase() || null,
    unitHsaId: text('unit').toUpperCase() || null,
    startsOn: text('startsOn'),
    expectedEnd: text('expectedEnd') || null,
    percent,
  };
  const reasons = [
    ...wordReasons(step, route, text('sex') === '' || sex !== null),
    ...specialtyReasons(step, text('specialty'), specialty),
    ...dayReasons(post, today),
    ...valueReasons(post, today),
  ];
  if (reasons.length > 0 || !step || !route) return { ok: false, reasons };
  return { ok: true, post: { ...post, step, route } };
}

function numberReasons(values: Values): Reason[] {
  return Object.entries(values).flatMap(([field, value]) => {
    const isHsaId = field === 'careProvider' || field === 'unit';
    if (findPersonalIdentityNumbers(value).length === 0 && (isHsaId || !LIKE_A_NUMBER.test(value))) return [];
    const text =
      'Värdet ser ut som ett personnummer. Filen får inte innehålla personnummer; använd en egen beteckning.';
    return [{ text, field }];
  });
}

function wordReasons(step: Step | undefined, route: LicenceRoute | undefined, isSexRight: boolean): Reason[] {
  const steps = 'Steg är ett av AT, BT, BT inom ST och ST.';
  const routes = `Väg till legitimation är ett av ${Object.keys(ROUTES).join(', ')}.`;
  return [
    ...(step ? [] : [{ text: steps, field: 'step' }]),
    ...(route ? [] : [{ text: routes, field: 'route' }]),
    ...(isSexRight ? [] : [{ text: 'Kön är K, M eller tomt.', field: 'sex' }]),
  ];
}

/** By its name, or its id as published files have it. */
function specialtyOf(text: string): string | null {
  const asked = lower(text);
  return specialties().find(({ id, name }) => id === asked || lower(name) === asked)?.id ?? null;
}

function specialtyReasons(step: Step | undefined, written: string, specialty: string | null): Reason[] {
  const field = 'specialty';
  if (step === 'st' && written === '') return [{ text: 'En ST-tjänst har en specialitet.', field }];
  if (step !== undefined && step !== 'st' && written !== '')
    return [{ text: 'Specialitet anges bara för ST.', field }];
  return written !== '' && specialty === null ? [{ text: 'Specialiteten finns inte.', field }] : [];
}

type Days = Pick<OpeningPost, 'startsOn' | 'expectedEnd'>;

function dayReasons({ startsOn, expectedEnd }: Days, today: string): Reason[] {
  const reasons: Reason[] = [];
  if (!isDay(startsOn))
    reasons.push({ text: 'Början skrivs ÅÅÅÅ-MM-DD och är en dag som finns.', field: 'startsOn' });
  else if (startsOn > today)
    reasons.push({ text: 'Tjänsten har inte börjat. Filen har pågående tjänster.', field: 'startsOn' });
  if (expectedEnd === null) return reasons;
  if (!isDay(expectedEnd))
    reasons.push({ text: 'Beräknat slut skrivs ÅÅÅÅ-MM-DD och är en dag som finns.', field: 'expectedEnd' });
  else if (expectedEnd < today)
    reasons.push({
      text: 'Det beräknade slutet har passerat. Filen har pågående tjänster.',
      field: 'expectedEnd',
    });
  else if (expectedEnd < startsOn)
    reasons.push({ text: 'Det beräknade slutet ligger före början.', field: 'expectedEnd' });
  return reasons;
}

type Plain = Pick<OpeningPost, 'reference' | 'birthMonth' | 'percent'>;

function valueReasons({ reference, birthMonth, percent }: Plain, today: string): Reason[] {
  const reasons: Reason[] = [];
  if (reference.length > 64 || /\p{C}/u.test(reference))
    reasons.push({ text: 'Referensen är längre än 64 tecken eller går inte att läsa.', field: 'reference' });
  if (birthMonth !== null && !isBirthMonth(birthMonth, today))
    reasons.push({ text: 'Födelsemånad skrivs ÅÅÅÅ-MM, utan dag.', field: 'birthMonth' });
  if (!Number.isInteger(percent) || percent < 1 || percent > 100)
    reasons.push({ text: 'Omfattning är ett helt tal från 1 till 100.', field: 'percent' });
  return reasons;
}

/** Of somebody who can be a doctor: between 18 and 100 years ago. */
function isBirthMonth(text: string, today: string): boolean {
  const age = Number(today.slice(0, 4)) - Number(text.slice(0, 4));
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && age >= 18 && age <= 100;
}

function lower(text: string): string {
  return text.normalize('NFC').trim().toLocaleLowerCase('sv');
}
