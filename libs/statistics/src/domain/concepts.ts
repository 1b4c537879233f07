import type { Words } from '../contract/cube.js';
import { GREATEST_NOISE, SMALLEST_SHOWN } from './disclosure/design-noise-table.js';
import {
  COARSE_PERCENT,
  MANY_AT_RISK,
  ROUNDING_BASE,
  SHOWN_DENOMINATOR,
  SHOWN_NUMERATOR,
  SMALLEST_DENOMINATOR,
  SMALLEST_NUMERATOR,
} from './disclosure/thresholds.js';
import { DAYS_TO_PUBLICATION, MONTHS_TO_FINAL, MONTHS_TO_REVISED } from './release/periods.js';

export type ConceptText = { readonly id: string; readonly name: Words; readonly text: Words };

/** Words and marks that all tables share. */
export const CONCEPTS: readonly ConceptText[] = [
  {
    id: 'period',
    name: { sv: 'Halvår', en: 'Half-year' },
    text: {
      sv: 'VT är januari–juni, HT är juli–december; universitetens terminer är andra. Bestånd avser periodens sista dag.',
      en: 'Spring is January–June, autumn July–December; university terms differ. Stocks refer to the period’s last day.',
    },
  },
  {
    id: 'region',
    name: { sv: 'Region', en: 'Region' },
    text: {
      sv: 'Den region där tjänsten är registrerad. Riket och samverkansregionerna omfattar de regioner som har rapporterat, och säger vilka som saknas. Halland hör till två samverkansregioner och visas för sig.',
      en: 'The region where the post is registered. The nation and the health care regions cover the regions that have reported, and say which are missing. Halland belongs to two of them and is shown by itself.',
    },
  },
  {
    id: 'not-reported',
    name: { sv: 'er', en: 'er' },
    text: {
      sv: 'Ej rapporterat: regionen har inte lämnat några uppgifter, eller de säger inget om just detta. Det visas aldrig som noll.',
      en: 'Not reported: the region has sent nothing, or what it sent says nothing of this. It is never shown as zero.',
    },
  },
  {
    id: 'not-shown',
    name: { sv: '..', en: '..' },
    text: {
      sv: `Visas inte. Andelar och kurvor visas när det visade antalet i nämnaren är minst ${SHOWN_DENOMINATOR} och i täljaren minst ${SHOWN_NUMERATOR}; då ligger säkert minst ${SMALLEST_DENOMINATOR} och ${SMALLEST_NUMERATOR} personer bakom.`,
      en: `Not shown. Shares and curves are shown when the shown denominator is at least ${SHOWN_DENOMINATOR} and the numerator at least ${SHOWN_NUMERATOR}; at least ${SMALLEST_DENOMINATOR} and ${SMALLEST_NUMERATOR} people are then behind them for sure.`,
    },
  },
  {
    id: 'not-applicable',
    name: { sv: '-', en: '-' },
    text: {
      sv: 'Kan inte förekomma, eller kan ännu inte vara känt.',
      en: 'Cannot occur, or cannot be known yet.',
    },
  },
  {
    id: 'protection',
    name: { sv: 'Skyddade antal', en: 'Protected counts' },
    text: {
      sv: `Varje antal ändras med högst ${GREATEST_NOISE}, i genomsnitt med noll, så att ingen kan utläsa en enskild person (cellnyckelmetoden, som SCB använder). Noll förblir noll. Antal under ${SMALLEST_SHOWN} visas aldrig, utom noll. Samma personer ger samma tal överallt. Summor är ändrade för sig, så delarna stämmer inte alltid med dem.`,
      en: `Each count is changed by at most ${GREATEST_NOISE}, on average by nothing, so that nobody can be read out of it (the cell key method). Zero stays zero. Counts under ${SMALLEST_SHOWN} are never shown, except zero. The same people give the same figure everywhere. Totals are changed by themselves, so parts do not always add up.`,
    },
  },
  {
    id: 'rounding',
    name: { sv: 'Avrundning', en: 'Rounding' },
    text: {
      sv: `Heltider och personmånader avrundas till närmaste ${ROUNDING_BASE}. Kurvor går i steg om ${COARSE_PERCENT} procentenheter när färre än ${MANY_AT_RISK} är kvar i uppföljningen, annars om en.`,
      en: `Full-time equivalents and person-months are rounded to the nearest ${ROUNDING_BASE}. Curves move in steps of ${COARSE_PERCENT} percentage units when fewer than ${MANY_AT_RISK} are followed, otherwise of one.`,
    },
  },
  {
    id: 'publication',
    name: { sv: 'Publicering', en: 'Publication' },
    text: {
      sv: `Tal ändras bara på publiceringsdagen, ${DAYS_TO_PUBLICATION} dagar efter halvårets slut. De är preliminära i ${MONTHS_TO_REVISED} månader, sedan reviderade, och slutliga efter ${MONTHS_TO_FINAL} månader: då ändras de aldrig mer. Varje publicering säger vad som har ändrats.`,
      en: `Figures change only on the day of publication, ${DAYS_TO_PUBLICATION} days after the half-year. They are preliminary for ${MONTHS_TO_REVISED} months, then revised, and final after ${MONTHS_TO_FINAL} months: then they never change. Each release says what has moved.`,
    },
  },
];
