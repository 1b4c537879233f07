import {
  COARSE_PERCENT,
  MANY_AT_RISK,
  SHOWN_DENOMINATOR,
  SHOWN_NUMERATOR,
} from '../disclosure/thresholds.js';
import type { Meaning, SurvivalMeasure, TableDimension } from './table-design.js';
import { listedDimension } from './dimensions/listed.js';

/** Years since the beginning at which a curve is read: half-years up to twelve. */
export const CURVE_YEARS: readonly number[] = Array.from({ length: 25 }, (_, index) => index / 2);

export const transitionDimension = listedDimension({
  code: 'overgang',
  label: { sv: 'övergång', en: 'transition' },
  at: 0,
  values: [
    ['licence-st', 'Legitimation → början av ST', 'Licence → start of ST'],
    [
      'licence-certificate',
      'Legitimation → bevis om specialistkompetens',
      'Licence → specialist certificate',
    ],
    ['bt-approval', 'Början av BT → godkänd BT', 'Start of BT → approval'],
    ['st-certificate-gross', 'Början av ST → bevis, hela tiden', 'Start of ST → certificate, all time'],
    [
      'st-certificate-net',
      'Början av ST → bevis, utan uppehåll',
      'Start of ST → certificate, without interruptions',
    ],
  ],
});

export const yearDimension: TableDimension = listedDimension({
  code: 'ar',
  label: { sv: 'år sedan början', en: 'years since the beginning' },
  at: 2,
  values: CURVE_YEARS.map((years) => [
    years.toFixed(1),
    `${String(years).replace('.', ',')} år`,
    `${years} years`,
  ]),
});

const population = {
  sv: 'Läkare som började (fick legitimation, började BT eller började ST), efter väg till legitimation. Den som fick bevis samma dag ingår inte.',
  en: 'Doctors who began (got their licence, started BT or started ST), by route to licence. Who was certified on the same day is not included.',
};
const weaknesses = {
  sv: 'De som fick legitimation innan registret öppnade kommer in i uppföljningen sent. Utvandring är ofullständigt registrerad.',
  en: 'Those licensed before the register opened enter the follow-up late. Emigration is incompletely registered.',
};
export const meaning = (sv: string, en: string): Meaning => ({ counts: { sv, en }, population, weaknesses });
const thresholds = {
  sv: `Visas där minst ${SHOWN_DENOMINATOR} är kvar i uppföljningen och minst ${SHOWN_NUMERATOR} har haft händelsen. Avrundas till ${COARSE_PERCENT} procentenheter när färre än ${MANY_AT_RISK} är kvar, annars till en.`,
  en: `Shown where at least ${SHOWN_DENOMINATOR} are still followed and at least ${SHOWN_NUMERATOR} have had the event. Rounded to ${COARSE_PERCENT} percentage units when fewer than ${MANY_AT_RISK} are followed, otherwise to one.`,
};
const percent = { sv: 'procent', en: 'per cent' };
export const curve = (
  code: string,
  of: SurvivalMeasure['of'],
  label: { sv: string; en: string },
  words: { sv: string; en: string },
): SurvivalMeasure => ({
  code,
  of,
  label,
  unit: percent,
  decimals: 0,
  meaning: meaning(`${words.sv} ${thresholds.sv}`, `${words.en} ${thresholds.en}`),
});

export const THROUGHPUT_NOTE = {
  sv: `En kurva slutar där färre än ${SHOWN_DENOMINATOR} visas som kvar i uppföljningen. Tider räknas i tiondels år.`,
  en: `A curve ends where fewer than ${SHOWN_DENOMINATOR} are shown as followed. Times are in tenths of a year.`,
};
