import type { CubeValue, CubeValueSet, Words } from '../../contract/cube.js';
import type { TimeStep } from '../release/periods.js';

/** What four internal dimensions of a leaf cell say: d1–d4, '' where unused. */
export type LeafCodes = readonly [string, string, string, string];

/** A dimension of a published table: its values, and in which of them a leaf cell counts. Every value has noise of its own. */
export type TableDimension = {
  readonly code: string;
  readonly label: Words;
  readonly role: 'geo' | 'other';
  readonly values: readonly CubeValue[];
  readonly total: string | null;
  readonly valueSets: readonly CubeValueSet[];
  /** Codes of the values that the leaf counts in: its own, its group's, the total's. Empty = not in this table. */
  place(codes: LeafCodes): readonly string[];
  /** For a dimension of regions: the regions behind each value, so that what none of them has reported is never shown as zero. */
  readonly regionsOf?: ReadonlyMap<string, readonly string[]>;
};

/** A choice among leaf cells: internal measures of the table's cube that are added up, and a condition on their codes. */
export type Reading = {
  /** Another cube than the table's own, and how its codes answer to the table's. */
  readonly cube?: string;
  readonly codes?: (codes: LeafCodes) => LeafCodes;
  readonly measures: readonly string[];
  readonly where?: (codes: LeafCodes) => boolean;
  /** `stock`: the running sum of changes, as it stands at the end of a month; `flow`: what happened in the months of a period. */
  readonly as: 'stock' | 'flow';
};

/** What a figure counts, for people: the page of definitions is made of these. */
export type Meaning = {
  /** Who is counted, and when. */
  readonly counts: Words;
  /** Among whom. */
  readonly population: Words;
  readonly weaknesses: Words;
};

type Common = {
  readonly code: string;
  readonly label: Words;
  readonly unit: Words;
  readonly meaning: Meaning;
};

/** People (or moves, or facts), through the cell key method. */
export type CountMeasure = Common & { readonly kind: 'count'; readonly reading: Reading };
/** The count beside it times the mean extent of work of the same people, rounded. */
export type FullTimeMeasure = Common & {
  readonly kind: 'full-time';
  readonly of: string;
  readonly reading: Reading;
};
/** The stock of each month's end, protected, added over the period's months (and times the mean extent), rounded. */
export type PersonMonthsMeasure = Common & {
  readonly kind: 'person-months';
  readonly reading: Reading;
  readonly isFullTime: boolean;
};
/** What the people counted beside it have each, on average: of those themselves, whose number is the shown one. */
export type AverageMeasure = Common & {
  readonly kind: 'average';
  readonly of: string;
  readonly reading: Reading;
  /** The most that one person counts for. */
  readonly most: number;
  readonly decimals: number;
};
/** One shown figure over another: never from what is not shown. */
export type ShareMeasure = Common & {
  readonly kind: 'share';
  readonly numerator: string;
  readonly denominator: string;
  /** Where the denominator is read instead of in the same place: dimension → value. */
  readonly denominatorAt?: Readonly<Record<string, string>>;
  /** 100 gives percent; 1 a ratio. */
  readonly per: number;
  readonly decimals: number;
};
/** How many regions have reported: about regions, not people, so exact (statistics.md §5 point 5). */
export type ReportedMeasure = Common & { readonly kind: 'reported' };

export type TableMeasure =
  CountMeasure | FullTimeMeasure | PersonMonthsMeasure | AverageMeasure | ShareMeasure | ReportedMeasure;

type TableWords = {
  readonly id: string;
  readonly title: Words;
  readonly description: Words;
  readonly notes: readonly Words[];
  readonly subject: { readonly code: string; readonly label: Words };
};

/** A table made of leaf cells. */
export type CellTable = TableWords & {
  readonly kind: 'cells';
  readonly cube: string;
  readonly time: TimeStep;
  readonly dimensions: readonly TableDimension[];
  readonly measures: readonly TableMeasure[];
  /** Months after the end of a period before its answer is known; until then the table says that it does not apply. */
  readonly knownAfter?: number;
  /** Those of whom the table's matter is told, and not told: where it is told of nobody, it is not reported rather than zero. */
  readonly told?: { readonly of: Reading; readonly not: Reading };
  /** Values that stay only when a shown figure of them has reached a number in some period; the total always stays. */
  readonly keep?: { readonly dimension: string; readonly measure: string; readonly atLeast: number };
};

export type SurvivalMeasure = Common & {
  readonly decimals: number;
  readonly of:
    | 'incidence'
    | 'incidence-lower'
    | 'incidence-upper'
    | 'kaplan-meier'
    | 'lower'
    | 'upper'
    | 'at-risk'
    | 'q25'
    | 'q50'
    | 'q75'
    | 'people';
};
/** A table of curves or quartiles made of durations. */
export type SurvivalTable = TableWords & {
  readonly kind: 'survival';
  readonly dimensions: readonly TableDimension[];
  /** The dimension of years, when the table has one: in its order. */
  readonly years: readonly number[] | null;
  readonly measures: readonly SurvivalMeasure[];
};

export type TableDesign = CellTable | SurvivalTable;

/** What a design needs to know of the instance beside the cells. */
export type TableContext = {
  /** Names of workplaces by the unit's id; a unit without a name here has no value of its own. */
  readonly workplaces: ReadonlyMap<string, string>;
};
