import { CELLS_OF_MOVED } from './cells/cubes.js';
import { FRESH_SPELLS } from './derivation/spells.js';
import { freshSupervisors } from './derivation/supervisors.js';
import { reportingCells } from './reporting-cells.js';

/** Everything that is derived, as text: a release names their hash. */
export const DERIVATION_TEXTS: readonly string[] = [
  FRESH_SPELLS,
  freshSupervisors('everybody'),
  CELLS_OF_MOVED,
  reportingCells('true'),
];
