import { flow, share } from './measures.js';
import { NOTE_PERTURBED, SUBJECTS } from './subjects.js';
import type { CellTable } from './table-design.js';
import { regionDimension } from './dimensions/regions.js';
import { finishedStepDimension } from './dimensions/steps.js';
import { windowDimension } from './dimensions/training.js';

const population = {
  sv: 'Läkare som fick AT eller BT godkänd under halvåret, i den region där de avslutade.',
  en: 'Doctors whose AT or BT was approved in the half-year, in the region where they finished.',
};
const weaknesses = {
  sv: 'De senaste halvåren har ännu inte haft hela sin tid: fler börjar ST senare, och ”inte börjat ST” minskar i kommande publiceringar. Den första ST-tjänsten räknas, vilken specialitet den än gäller; den som redan hade börjat ST hör till dem som började inom tre månader.',
  en: 'The latest half-years have not had their full time yet: more will begin, and “not begun ST” falls in later releases. The first ST post counts, whatever its specialty; who had begun ST already is among those within three months.',
};
const finished = flow({
  code: 'antal',
  label: { sv: 'Avslutade', en: 'Finished' },
  reads: ['finished'],
  meaning: {
    counts: {
      sv: 'Personer som avslutade steget under halvåret, efter hur lång tid det gick till första dagen i ST.',
      en: 'People who finished the step in the half-year, by the time to their first day of ST.',
    },
    population,
    weaknesses,
  },
});
const finishedAndStayed = flow({
  code: 'samma_region',
  label: { sv: 'Började ST i samma region', en: 'Began ST in the same region' },
  reads: ['finished'],
  where: (codes) => codes[3] !== '' && codes[3] === codes[0],
  meaning: {
    counts: {
      sv: 'De av dem vars ST började i samma region som de avslutade i.',
      en: 'Those of them whose ST began in the region where they finished.',
    },
    population,
    weaknesses,
  },
});

/** F5: the flows AT→ST and BT→ST as cohorts. */
export function overg01(): CellTable {
  return {
    kind: 'cells',
    id: 'OVERG01',
    title: {
      sv: 'Från AT och BT till ST, efter region och tid',
      en: 'From AT and BT to ST, by region and time',
    },
    description: {
      sv: 'Av dem som avslutade AT eller BT ett halvår: hur många som hade börjat ST inom tre, sex, tolv och tjugofyra månader.',
      en: 'Of those who finished AT or BT in a half-year: how many had begun ST within three, six, twelve and twenty-four months.',
    },
    notes: [NOTE_PERTURBED],
    subject: SUBJECTS.transitions,
    cube: 'transition',
    time: 'half-year',
    dimensions: [
      regionDimension({
        label: { sv: 'region där steget avslutades', en: 'region where the step was finished' },
      }),
      finishedStepDimension(1),
      windowDimension(2),
    ],
    measures: [
      finished,
      finishedAndStayed,
      share({
        code: 'andel',
        label: { sv: 'Andel av dem som avslutade', en: 'Share of those who finished' },
        of: { numerator: finished, denominator: finished },
        at: { tid_till_st: 'all' },
        among: { sv: 'Alla som avslutade', en: 'All who finished' },
        meaning: { population, weaknesses },
      }),
    ],
  };
}
