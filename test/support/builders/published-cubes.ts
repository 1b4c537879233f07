import { statisticsCube } from '@specialistvagen/statistics/contract';
import type {
  CubeDimension,
  CubeMeasure,
  FigureMark,
  PublishedCube,
  StatisticsCube,
} from '@specialistvagen/statistics/contract';

const same = (text: string) => ({ sv: text, en: text });
const value = (code: string, sv: string, en = sv) => ({ code, label: { sv, en } });

const REGIONS: readonly (readonly [string, string])[] = [
  ['01', 'Stockholm'],
  ['03', 'Uppsala'],
  ['04', 'Sörmland'],
  ['05', 'Östergötland'],
  ['06', 'Jönköping'],
  ['07', 'Kronoberg'],
  ['08', 'Kalmar'],
  ['09', 'Gotland'],
  ['10', 'Blekinge'],
  ['12', 'Skåne'],
  ['13', 'Halland'],
  ['14', 'Västra Götaland'],
  ['17', 'Värmland'],
  ['18', 'Örebro'],
  ['19', 'Västmanland'],
  ['20', 'Dalarna'],
  ['21', 'Gävleborg'],
  ['22', 'Västernorrland'],
  ['23', 'Jämtland Härjedalen'],
  ['24', 'Västerbotten'],
  ['25', 'Norrbotten'],
];

const region: CubeDimension = {
  code: 'Region',
  label: { sv: 'region', en: 'region' },
  role: 'geo',
  total: '00',
  values: [
    value('00', 'Riket', 'Sweden'),
    { ...value('SR-NORR', 'Norra sjukvårdsregionen', 'Northern healthcare region'), members: ['24', '25'] },
    value('SR-SYD', 'Södra sjukvårdsregionen', 'Southern healthcare region'),
    ...REGIONS.map(([code, name]) => value(code, name)),
  ],
  valueSets: [
    { id: 'vs_Regioner', label: { sv: 'Regioner', en: 'Regions' }, codes: REGIONS.map(([code]) => code) },
    {
      id: 'vs_Samverkan',
      label: { sv: 'Sjukvårdsregioner', en: 'Healthcare regions' },
      codes: ['SR-NORR', 'SR-SYD'],
    },
  ],
};

const step: CubeDimension = {
  code: 'Steg',
  label: { sv: 'steg', en: 'step' },
  role: 'other',
  total: 'TOT',
  values: [value('TOT', 'Alla', 'All'), value('at', 'AT'), value('bt', 'BT'), value('st', 'ST')],
  valueSets: [],
};

/** Must be chosen: nothing stands for all of it. */
const route: CubeDimension = {
  code: 'Vag',
  label: { sv: 'väg till "legitimation"', en: 'route to "licence"' },
  role: 'other',
  total: null,
  values: [
    value('SE', 'Sverige', 'Sweden'),
    value('EU', 'EU/EES', 'EU/EEA'),
    value('TL', 'Tredjeland', 'Third country'),
  ],
  valueSets: [],
};

const halves = (from: number, count: number): CubeDimension => ({
  code: 'Tid',
  label: { sv: 'halvår', en: 'half-year' },
  role: 'time',
  total: null,
  values: Array.from({ length: count }, (_, i) => {
    const [year, half] = [from + Math.floor(i / 2), (i % 2) + 1];
    return value(
      `${year}H${half}`,
      `${half === 1 ? 'VT' : 'HT'} ${year}`,
      `${half === 1 ? 'Spring' : 'Autumn'} ${year}`,
    );
  }),
  valueSets: [],
});

const measure = (code: string, sv: string, en: string, more: Partial<CubeMeasure> = {}): CubeMeasure => ({
  code,
  label: { sv, en },
  unit: { sv: 'antal personer', en: 'number of persons' },
  decimals: 0,
  kind: 'flow',
  reference: { sv: 'under halvåret', en: 'during the half-year' },
  definition: code,
  ...more,
});
const starts = measure('starts', 'Började', 'Began');
const stock = measure('stock', 'Bestånd', 'In training', { kind: 'stock' });
const fte = measure('fte', 'Heltidsekvivalenter', 'Full-time equivalents', {
  kind: 'average',
  decimals: 1,
  unit: { sv: 'heltider', en: 'full-time equivalents' },
});

const cube = (
  more: Pick<StatisticsCube, 'id' | 'measures' | 'dimensions'> & Partial<StatisticsCube>,
): StatisticsCube => {
  const periods = more.dimensions.at(-1)?.values.length ?? 0;
  const kinds = Array.from({ length: periods }, (_, i) => periods - i);
  return statisticsCube.parse({
    title: { sv: `Läkare i utbildning (${more.id})`, en: `Doctors in training (${more.id})` },
    description: { sv: 'Hur många som börjar och är kvar.', en: 'How many begin and remain.' },
    notes: [same('Universitetens terminer är andra; "halvår" är kalenderhalvår.')],
    subject: { code: 'FL', label: { sv: 'Flöden', en: 'Flows' } },
    periodKinds: kinds.map((age) => (age <= 2 ? 'preliminary' : age <= 4 ? 'revised' : 'final')),
    version: 7,
    updated: '2026-07-30T07:00:00.000Z',
    knownAt: '2026-07-29T22:00:00.000Z',
    nextUpdate: '2027-01-30T07:00:00.000Z',
    ...more,
  });
};

/** Every cell has a figure of its own, so that a misplaced one shows; every seventh and some others have a mark instead. */
export function filled(made: StatisticsCube): PublishedCube {
  const sizes = [made.measures.length, ...made.dimensions.map(({ values }) => values.length)];
  const cells = sizes.reduce((product, size) => product * size, 1);
  const marks: Record<number, FigureMark> = {};
  const values = Array.from({ length: cells }, (_, i) => {
    const mark = i % 7 === 3 ? '..' : i % 11 === 5 ? 'er' : i % 13 === 8 ? '-' : undefined;
    if (!mark) return i * 3 + (Math.floor(i / (cells / made.measures.length)) === 2 ? 0.25 : 0);
    marks[i] = mark;
    return null;
  });
  return { cube: made, figures: { values, marks } };
}

/** Region × step, three measures, 23 half-years. */
export const flode01 = filled(
  cube({ id: 'FLODE01', measures: [starts, stock, fte], dimensions: [region, step, halves(2015, 23)] }),
);
/** Region alone, one measure: the default selection shows thirteen periods. */
export const handl01 = filled(
  cube({
    id: 'HANDL01',
    measures: [stock],
    dimensions: [region, halves(2019, 15)],
    subject: { code: 'HA', label: { sv: 'Handledning', en: 'Supervision' } },
    updated: '2026-01-30T07:00:00.000Z',
  }),
);
/** A variable that must be chosen. */
export const bakg01 = filled(
  cube({ id: 'BAKG01', measures: [starts], dimensions: [route, step, region, halves(2024, 4)] }),
);
/** What the requests that R's pxweb made were made for (pxweb-v1-requests.json): path ut/AT/TAB1. */
export const tab1 = filled(
  cube({
    id: 'TAB1',
    subject: { code: 'AT', label: same('AT') },
    measures: [measure('AT', 'AT-tjänster', 'AT posts')],
    dimensions: [
      region,
      {
        code: 'Tid',
        label: { sv: 'år', en: 'year' },
        role: 'time',
        total: null,
        values: ['2023', '2024', '2025'].map((year) => value(year, year)),
        valueSets: [],
      },
    ],
  }),
);

/** More cells than one answer may have. */
export const arbp01 = filled(
  cube({
    id: 'ARBP01',
    measures: [stock],
    dimensions: [
      {
        code: 'Arbetsplats',
        label: { sv: 'arbetsplats', en: 'workplace' },
        role: 'other',
        total: null,
        values: Array.from({ length: 7_000 }, (_, i) => value(`A${i}`, `Arbetsplats ${i}`)),
        valueSets: [],
      },
      halves(2015, 23),
    ],
  }),
);

export const publishedCubes: readonly PublishedCube[] = [flode01, handl01, bakg01, tab1];
