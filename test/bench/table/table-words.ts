import type { StatisticsCube } from '@specialistvagen/statistics';

type Measures = StatisticsCube['measures'];
const MEASURING = { stock: 'Stock', flow: 'Flow', average: 'Average' };
const MARKS = [
  '.. = uppgiften visas inte, för att den är för liten eller för osäker',
  '- = inget att redovisa, uppgiften kan inte förekomma',
  'er = ej rapporterat av regionen',
];

const byMeasure = (measures: Measures, codes: readonly string[], tell: (one: Measures[number]) => unknown) =>
  Object.fromEntries(measures.filter(({ code }) => codes.includes(code)).map((one) => [one.code, tell(one)]));

export const units = (measures: Measures, codes: readonly string[]) =>
  byMeasure(measures, codes, ({ unit, decimals }) => ({ base: unit.sv, decimals }));

export const measureExtension = (measures: Measures, codes: readonly string[]) => ({
  elimination: false,
  show: 'value',
  codelists: [],
  codeLists: [],
  refperiod: byMeasure(measures, codes, ({ reference }) => reference.sv),
  measuringType: byMeasure(measures, codes, ({ kind }) => MEASURING[kind]),
  priceType: byMeasure(measures, codes, () => 'NotApplicable'),
  adjustment: byMeasure(measures, codes, () => 'None'),
});

/** Source, day and notes. */
export const wordsOf = ({ updated, description, notes }: StatisticsCube) => ({
  source: 'Specialistvägen',
  updated: `${new Date(updated).toISOString().slice(0, 19)}Z`,
  note: [description.sv, ...notes.map(({ sv }) => sv), ...MARKS],
});

/** PxWeb's own extension. */
export const pxExtension = ({
  id,
  title,
  description,
  measures,
  subject,
  version,
  knownAt,
  ...rest
}: StatisticsCube) => ({
  px: {
    tableid: id,
    decimals: Math.max(...measures.map(({ decimals }) => decimals)),
    'official-statistics': false,
    aggregallowed: false,
    copyright: false,
    language: 'sv',
    contents: title.sv,
    description: description.sv,
    descriptiondefault: false,
    heading: ['ContentsCode', 'Tid'],
    stub: rest.dimensions.slice(0, -1).map(({ code }) => code),
    matrix: id,
    'subject-code': subject.code,
    'subject-area': subject.label.sv,
    nextUpdate: rest.nextUpdate,
  },
  discontinued: false,
  release: { version, knownAt: `${new Date(knownAt).toISOString().slice(0, 19)}Z` },
});
