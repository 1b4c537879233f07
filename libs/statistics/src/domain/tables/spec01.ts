import { FLOW, FLOW_FULL_TIME } from './flow-measures.js';
import { NOTE_PERTURBED, SUBJECTS } from './subjects.js';
import type { CellTable, CountMeasure } from './table-design.js';
import { regionDimension } from './dimensions/regions.js';
import { specialtyDimension } from './dimensions/specialties.js';

/** Of ST alone: AT and BT have no specialty. */
function inSt<M extends Pick<CountMeasure, 'reading'>>(measure: M): M {
  return { ...measure, reading: { ...measure.reading, where: (codes) => codes[2] === 'st' } };
}

/** F6: F1–F3 by region and specialty. */
export function spec01(): CellTable {
  return {
    kind: 'cells',
    id: 'SPEC01',
    title: { sv: 'ST efter region och specialitet', en: 'Specialist training by region and specialty' },
    description: {
      sv: 'Hur många som började, fick bevis om specialistkompetens och var i ST, per region och specialitet, varje halvår.',
      en: 'How many started, were certified and were in specialist training, by region and specialty, each half-year.',
    },
    notes: [
      NOTE_PERTURBED,
      {
        sv: 'Den som gör ST i två specialiteter samtidigt räknas i huvudtjänstens.',
        en: 'Who trains in two specialties at once is counted in that of the main post.',
      },
    ],
    subject: SUBJECTS.flows,
    cube: 'flow',
    time: 'half-year',
    dimensions: [regionDimension(), specialtyDimension(1)],
    measures: [
      inSt(FLOW.starts),
      inSt(FLOW.approvals),
      inSt(FLOW.completions),
      inSt(FLOW.discontinued),
      inSt(FLOW.stock),
      inSt(FLOW.active),
      inSt(FLOW_FULL_TIME),
    ],
  };
}
