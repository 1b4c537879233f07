import { BACKGROUND } from './background-measures.js';
import { NOTE_PERTURBED, SUBJECTS } from './subjects.js';
import type { CellTable } from './table-design.js';
import { routeDimension } from './dimensions/people.js';
import { stepDimension } from './dimensions/steps.js';

export function bakg01(): CellTable {
  return {
    kind: 'cells',
    id: 'BAKG01',
    title: { sv: 'AT, BT och ST efter väg till legitimation', en: 'AT, BT and ST by route to licence' },
    description: {
      sv: 'Hur många som började, fick beslut och var i utbildning, efter steg och väg till legitimation, i riket.',
      en: 'How many started, were approved and were in training, by step and route to licence, nationally.',
    },
    notes: [NOTE_PERTURBED],
    subject: SUBJECTS.flows,
    cube: 'background',
    time: 'half-year',
    dimensions: [stepDimension(0), routeDimension(1)],
    measures: BACKGROUND,
  };
}
