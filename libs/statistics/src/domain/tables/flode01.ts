import { FLOW, FLOW_FULL_TIME } from './flow-measures.js';
import { NOTE_PERTURBED, SUBJECTS } from './subjects.js';
import type { CellTable } from './table-design.js';
import { regionDimension } from './dimensions/regions.js';
import { stepDimension } from './dimensions/steps.js';

/** F1, F1b, F2 and F3: who came, who left and who is there. */
export function flode01(): CellTable {
  return {
    kind: 'cells',
    id: 'FLODE01',
    title: {
      sv: 'AT, BT och ST: bestånd och flöden efter region och steg',
      en: 'AT, BT and ST: stocks and flows by region and step',
    },
    description: {
      sv: 'Hur många som började, avslutade och var i utbildning, per region och steg, varje halvår.',
      en: 'How many started, finished and were in training, by region and step, each half-year.',
    },
    notes: [NOTE_PERTURBED],
    subject: SUBJECTS.flows,
    cube: 'flow',
    time: 'half-year',
    dimensions: [regionDimension(), stepDimension(2)],
    measures: [...Object.values(FLOW), FLOW_FULL_TIME],
  };
}
