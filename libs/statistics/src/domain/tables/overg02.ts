import { flow } from './measures.js';
import { NOTE_PERTURBED, SUBJECTS } from './subjects.js';
import type { CellTable } from './table-design.js';
import { regionDimension } from './dimensions/regions.js';
import { finishedStepDimension } from './dimensions/steps.js';

/** F5: from which region to which, by year since the matrix is sparse. */
export function overg02(): CellTable {
  return {
    kind: 'cells',
    id: 'OVERG02',
    title: { sv: 'Från AT och BT till ST, region till region', en: 'From AT and BT to ST, region to region' },
    description: {
      sv: 'Av dem som avslutade AT eller BT ett år och har börjat ST: i vilken region de avslutade och i vilken de började.',
      en: 'Of those who finished AT or BT in a year and have begun ST: where they finished and where they began.',
    },
    notes: [NOTE_PERTURBED],
    subject: SUBJECTS.transitions,
    cube: 'transition',
    time: 'year',
    dimensions: [
      regionDimension({
        code: 'fran',
        label: { sv: 'region där steget avslutades', en: 'region of finish' },
      }),
      regionDimension({
        code: 'till',
        label: { sv: 'region där ST började', en: 'region where ST began' },
        at: 3,
      }),
      finishedStepDimension(1),
    ],
    measures: [
      flow({
        code: 'antal',
        label: { sv: 'Började ST', en: 'Began ST' },
        reads: ['finished'],
        where: (codes) => codes[3] !== '',
        meaning: {
          counts: {
            sv: 'Personer som avslutade steget under året och har börjat ST, oavsett när.',
            en: 'People who finished the step in the year and have begun ST, whenever.',
          },
          population: {
            sv: 'Läkare som fick AT eller BT godkänd under året.',
            en: 'Doctors whose AT or BT was approved in the year.',
          },
          weaknesses: {
            sv: 'De senaste åren fylls på efter hand som fler börjar.',
            en: 'The latest years fill up as more begin.',
          },
        },
      }),
    ],
  };
}
