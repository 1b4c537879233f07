import { fullTimeOf, personMonths, stock } from './measures.js';
import { NOTE_PERTURBED, SUBJECTS } from './subjects.js';
import type { CellTable } from './table-design.js';
import { regionDimension } from './dimensions/regions.js';
import { stepDimension } from './dimensions/steps.js';
import { areaDimension } from './dimensions/training.js';

const population = {
  sv: 'Läkare i AT, BT eller ST med en registrerad tjänstgöring, i en region som rapporterar.',
  en: 'Doctors in AT, BT or ST with a registered placement, in a region that reports.',
};
const weaknesses = {
  sv: 'Verksamheten är den som står på tjänstgöringen; för den som tjänstgör på två ställen samma dag räknas det största.',
  en: 'The service area is that of the placement; who serves at two places on one day is counted at the larger.',
};
const serving = stock({
  code: 'antal',
  label: { sv: 'I tjänstgöring', en: 'Serving' },
  reads: ['stock-change'],
  meaning: {
    counts: {
      sv: 'Personer med en pågående tjänstgöring i verksamheten när periodens sista dag är slut.',
      en: 'People with a placement in the area at the end of the period’s last day.',
    },
    population,
    weaknesses,
  },
});

/** F4: in which activities they are. */
export function verk01(): CellTable {
  return {
    kind: 'cells',
    id: 'VERK01',
    title: {
      sv: 'Var läkarna tjänstgör, efter region, steg och verksamhet',
      en: 'Where doctors serve, by region, step and area',
    },
    description: {
      sv: 'Hur många som tjänstgör i primärvård, akut sjukvård, psykiatri och annat, och hur många personmånader det blev under halvåret.',
      en: 'How many serve in primary care, emergency care, psychiatry and other areas, and how many person-months that came to.',
    },
    notes: [NOTE_PERTURBED],
    subject: SUBJECTS.activity,
    cube: 'activity',
    time: 'half-year',
    dimensions: [regionDimension(), stepDimension(1), areaDimension(2)],
    measures: [
      serving,
      fullTimeOf({ code: 'heltider', of: serving, meaning: { population, weaknesses } }),
      personMonths({
        code: 'personmanader',
        label: { sv: 'Personmånader i heltid', en: 'Full-time person-months' },
        reading: { measures: ['stock-change'] },
        isFullTime: true,
        meaning: { population, weaknesses },
      }),
    ],
  };
}
