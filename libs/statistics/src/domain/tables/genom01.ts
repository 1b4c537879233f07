import { SUBJECTS } from './subjects.js';
import type { SurvivalMeasure, SurvivalTable } from './table-design.js';
import {
  CURVE_YEARS,
  THROUGHPUT_NOTE,
  curve,
  meaning,
  transitionDimension,
  yearDimension,
} from './throughput.js';
import { routeDimension } from './dimensions/people.js';

const CURVES: readonly SurvivalMeasure[] = [
  curve(
    'andel',
    'incidence',
    { sv: 'Andel som har nått dit', en: 'Share who have got there' },
    {
      sv: 'Aalen–Johansen: andelen av alla som började, när död och utvandring räknas som vägar bort.',
      en: 'Aalen–Johansen: the share of all who began, with death and emigration as ways out.',
    },
  ),
  curve(
    'andel_om_alla_stannar',
    'kaplan-meier',
    { sv: 'Andel, om alla stannar (Kaplan–Meier)', en: 'Share if all stay (Kaplan–Meier)' },
    {
      sv: '1 − Kaplan–Meier, död och utvandring som avslutad uppföljning: som i Socialstyrelsens figurer.',
      en: '1 − Kaplan–Meier with death and emigration as end of follow-up, as in the authority’s figures.',
    },
  ),
  curve(
    'undre',
    'lower',
    { sv: 'Undre gräns, 95 %', en: 'Lower limit, 95 %' },
    {
      sv: 'Undre gräns för andelen om alla stannar (Greenwood, log).',
      en: 'Lower limit of the share if all stay (Greenwood, log).',
    },
  ),
  curve(
    'ovre',
    'upper',
    { sv: 'Övre gräns, 95 %', en: 'Upper limit, 95 %' },
    {
      sv: 'Övre gräns för andelen om alla stannar (Greenwood, log).',
      en: 'Upper limit of the share if all stay (Greenwood, log).',
    },
  ),
  {
    code: 'kvar',
    of: 'at-risk',
    label: { sv: 'Kvar i uppföljningen', en: 'At risk' },
    unit: { sv: 'personer', en: 'people' },
    decimals: 0,
    meaning: meaning(
      'Personer som varken har nått dit eller lämnat uppföljningen, skyddat antal.',
      'People who have neither got there nor left the follow-up, protected.',
    ),
  },
];

/** F8 as curves. */
export function genom01(): SurvivalTable {
  return {
    kind: 'survival',
    id: 'GENOM01',
    title: { sv: 'Genomströmning: hur lång tid tar det?', en: 'Throughput: how long does it take?' },
    description: {
      sv: 'Andel som har börjat ST eller fått bevis om specialistkompetens efter ett antal år, efter väg till legitimation.',
      en: 'Share who have begun ST or been certified after a number of years, by route to licence.',
    },
    notes: [THROUGHPUT_NOTE],
    subject: SUBJECTS.transitions,
    dimensions: [transitionDimension, routeDimension(1), yearDimension],
    years: CURVE_YEARS,
    measures: CURVES,
  };
}
