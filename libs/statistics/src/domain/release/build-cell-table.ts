import type { NoiseTable } from '../disclosure/cell-key.js';
import type { CellTable, Reading, TableMeasure } from '../tables/table-design.js';
import {
  averageFigure,
  countFigure,
  fullTimeFigure,
  personMonthsFigure,
  shareFigure,
} from './cell-figures.js';
import type { Figure } from './cell-figures.js';
import type { Period } from './periods.js';
import { Tally, cellCount } from './tally.js';
import type { LeafCell } from './tally.js';

/** What figures are made in: the periods, who has reported, the noise, and the last whole month that everything is known of. */
export type TableSetting = {
  readonly periods: readonly Period[];
  readonly reported: ReadonlySet<string>;
  readonly noise: NoiseTable;
  readonly lastMonth: number;
};

/** Collects the leaf cells of one table, then gives its figures in the order of the contract: [measure, ...dimensions, time]. */
export class CellTableFigures {
  private readonly tallies = new Map<Reading, Tally>();
  private readonly cells: number;

  constructor(
    private readonly design: CellTable,
    private readonly setting: TableSetting,
  ) {
    this.cells = cellCount(design.dimensions);
    const { periods } = setting;
    const range = { first: periods[0]?.first ?? 0, last: periods.at(-1)?.last ?? -1 };
    for (const measure of design.measures)
      if ('reading' in measure && !this.tallies.has(measure.reading))
        this.tallies.set(measure.reading, new Tally(measure.reading, design.dimensions, range));
  }

  /** The cubes that the table is made of. */
  get cubes(): Set<string> {
    return new Set([...this.tallies.keys()].map((reading) => reading.cube ?? this.design.cube));
  }

  take(cube: string, leaf: LeafCell): void {
    for (const [reading, tally] of this.tallies)
      if ((reading.cube ?? this.design.cube) === cube) tally.add(leaf);
  }

  figures(): Figure[] {
    const columns = new Map<string, Figure[]>();
    for (const measure of this.design.measures) columns.set(measure.code, this.column(measure, columns));
    return [...columns.values()].flat();
  }

  private column(measure: TableMeasure, done: ReadonlyMap<string, Figure[]>): Figure[] {
    const { periods } = this.setting;
    const column: Figure[] = [];
    for (let cell = 0; cell < this.cells; cell += 1) {
      const reported = this.reportedIn(cell);
      for (const period of periods) {
        const mark = measure.kind === 'reported' ? undefined : this.markOf(reported, period);
        column.push(
          mark ??
            this.untold(measure, cell, period) ??
            this.figure(measure, { cell, period, at: column.length, reported }, done),
        );
      }
    }
    return column;
  }

  private figure(measure: TableMeasure, place: Place, done: ReadonlyMap<string, Figure[]>): Figure {
    const { noise } = this.setting;
    const read = (code: string, at = place.at): Figure => done.get(code)?.[at] ?? '..';
    switch (measure.kind) {
      case 'reported':
        return place.reported?.length ?? 0;
      case 'count':
        return countFigure(noise, this.tally(measure.reading).sums(place.cell, place.period));
      case 'full-time':
        return fullTimeFigure(read(measure.of), this.tally(measure.reading).sums(place.cell, place.period));
      case 'average':
        return averageFigure(
          measure,
          read(measure.of),
          this.tally(measure.reading).sums(place.cell, place.period),
        );
      case 'person-months':
        return personMonthsFigure(
          noise,
          this.tally(measure.reading),
          place.cell,
          place.period,
          measure.isFullTime,
        );
      case 'share':
        return shareFigure(
          measure,
          read(measure.numerator),
          read(measure.denominator, this.moved(place, measure.denominatorAt)),
        );
    }
  }

  private tally(reading: Reading): Tally {
    const tally = this.tallies.get(reading);
    if (!tally) throw new Error('The reading has no tally');
    return tally;
  }

  /** Not reported by any region behind the cell, or too early to know. */
  private markOf(reported: readonly string[] | undefined, period: Period): Figure | undefined {
    if (reported?.length === 0) return 'er';
    const known = period.last + (this.design.knownAfter ?? 0);
    return known > this.setting.lastMonth ? '-' : undefined;
  }

  /** By what is shown, so that the mark tells no more than the figures beside it. */
  private untold(measure: TableMeasure, cell: number, period: Period): Figure | undefined {
    const { told } = this.design;
    if (!told || ('reading' in measure && measure.reading === told.not)) return undefined;
    const shown = (reading: Reading) =>
      countFigure(this.setting.noise, this.tally(reading).sums(cell, period));
    return shown(told.of) === 0 && shown(told.not) !== 0 ? 'er' : undefined;
  }

  /** The reporting regions behind a cell; undefined when the table is not about regions. */
  private reportedIn(cell: number): readonly string[] | undefined {
    const { dimensions } = this.design;
    let reported: readonly string[] | undefined;
    let left = cell;
    for (const dimension of dimensions.toReversed()) {
      const value = dimension.values[left % dimension.values.length];
      left = Math.floor(left / dimension.values.length);
      const regions = value && dimension.regionsOf?.get(value.code);
      if (!regions) continue;
      const own = regions.filter((region) => this.setting.reported.has(region));
      // Of two dimensions of regions, the one with the fewest decides: from or to a region that is silent nothing is known.
      if (!reported || own.length < reported.length) reported = own;
    }
    return reported;
  }

  /** Where the figure of the same cell stands with other values in some dimensions. */
  private moved({ cell, at }: Place, values: Readonly<Record<string, string>> | undefined): number {
    if (!values) return at;
    const { dimensions } = this.design;
    const periods = this.setting.periods.length;
    let other = 0;
    let [left, size] = [cell, 1];
    for (const dimension of dimensions.toReversed()) {
      const wanted = values[dimension.code];
      const own = left % dimension.values.length;
      const index = wanted === undefined ? own : dimension.values.findIndex(({ code }) => code === wanted);
      other += index * size;
      left = Math.floor(left / dimension.values.length);
      size *= dimension.values.length;
    }
    return other * periods + (at % periods);
  }
}

type Place = {
  readonly cell: number;
  readonly period: Period;
  readonly at: number;
  readonly reported: readonly string[] | undefined;
};
