import { flow, share } from './measures.js';
import { NOTE_PERTURBED, SUBJECTS } from './subjects.js';
import type { CellTable, LeafCodes } from './table-design.js';
import { regionDimension } from './dimensions/regions.js';

const population = {
  sv: 'Läkare som fick BT godkänd under halvåret och för vilka tolv månader har gått.',
  en: 'Doctors whose BT was approved in the half-year and for whom twelve months have passed.',
};
const weaknesses = {
  sv: 'Det senaste året saknas: svaret är känt först tolv månader efter. Läget är det på samma dag ett år senare, också för den som har bytt specialitet.',
  en: 'The latest year is missing: the answer is known twelve months later. It is where they are on the same day a year later, in whatever specialty.',
};
const outcome = (code: string, label: { sv: string; en: string }, where?: (codes: LeafCodes) => boolean) =>
  flow({
    code,
    label,
    reads: ['finished'],
    where,
    meaning: {
      counts: {
        sv: `${label.sv}: läget tolv månader efter beslutet om godkänd BT.`,
        en: `${label.en}: as it is twelve months after the decision.`,
      },
      population,
      weaknesses,
    },
  });
const all = outcome('avslutade', { sv: 'Avslutade BT', en: 'Finished BT' });
const stayed = outcome(
  'stannade',
  { sv: 'I ST i samma region', en: 'In ST in the same region' },
  (codes) => codes[1] === 'stayed',
);
const left = outcome(
  'annan_region',
  { sv: 'I ST i en annan region', en: 'In ST in another region' },
  (codes) => codes[1] === 'other-region',
);
const notIn = outcome('inte_i_st', { sv: 'Inte i ST', en: 'Not in ST' }, (codes) => codes[1] === 'not-in-st');

/** F9: do those who did their BT here stay? */
export function stanna01(): CellTable {
  return {
    kind: 'cells',
    id: 'STANNA01',
    title: { sv: 'Stannar de som gjort BT i regionen?', en: 'Do those who did BT in the region stay?' },
    description: {
      sv: 'Av dem som fick BT godkänd ett halvår: hur många som tolv månader senare var i ST i samma region, i en annan eller inte alls.',
      en: 'Of those whose BT was approved in a half-year: how many were in ST in the same region, in another or not at all twelve months later.',
    },
    notes: [NOTE_PERTURBED],
    subject: SUBJECTS.mobility,
    cube: 'retention',
    time: 'half-year',
    knownAfter: 12,
    dimensions: [
      regionDimension({ label: { sv: 'region där BT avslutades', en: 'region where BT was finished' } }),
    ],
    measures: [
      all,
      stayed,
      left,
      notIn,
      share({
        code: 'andel_stannade',
        label: { sv: 'Andel som stannade', en: 'Share who stayed' },
        of: { numerator: stayed, denominator: all },
        meaning: { population, weaknesses },
      }),
    ],
  };
}
