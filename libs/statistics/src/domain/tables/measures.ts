import type { Words } from '../../contract/cube.js';
import {
  LARGEST_PART,
  ROUNDING_BASE,
  SMALLEST_AVERAGED,
  SHOWN_DENOMINATOR,
  SHOWN_NUMERATOR,
} from '../disclosure/thresholds.js';
import type {
  AverageMeasure,
  CountMeasure,
  FullTimeMeasure,
  LeafCodes,
  Meaning,
  PersonMonthsMeasure,
  Reading,
  ShareMeasure,
} from './table-design.js';

export const PEOPLE: Words = { sv: 'personer', en: 'people' };

type Where = (codes: LeafCodes) => boolean;
type Count = {
  code: string;
  label: Words;
  /** Internal measures that are added up. */
  reads: readonly string[];
  where?: Where;
  unit?: Words;
  meaning: Meaning;
};

/** What happened during the period. */
export function flow({ code, label, reads, where, unit = PEOPLE, meaning }: Count): CountMeasure {
  return { kind: 'count', code, label, unit, meaning, reading: { measures: reads, where, as: 'flow' } };
}

/** As it stood at the end of the period's last day. */
export function stock({ code, label, reads, where, unit = PEOPLE, meaning }: Count): CountMeasure {
  return { kind: 'count', code, label, unit, meaning, reading: { measures: reads, where, as: 'stock' } };
}

type FullTime = { code: string; of: CountMeasure; meaning: Omit<Meaning, 'counts'> };

/** Full-time equivalents of a stock: its shown count times the mean extent of work. */
export function fullTimeOf({ code, of, meaning }: FullTime): FullTimeMeasure {
  return {
    kind: 'full-time',
    code,
    label: { sv: `${of.label.sv}, heltider`, en: `${of.label.en}, full-time equivalents` },
    unit: { sv: 'heltider', en: 'full-time equivalents' },
    of: of.code,
    reading: of.reading,
    meaning: { ...meaning, counts: fullTimeWords(of.label) },
  };
}

function fullTimeWords(of: Words): Words {
  const part = Math.round(100 * LARGEST_PART);
  return {
    sv: `Det visade antalet ${lower(of.sv)} gånger samma personers medelomfattning i procent av heltid, avrundat till närmaste ${ROUNDING_BASE}. Visas när antalet är minst ${SMALLEST_AVERAGED} och ingen person kan stå för mer än ${part} procent.`,
    en: `The shown number (${lower(of.en)}) times the mean extent of work of the same people, rounded to the nearest ${ROUNDING_BASE}. Shown when the number is at least ${SMALLEST_AVERAGED} and no person can make up more than ${part} per cent.`,
  };
}

type PersonMonths = Omit<Count, 'unit' | 'meaning' | 'reads' | 'where'> & {
  reading: Omit<Reading, 'as'>;
  isFullTime: boolean;
  meaning: Omit<Meaning, 'counts'>;
};

/** The stock at the end of each month of the period, added up. */
export function personMonths({
  code,
  label,
  reading,
  isFullTime,
  meaning,
}: PersonMonths): PersonMonthsMeasure {
  const times = isFullTime
    ? { sv: ' gånger medelomfattningen', en: ' times the mean extent of work' }
    : { sv: '', en: '' };
  const part = Math.round(100 * LARGEST_PART);
  return {
    kind: 'person-months',
    code,
    label,
    unit: { sv: 'personmånader', en: 'person-months' },
    isFullTime,
    reading: { ...reading, as: 'stock' },
    meaning: {
      ...meaning,
      counts: {
        sv: `Antalet vid slutet av varje månad i perioden${times.sv}, vart och ett skyddat för sig, tillsammans och avrundat till närmaste ${ROUNDING_BASE}. Visas när ingen person kan stå för mer än ${part} procent.`,
        en: `The number at the end of each month of the period${times.en}, each protected by itself, added up and rounded to the nearest ${ROUNDING_BASE}. Shown when no person can make up more than ${part} per cent.`,
      },
    },
  };
}

type Average = {
  code: string;
  label: Words;
  unit: Words;
  of: CountMeasure;
  most: number;
  meaning: Omit<Meaning, 'counts'>;
};

/** What each of those counted has on average, in tenths. */
export function average({ code, label, unit, of, most, meaning }: Average): AverageMeasure {
  const part = Math.round(100 * LARGEST_PART);
  return {
    kind: 'average',
    code,
    label,
    unit,
    of: of.code,
    reading: of.reading,
    most,
    decimals: 1,
    meaning: {
      ...meaning,
      counts: {
        sv: `${label.sv} för dem som räknas under ”${of.label.sv}”, i tiondelar. En person räknas med högst ${most} ${unit.sv}. Visas när antalet som visas är minst ${SHOWN_DENOMINATOR} och ingen person kan stå för mer än ${part} procent av summan.`,
        en: `${label.en} of those counted under “${of.label.en}”, in tenths. One person counts for at most ${most} ${unit.en}. Shown when the shown number is at least ${SHOWN_DENOMINATOR} and no person can make up more than ${part} per cent of the sum.`,
      },
    },
  };
}

type Share = {
  code: string;
  label: Words;
  unit?: Words;
  of: { numerator: Labelled; denominator: Labelled };
  at?: Readonly<Record<string, string>>;
  /** What the denominator is, when it is read at another place. */
  among?: Words;
  per?: number;
  decimals?: number;
  meaning: Omit<Meaning, 'counts'>;
};
type Labelled = { readonly code: string; readonly label: Words };

/** A figure over another, both as shown. */
export function share({
  code,
  label,
  unit,
  of,
  at,
  among,
  per = 100,
  decimals = 0,
  meaning,
}: Share): ShareMeasure {
  const { numerator, denominator } = of;
  return {
    kind: 'share',
    code,
    label,
    unit: unit ?? { sv: 'procent', en: 'per cent' },
    numerator: numerator.code,
    denominator: denominator.code,
    denominatorAt: at,
    per,
    decimals,
    meaning: { ...meaning, counts: shareWords(numerator.label, among ?? denominator.label, per) },
  };
}

function shareWords(numerator: Words, denominator: Words, per: number): Words {
  const times = per === 1 ? '' : `${per} · `;
  return {
    sv: `${times}${lower(numerator.sv)} / ${lower(denominator.sv)}, båda som de visas. Visas när nämnaren är minst ${SHOWN_DENOMINATOR} och täljaren minst ${SHOWN_NUMERATOR}.`,
    en: `${times}${lower(numerator.en)} / ${lower(denominator.en)}, both as shown. Shown when the denominator is at least ${SHOWN_DENOMINATOR} and the numerator at least ${SHOWN_NUMERATOR}.`,
  };
}

/** Names of steps keep their capitals. */
function lower(words: string): string {
  return /^[A-ZÅÄÖ]{2}/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
