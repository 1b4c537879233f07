import { BACKGROUND } from './background-measures.js';
import { NOTE_PERTURBED, SUBJECTS } from './subjects.js';
import type { CellTable } from './table-design.js';
import { ageDimension, sexDimension } from './dimensions/people.js';
import { stepDimension } from './dimensions/steps.js';

export function bakg02(): CellTable {
  return {
    kind: 'cells',
    id: 'BAKG02',
    title: { sv: 'AT, BT och ST efter kön och ålder', en: 'AT, BT and ST by sex and age' },
    description: {
      sv: 'Hur många som började, fick beslut och var i utbildning, efter steg, kön och ålder, i riket.',
      en: 'How many started, were approved and were in training, by step, sex and age, nationally.',
    },
    notes: [NOTE_PERTURBED],
    subject: SUBJECTS.flows,
    cube: 'background',
    time: 'half-year',
    dimensions: [stepDimension(0), sexDimension(2), ageDimension(3)],
    measures: BACKGROUND,
  };
}
