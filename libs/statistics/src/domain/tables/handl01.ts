import { share, stock } from './measures.js';
import { NOTE_PERTURBED, SUBJECTS } from './subjects.js';
import type { CellTable } from './table-design.js';
import { regionDimension } from './dimensions/regions.js';

const population = {
  sv: 'Handledare och läkare i AT, BT eller ST i regioner som rapporterar handledning.',
  en: 'Supervisors and doctors in AT, BT or ST in regions that report supervision.',
};
const weaknesses = {
  sv: 'Den som handleder på två enheter räknas på båda. Ersättare och kliniska instruktörer ingår inte.',
  en: 'Who supervises at two units is counted at both. Deputies and clinical instructors are not included.',
};
const supervisors = stock({
  code: 'handledare',
  label: { sv: 'Handledare', en: 'Supervisors' },
  reads: ['supervisors-change'],
  meaning: {
    counts: {
      sv: 'Personer som är huvudansvarig handledare för minst en läkare i utbildning när periodens sista dag är slut.',
      en: 'People who are principal supervisor of at least one doctor in training at the end of the period’s last day.',
    },
    population,
    weaknesses,
  },
});
const trainees = stock({
  code: 'handledda',
  label: { sv: 'Läkare med handledare', en: 'Doctors with a supervisor' },
  reads: ['trainees-change'],
  meaning: {
    counts: {
      sv: 'Läkare i utbildning som har en huvudansvarig handledare när periodens sista dag är slut.',
      en: 'Doctors in training who have a principal supervisor at the end of the period’s last day.',
    },
    population,
    weaknesses,
  },
});

/** F10: capacity of supervision. */
export function handl01(): CellTable {
  return {
    kind: 'cells',
    id: 'HANDL01',
    title: { sv: 'Handledare och läkare per handledare', en: 'Supervisors and doctors per supervisor' },
    description: {
      sv: 'Hur många som handleder, hur många som handleds och hur många läkare det går på varje handledare.',
      en: 'How many supervise, how many are supervised, and how many doctors there are for each supervisor.',
    },
    notes: [NOTE_PERTURBED],
    subject: SUBJECTS.capacity,
    cube: 'supervision',
    time: 'half-year',
    dimensions: [regionDimension()],
    measures: [
      supervisors,
      trainees,
      share({
        code: 'per_handledare',
        label: { sv: 'Läkare per handledare', en: 'Doctors per supervisor' },
        unit: { sv: 'läkare per handledare', en: 'doctors per supervisor' },
        of: { numerator: trainees, denominator: supervisors },
        per: 1,
        decimals: 1,
        meaning: { population, weaknesses },
      }),
    ],
  };
}
