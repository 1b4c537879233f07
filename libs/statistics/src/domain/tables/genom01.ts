import type { Words } from '../../contract/cube.js';
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

type Pair<T> = readonly [lower: T, upper: T];

/** The two limits of a share's pointwise 95 % interval. */
function limits(
  [lower, upper]: Pair<string>,
  [lowerOf, upperOf]: Pair<SurvivalMeasure['of']>,
  share: Words,
  of: Words,
): SurvivalMeasure[] {
  return [
    curve(
      lower,
      lowerOf,
      { sv: `${share.sv}: undre gräns, 95 %`, en: `${share.en}: lower limit, 95 %` },
      { sv: `Undre gräns för ${of.sv}.`, en: `Lower limit of ${of.en}.` },
    ),
    curve(
      upper,
      upperOf,
      { sv: `${share.sv}: övre gräns, 95 %`, en: `${share.en}: upper limit, 95 %` },
      { sv: `Övre gräns för ${of.sv}.`, en: `Upper limit of ${of.en}.` },
    ),
  ];
}

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
  ...limits(
    ['andel_undre', 'andel_ovre'],
    ['incidence-lower', 'incidence-upper'],
    { sv: 'Andel som har nått dit', en: 'Share who have got there' },
    {
      sv: 'andelen som har nått dit (Aalen–Johansen, log)',
      en: 'the share who have got there (Aalen–Johansen, log)',
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
  ...limits(
    ['undre', 'ovre'],
    ['lower', 'upper'],
    { sv: 'Andel, om alla stannar', en: 'Share if all stay' },
    { sv: 'andelen om alla stannar (Greenwood, log)', en: 'the share if all stay (Greenwood, log)' },
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
      sv: 'Andel som har börjat ST, fått BT godkänd eller fått bevis om specialistkompetens efter ett antal år, efter väg till legitimation.',
      en: 'Share who have begun ST, had their BT approved or been certified after a number of years, by route to licence.',
    },
    notes: [THROUGHPUT_NOTE],
    subject: SUBJECTS.transitions,
    dimensions: [transitionDimension, routeDimension(1), yearDimension],
    years: CURVE_YEARS,
    measures: CURVES,
  };
}
