import { FLOW, FLOW_FULL_TIME } from './flow-measures.js';
import { NOTE_PERTURBED, SUBJECTS } from './subjects.js';
import type { CellTable } from './table-design.js';
import { stepDimension } from './dimensions/steps.js';

/** F1–F3 month by month, the nation only: months are too short for regions. */
export function flode02(): CellTable {
  return {
    kind: 'cells',
    id: 'FLODE02',
    title: { sv: 'AT, BT och ST i riket, månad för månad', en: 'AT, BT and ST in Sweden, month by month' },
    description: {
      sv: 'Hur många som började, godkändes, avbröt och var i utbildning varje månad, i alla regioner som rapporterar.',
      en: 'How many started, completed, discontinued and were in training each month, in all regions that report.',
    },
    notes: [NOTE_PERTURBED],
    subject: SUBJECTS.flows,
    cube: 'flow',
    time: 'month',
    dimensions: [stepDimension(2)],
    measures: [FLOW.starts, FLOW.completions, FLOW.discontinued, FLOW.stock, FLOW.active, FLOW_FULL_TIME],
  };
}
