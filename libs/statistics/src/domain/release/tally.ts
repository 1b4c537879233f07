import type { LeafCodes, Reading, TableDimension } from '../tables/table-design.js';
import type { Month } from './periods.js';

/** One internal leaf cell of a cube: who was counted is not in it, their number and the sum of their record keys are. */
export type LeafCell = {
  readonly measure: string;
  readonly month: Month;
  readonly codes: LeafCodes;
  readonly n: number;
  /** Sum of the extents of work, in percent of full time; of credit, in hundredths of a month. */
  readonly fullTime: number;
  readonly keys: number;
};

export type MonthRange = { readonly first: Month; readonly last: Month };
/** Sums of a cell in a stretch of months. */
export type Sums = { readonly n: number; readonly fullTime: number; readonly keys: number };

/**
 * Adds leaf cells up over every value of every dimension, month by month: each margin gets its own sum of people and of record keys,
 * so that it is protected as a cell of its own. Exact integers throughout.
 */
export class Tally {
  private readonly n: Float64Array;
  private readonly fullTime: Float64Array;
  private readonly keys: Float64Array;
  private readonly months: number;
  private readonly places = new Map<string, readonly number[]>();
  private isSummed = false;

  constructor(
    readonly reading: Reading,
    private readonly dimensions: readonly TableDimension[],
    private readonly range: MonthRange,
  ) {
    this.months = range.last - range.first + 1;
    const size = cellCount(dimensions) * this.months;
    this.n = new Float64Array(size);
    this.fullTime = new Float64Array(size);
    this.keys = new Float64Array(size);
  }

  /** Takes a leaf cell of the reading's cube in, if it is one that the reading asks for. */
  add(leaf: LeafCell): void {
    const { measures, where, as, codes = (own) => own } = this.reading;
    if (!measures.includes(leaf.measure) || leaf.month > this.range.last) return;
    // Changes before the first month have made the stock that stands when it begins.
    if (leaf.month < this.range.first && as === 'flow') return;
    const table = codes(leaf.codes);
    if (where && !where(table)) return;
    const month = Math.max(0, leaf.month - this.range.first);
    for (const cell of this.cellsOf(table)) {
      const at = cell * this.months + month;
      this.n[at] = (this.n[at] ?? 0) + leaf.n;
      this.fullTime[at] = (this.fullTime[at] ?? 0) + leaf.fullTime;
      this.keys[at] = (this.keys[at] ?? 0) + leaf.keys;
    }
  }

  /** A flow: all that happened in the months. A stock: as it stands at the end of the last of them. */
  sums(cell: number, { first, last }: MonthRange): Sums {
    this.sumStocks();
    const from = this.reading.as === 'stock' ? last : first;
    const sums = { n: 0, fullTime: 0, keys: 0 };
    for (let month = from; month <= last; month += 1) {
      const at = cell * this.months + (month - this.range.first);
      sums.n += this.n[at] ?? 0;
      sums.fullTime += this.fullTime[at] ?? 0;
      sums.keys += this.keys[at] ?? 0;
    }
    return sums;
  }

  private sumStocks(): void {
    if (this.isSummed || this.reading.as === 'flow') return;
    for (const column of [this.n, this.fullTime, this.keys])
      for (let at = 0; at < column.length; at += 1)
        if (at % this.months !== 0) column[at] = (column[at] ?? 0) + (column[at - 1] ?? 0);
    this.isSummed = true;
  }

  private cellsOf(codes: LeafCodes): readonly number[] {
    const key = codes.join('\u0000');
    const known = this.places.get(key);
    if (known) return known;
    let cells: number[] = [0];
    for (const dimension of this.dimensions) {
      const indexes = dimension
        .place(codes)
        .map((code) => dimension.values.findIndex((value) => value.code === code))
        .filter((index) => index >= 0);
      cells = cells.flatMap((cell) => indexes.map((index) => cell * dimension.values.length + index));
    }
    this.places.set(key, cells);
    return cells;
  }
}

export function cellCount(dimensions: readonly { readonly values: readonly unknown[] }[]): number {
  return dimensions.reduce((product, { values }) => product * values.length, 1);
}
