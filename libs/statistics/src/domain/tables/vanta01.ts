import { flow, stock } from './measures.js';
import { NOTE_PERTURBED, SUBJECTS } from './subjects.js';
import type { CellTable } from './table-design.js';
import { routeDimension } from './dimensions/people.js';
import { awaitedStepDimension, waitDimension } from './dimensions/training.js';

const population = {
  sv: 'Läkare med svensk legitimation som ännu inte har haft en tjänst i AT, BT eller ST och inte har bevis om specialistkompetens.',
  en: 'Doctors with a Swedish licence who have not yet had a post in AT, BT or ST and have no specialist certificate.',
};
const weaknesses = {
  sv: 'Den som arbetar som läkare utan att vara i AT, BT eller ST räknas som väntande. Utvandrade tas bort när det är registrerat. Vägen är den som registrerades med den första legitimationen.',
  en: 'Who works as a doctor outside AT, BT and ST counts as waiting. Emigrants are taken out once registered. The route is the one registered with the first licence.',
};

/** F11: from licence to the first post. */
export function vanta01(): CellTable {
  return {
    kind: 'cells',
    id: 'VANTA01',
    title: { sv: 'Väntan från legitimation till första steg', en: 'The wait from licence to the first step' },
    description: {
      sv: 'Hur många som har legitimation och väntar på sitt första steg, hur länge de har väntat, och hur länge de som började hade väntat.',
      en: 'How many have a licence and wait for their first step, how long they have waited, and how long those who began had waited.',
    },
    notes: [NOTE_PERTURBED],
    subject: SUBJECTS.transitions,
    cube: 'waiting',
    time: 'half-year',
    dimensions: [routeDimension(0), awaitedStepDimension(1), waitDimension(2)],
    measures: [
      stock({
        code: 'vantar',
        label: { sv: 'Väntar', en: 'Waiting' },
        reads: ['stock-change'],
        meaning: {
          counts: {
            sv: 'Personer som väntar när periodens sista dag är slut, efter hur länge de har väntat.',
            en: 'People waiting at the end of the period’s last day, by how long they have waited.',
          },
          population,
          weaknesses,
        },
      }),
      flow({
        code: 'borjade',
        label: { sv: 'Väntan slut', en: 'Wait over' },
        reads: ['ended'],
        meaning: {
          counts: {
            sv: 'Personer vars väntan slutade under perioden, efter hur länge de hade väntat.',
            en: 'People whose wait ended in the period, by how long they had waited.',
          },
          population,
          weaknesses,
        },
      }),
    ],
  };
}
