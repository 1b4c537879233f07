import { SMALLEST_WORKPLACE } from '../disclosure/thresholds.js';
import { stock } from './measures.js';
import { NOTE_PERTURBED, SUBJECTS } from './subjects.js';
import type { CellTable, TableContext, TableDimension } from './table-design.js';
import { stepDimension } from './dimensions/steps.js';

const serving = stock({
  code: 'antal',
  label: { sv: 'I tjänstgöring', en: 'Serving' },
  reads: ['stock-change'],
  meaning: {
    counts: {
      sv: 'Personer som har sin tjänstgöring på arbetsplatsen när periodens sista dag är slut.',
      en: 'People serving at the workplace at the end of the period’s last day.',
    },
    population: {
      sv: 'Läkare i AT, BT eller ST med en registrerad tjänstgöring.',
      en: 'Doctors in AT, BT or ST with a registered placement.',
    },
    weaknesses: {
      sv: `Arbetsplatser vars visade antal aldrig har nått ${SMALLEST_WORKPLACE} har ingen egen rad. Läkare med skyddade personuppgifter har ingen arbetsplats i statistiken.`,
      en: `Workplaces whose shown number has never reached ${SMALLEST_WORKPLACE} have no row. Doctors with protected identity have no workplace in the statistics.`,
    },
  },
});

/** F4: at which workplaces they are. */
export function arbp01({ workplaces }: TableContext): CellTable {
  return {
    kind: 'cells',
    id: 'ARBP01',
    title: { sv: 'Läkare i utbildning per arbetsplats', en: 'Doctors in training by workplace' },
    description: {
      sv: 'Hur många som tjänstgör på varje större arbetsplats, efter steg, varje halvår.',
      en: 'How many serve at each larger workplace, by step, each half-year.',
    },
    notes: [NOTE_PERTURBED],
    subject: SUBJECTS.activity,
    cube: 'workplace',
    time: 'half-year',
    dimensions: [workplaceDimension(workplaces), stepDimension(2)],
    measures: [serving],
    keep: { dimension: 'arbetsplats', measure: serving.code, atLeast: SMALLEST_WORKPLACE },
  };
}

function workplaceDimension(workplaces: ReadonlyMap<string, string>): TableDimension {
  const named = [...workplaces].sort(([, a], [, b]) => a.localeCompare(b, 'sv'));
  return {
    code: 'arbetsplats',
    label: { sv: 'arbetsplats', en: 'workplace' },
    role: 'other',
    values: [
      { code: 'all', label: { sv: 'Alla arbetsplatser', en: 'All workplaces' } },
      ...named.map(([code, name]) => ({ code, label: { sv: name, en: name } })),
    ],
    total: 'all',
    valueSets: [],
    place: (codes) => (workplaces.has(codes[1]) ? ['all', codes[1]] : ['all']),
  };
}
