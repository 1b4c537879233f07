import { flow, personMonths, share } from './measures.js';
import { NOTE_PERTURBED, SUBJECTS } from './subjects.js';
import type { CellTable } from './table-design.js';
import { regionDimension } from './dimensions/regions.js';
import { stepDimension } from './dimensions/steps.js';

const population = {
  sv: 'Läkare som byter tjänstgöring inom AT, BT eller ST.',
  en: 'Doctors who change placement within AT, BT or ST.',
};
const weaknesses = {
  sv: 'Byten räknas, inte personer: den som byter två gånger räknas två gånger. Planerade sidotjänstgöringar är byten av arbetsplats. Det räknas också när tid i ett annat steg, ett uppehåll eller tid utanför utbildning ligger emellan.',
  en: 'Changes are counted, not people: two changes count twice. Planned rotations are changes of workplace. A change also counts across another step, an interruption or time outside training.',
};
const unit = { sv: 'byten', en: 'changes' };

const ofRegion = flow({
  code: 'byter_region',
  label: { sv: 'Byten av region', en: 'Changes of region' },
  unit,
  reads: ['moves'],
  where: (codes) => codes[3] === 'region',
  meaning: {
    counts: {
      sv: 'Byten till en annan region mellan två tjänstgöringar i följd.',
      en: 'Changes to another region between two consecutive placements.',
    },
    population,
    weaknesses,
  },
});
const ofWorkplace = flow({
  code: 'byter_arbetsplats',
  label: { sv: 'Byten av arbetsplats inom regionen', en: 'Changes of workplace within the region' },
  unit,
  reads: ['moves'],
  where: ([from, to, , kind]) => kind === 'workplace' && from === to,
  meaning: {
    counts: {
      sv: 'Byten till en annan arbetsplats i samma region mellan två tjänstgöringar i följd.',
      en: 'Changes to another workplace in the same region between two consecutive placements.',
    },
    population,
    weaknesses,
  },
});
const inStep = personMonths({
  code: 'personmanader',
  label: { sv: 'Personmånader', en: 'Person-months' },
  reading: { cube: 'flow', measures: ['stock-change'] },
  isFullTime: false,
  meaning: { population, weaknesses },
});
/** Changes a hundred person-years: a person-year is twelve person-months. */
const rate = (code: string, of: typeof ofRegion) =>
  share({
    code,
    label: { sv: `${of.label.sv} per 100 personår`, en: `${of.label.en} per 100 person-years` },
    unit: { sv: 'byten per 100 personår', en: 'changes per 100 person-years' },
    of: { numerator: of, denominator: inStep },
    per: 1_200,
    decimals: 1,
    meaning: { population, weaknesses },
  });

/** F9: who changes region or workplace. */
export function rorl01(): CellTable {
  return {
    kind: 'cells',
    id: 'RORL01',
    title: { sv: 'Byten av region och arbetsplats', en: 'Changes of region and workplace' },
    description: {
      sv: 'Hur många gånger läkare i AT, BT och ST bytte arbetsplats eller region under halvåret, efter den region de kom från.',
      en: 'How many times doctors in AT, BT and ST changed workplace or region in the half-year, by the region they came from.',
    },
    notes: [NOTE_PERTURBED],
    subject: SUBJECTS.mobility,
    cube: 'mobility',
    time: 'half-year',
    dimensions: [regionDimension({ label: { sv: 'från region', en: 'from region' } }), stepDimension(2)],
    measures: [
      ofRegion,
      ofWorkplace,
      inStep,
      rate('byter_region_per_100', ofRegion),
      rate('byter_arbetsplats_per_100', ofWorkplace),
    ],
  };
}
