import { CELLS_OF_MOVED } from './cells/cubes.js';
import { FRESH_SPELLS } from './derivation/spells.js';
import { FRESH_SUPERVISORS } from './derivation/supervisors.js';
import { reportingCells } from './reporting-cells.js';

/** Everything that is derived, as text: a release names their hash. */
export const DERIVATION_TEXTS: readonly string[] = [
  FRESH_SPELLS,
  FRESH_SUPERVISORS,
  CELLS_OF_MOVED,
  reportingCells('true'),
];
