import type { TableDimension } from '../table-design.js';
import { listedDimension } from './listed.js';

const label = { sv: 'steg', en: 'step' };
const BT_FORMS = ['bt-standalone', 'bt-in-st'] as const;

/** AT, BT (both forms together and each), ST, and all three. */
export function stepDimension(at: 0 | 1 | 2 | 3): TableDimension {
  return listedDimension({
    code: 'steg',
    label,
    at,
    total: ['all', 'AT, BT och ST', 'AT, BT and ST'],
    values: [
      ['at', 'AT', 'AT (internship)'],
      ['bt', 'BT', 'BT (basic training)', [...BT_FORMS, 'bt']],
      ['bt-standalone', 'Fristående BT', 'BT in a post of its own'],
      ['bt-in-st', 'BT inom ST', 'BT within an ST post'],
      ['st', 'ST', 'ST (specialist training)'],
    ],
  });
}

/** The step that was finished: flows to ST begin in AT or BT. No total, since somebody may have finished both. */
export function finishedStepDimension(at: 0 | 1 | 2 | 3): TableDimension {
  return listedDimension({
    code: 'steg',
    label: { sv: 'avslutat steg', en: 'finished step' },
    at,
    values: [
      ['at', 'AT', 'AT (internship)'],
      ['bt', 'BT', 'BT (basic training)', [...BT_FORMS, 'bt']],
    ],
  });
}
