import { SHOWN_DENOMINATOR } from '../disclosure/thresholds.js';
import { SUBJECTS } from './subjects.js';
import type { SurvivalMeasure, SurvivalTable } from './table-design.js';
import { THROUGHPUT_NOTE, meaning, transitionDimension } from './throughput.js';
import { routeDimension } from './dimensions/people.js';

/** F8 as quartiles. */
export function genom02(): SurvivalTable {
  const quartile = (code: string, of: 'q25' | 'q50' | 'q75', sv: string, en: string): SurvivalMeasure => ({
    code,
    of,
    label: { sv, en },
    unit: { sv: 'år', en: 'years' },
    decimals: 1,
    meaning: meaning(
      `Tiden då den andelen har nått dit (Kaplan–Meier), i tiondels år. Visas när minst ${SHOWN_DENOMINATOR} då är kvar.`,
      `The time by which that share has got there (Kaplan–Meier), in tenths of a year. Shown when at least ${SHOWN_DENOMINATOR} are then still followed.`,
    ),
  });
  return {
    kind: 'survival',
    id: 'GENOM02',
    title: { sv: 'Genomströmning: kvartiler', en: 'Throughput: quartiles' },
    description: {
      sv: 'Efter hur många år en fjärdedel, hälften och tre fjärdedelar har börjat ST, fått BT godkänd eller fått bevis.',
      en: 'After how many years a quarter, half and three quarters have begun ST, had their BT approved or been certified.',
    },
    notes: [THROUGHPUT_NOTE],
    subject: SUBJECTS.transitions,
    dimensions: [transitionDimension, routeDimension(1)],
    years: null,
    measures: [
      quartile('kvartil_1', 'q25', 'En fjärdedel', 'A quarter'),
      quartile('median', 'q50', 'Hälften', 'Half'),
      quartile('kvartil_3', 'q75', 'Tre fjärdedelar', 'Three quarters'),
      {
        code: 'antal',
        of: 'people',
        label: { sv: 'Personer i uppföljningen', en: 'People followed' },
        unit: { sv: 'personer', en: 'people' },
        decimals: 0,
        meaning: meaning('Alla som följs, skyddat antal.', 'Everybody followed, protected.'),
      },
    ],
  };
}
