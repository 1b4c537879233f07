import type {
  CubeDimension,
  CubeFigures,
  FigureMark,
  PeriodKind,
  PublishedCube,
  StatisticsCube,
  Words,
} from '../../contract/cube.js';
import type { SurvivalMeasure, TableDesign, TableDimension, TableMeasure } from '../tables/table-design.js';
import type { Figure } from './cell-figures.js';
import { timeValues } from './periods.js';
import type { Period, TimeStep } from './periods.js';

export type ReleaseFacts = {
  readonly version: number;
  readonly updated: Date;
  readonly knownAt: Date;
  readonly nextUpdate: string | null;
};

const TIME_LABELS: Readonly<Record<TimeStep, Words>> = {
  'half-year': { sv: 'halvår', en: 'half-year' },
  month: { sv: 'månad', en: 'month' },
  year: { sv: 'år', en: 'year' },
};

/** The id under which the definition of a table's measure is found. */
export function definitionId(table: string, measure: string): string {
  return `${table}.${measure}`;
}

/** A published table from its design and its figures (row-major over [measures, ...dimensions, time]). */
export function assembleCube(
  design: TableDesign,
  {
    periods,
    kinds,
    figures,
  }: { periods: readonly Period[]; kinds: readonly PeriodKind[]; figures: readonly Figure[] },
  release: ReleaseFacts,
  notes: readonly Words[] = [],
): PublishedCube {
  const step = design.kind === 'cells' ? design.time : 'half-year';
  const time: CubeDimension = {
    code: 'Tid',
    label: TIME_LABELS[step],
    role: 'time',
    values: timeValues(periods),
    total: null,
    valueSets: [],
  };
  const cube: StatisticsCube = {
    id: design.id,
    title: design.title,
    description: design.description,
    notes: [...design.notes, ...notes],
    subject: design.subject,
    measures: design.measures.map((measure) => ({
      code: measure.code,
      label: measure.label,
      unit: measure.unit,
      decimals: decimalsOf(measure),
      kind: kindOf(measure),
      reference: REFERENCES[kindOf(measure)],
      definition: definitionId(design.id, measure.code),
    })),
    dimensions: [...design.dimensions.map(cubeDimension), time],
    periodKinds: [...kinds],
    version: release.version,
    updated: release.updated.toISOString(),
    knownAt: release.knownAt.toISOString(),
    nextUpdate: release.nextUpdate,
  };
  return { cube, figures: cubeFigures(figures) };
}

export function cubeFigures(figures: readonly Figure[]): CubeFigures {
  const marks: Record<number, FigureMark> = {};
  const values = figures.map((figure, index) => {
    if (typeof figure === 'number') return figure;
    marks[index] = figure;
    return null;
  });
  return { values, marks };
}

export function figureAt({ values, marks }: CubeFigures, index: number): Figure | undefined {
  return values[index] ?? marks[index];
}

function cubeDimension({ code, label, role, values, total, valueSets }: TableDimension): CubeDimension {
  return { code, label, role, values: [...values], total, valueSets: [...valueSets] };
}

type Kind = StatisticsCube['measures'][number]['kind'];

export const REFERENCES: Readonly<Record<Kind, Words>> = {
  stock: { sv: 'slutet av periodens sista dag', en: 'the end of the period’s last day' },
  flow: { sv: 'hela perioden', en: 'the whole period' },
  average: {
    sv: 'samma tid som de tal den är beräknad av',
    en: 'the time of the figures it is computed from',
  },
};

export function kindOf(measure: TableMeasure | SurvivalMeasure): Kind {
  if ('of' in measure && !('kind' in measure))
    return measure.of === 'at-risk' || measure.of === 'people' ? 'stock' : 'average';
  switch (measure.kind) {
    case 'count':
      return measure.reading.as;
    case 'full-time':
    case 'reported':
      return 'stock';
    case 'person-months':
      return 'flow';
    case 'average':
    case 'share':
      return 'average';
  }
}

function decimalsOf(measure: TableMeasure | SurvivalMeasure): number {
  return 'decimals' in measure ? measure.decimals : 0;
}
