import { flow, personMonths, share, stock } from './measures.js';
import { NOTE_PERTURBED, SUBJECTS } from './subjects.js';
import type { CellTable, TableMeasure } from './table-design.js';
import { regionDimension } from './dimensions/regions.js';
import { stepDimension } from './dimensions/steps.js';
import { interruptionDimension } from './dimensions/training.js';

const population = {
  sv: 'Läkare med en tjänst i AT, BT eller ST i en region som rapporterar.',
  en: 'Doctors with a post in AT, BT or ST in a region that reports.',
};
const weaknesses = {
  sv: 'Sjukfrånvaro särskiljs aldrig: den är övrigt uppehåll. Korta uppehåll registreras inte alltid. Ett uppehåll som går vidare i en ny tjänst räknas som ett nytt; av flera samtidiga räknas ett.',
  en: 'Sick leave is never told apart: it is other interruption. Short ones are not always registered. One that goes on in a new post counts as a new one; of simultaneous ones, one counts.',
};
const meaning = (sv: string, en: string) => ({ counts: { sv, en }, population, weaknesses });

const LENGTHS = [
  ['0-3', 'kortare än 3 månader', 'under 3 months'],
  ['3-6', '3–6 månader', '3–6 months'],
  ['6-12', '6–12 månader', '6–12 months'],
  ['12-', '12 månader och längre', '12 months and over'],
] as const;

const lost = personMonths({
  code: 'personmanader',
  label: { sv: 'Personmånader i uppehåll', en: 'Person-months of interruption' },
  reading: { measures: ['stock-change'] },
  isFullTime: false,
  meaning: { population, weaknesses },
});
/** From the cube of flows, whose codes are region, specialty, step: it knows no kinds, so it stands under all of them together. */
const inStep = personMonths({
  code: 'personmanader_steg',
  label: { sv: 'Personmånader i steget', en: 'Person-months in the step' },
  reading: {
    cube: 'flow',
    codes: ([region, , step]) => [region, step, 'every-kind', ''],
    measures: ['stock-change'],
  },
  isFullTime: false,
  meaning: { population, weaknesses },
});

const MEASURES: readonly TableMeasure[] = [
  stock({
    code: 'har_uppehall',
    label: { sv: 'Har uppehåll', en: 'On interruption' },
    reads: ['stock-change'],
    meaning: meaning(
      'Personer med pågående uppehåll när periodens sista dag är slut.',
      'People on interruption at the end of the period’s last day.',
    ),
  }),
  flow({
    code: 'borjade',
    label: { sv: 'Uppehåll som började', en: 'Interruptions begun' },
    unit: { sv: 'uppehåll', en: 'interruptions' },
    reads: ['began'],
    meaning: meaning(
      'Uppehåll vars första dag ligger i perioden.',
      'Interruptions that begin in the period.',
    ),
  }),
  flow({
    code: 'slutade',
    label: { sv: 'Uppehåll som slutade', en: 'Interruptions ended' },
    unit: { sv: 'uppehåll', en: 'interruptions' },
    reads: ['ended'],
    meaning: meaning('Uppehåll vars sista dag ligger i perioden.', 'Interruptions that end in the period.'),
  }),
  ...LENGTHS.map(([length, sv, en]) =>
    flow({
      code: `slutade_${length.replace('-', '_').replace(/_$/, '')}`,
      label: { sv: `Slutade, ${sv}`, en: `Ended, ${en}` },
      unit: { sv: 'uppehåll', en: 'interruptions' },
      reads: ['ended'],
      where: (codes) => codes[3] === length,
      meaning: meaning(
        `Uppehåll som slutade i perioden och hade varat ${sv}.`,
        `Interruptions that ended in the period after ${en}.`,
      ),
    }),
  ),
  lost,
  inStep,
  share({
    code: 'andel_manader',
    label: { sv: 'Andel av månaderna i steget', en: 'Share of the months in the step' },
    of: { numerator: lost, denominator: inStep },
    at: { uppehall: 'all' },
    decimals: 0,
    meaning: { population, weaknesses },
  }),
];

/** F7: interruptions by kind and length, and what they cost in months. */
export function uppeh01(): CellTable {
  return {
    kind: 'cells',
    id: 'UPPEH01',
    title: { sv: 'Uppehåll efter region, steg och slag', en: 'Interruptions by region, step and kind' },
    description: {
      sv: 'Hur många som har uppehåll, hur många uppehåll som börjar och slutar, hur långa de blir och hur många månader de tar.',
      en: 'How many are on interruption, how many begin and end, how long they become and how many months they take.',
    },
    notes: [NOTE_PERTURBED],
    subject: SUBJECTS.activity,
    cube: 'leave',
    time: 'half-year',
    dimensions: [regionDimension(), stepDimension(1), interruptionDimension(2)],
    measures: MEASURES,
  };
}
