import type { FigureMark, PublishedCube, StatisticsCube } from '../../contract/cube.js';
import type { PxLanguage } from './languages.js';
import { CONTENTS } from './variables.js';
import type { PxVariable } from './variables.js';

/** What was chosen of a cube, laid out: the one thing that every format is written from. */
export type DataTable = {
  readonly cube: StatisticsCube;
  readonly language: PxLanguage;
  /** Down the side and along the top; together every variable that is in the answer. */
  readonly stub: readonly PxVariable[];
  readonly heading: readonly PxVariable[];
  /** Row-major over [...stub, ...heading]. A `null` has its mark under the same index. */
  readonly values: readonly (number | null)[];
  readonly marks: ReadonlyMap<number, FigureMark>;
};

export type Layout = Pick<DataTable, 'stub' | 'heading'>;

export const variablesIn = ({ stub, heading }: Layout): PxVariable[] => [...stub, ...heading];

export const cellsIn = (variables: readonly PxVariable[]): number =>
  variables.reduce((product, { values }) => product * values.length, 1);

/**
 * Reads the chosen cells out of the cube. Variables in `leftOut` are held at their total: a stored figure of its own, never a sum
 * (cells are protected one by one, statistics.md §4.3).
 * Figures are rounded to the measure's decimals here, once, so that no format tells more than another.
 */
export function readTable(
  published: PublishedCube,
  language: PxLanguage,
  layout: Layout,
  leftOut: readonly PxVariable[],
): DataTable {
  const { cube, figures } = published;
  const variables = variablesIn(layout);
  const base = leftOut.reduce((sum, variable) => sum + offsetOfTotal(variable), 0);
  const offsets = offsetsOf(variables, base);
  const decimals = decimalsByCell(cube, variables);
  const marks = new Map<number, FigureMark>();
  const values = offsets.map((offset, cell) => {
    const figure = figures.values[offset];
    if (figure !== null && figure !== undefined)
      return Number.isInteger(figure) ? figure : Number(figure.toFixed(decimals(cell)));
    marks.set(cell, figures.marks[offset] ?? '..');
    return null;
  });
  return { cube, language, ...layout, values, marks };
}

function offsetOfTotal({ code, values, total }: PxVariable): number {
  const value = values.find((one) => one.code === total);
  if (!value) throw new Error(`${code} cannot be left out: it has no total`);
  return value.offset;
}

function offsetsOf(variables: readonly PxVariable[], base: number): number[] {
  let offsets = [base];
  for (const { values } of variables) {
    const longer: number[] = [];
    for (const before of offsets) for (const { offset } of values) longer.push(before + offset);
    offsets = longer;
  }
  return offsets;
}

/** How many decimals each cell has, in the table's order. */
export function decimalsByCell(
  cube: StatisticsCube,
  variables: readonly PxVariable[],
): (cell: number) => number {
  const place = variables.findIndex(({ code }) => code === CONTENTS);
  const byCode = new Map(cube.measures.map(({ code, decimals }) => [code, decimals]));
  const contents = variables[place];
  if (!contents) return () => Math.max(...byCode.values());
  const stride = cellsIn(variables.slice(place + 1));
  return (cell) => {
    const value = contents.values[Math.floor(cell / stride) % contents.values.length];
    return byCode.get(value?.code ?? '') ?? 0;
  };
}

/** Each cell as text: the figure with its decimals, or its mark. */
export function textsOf(table: DataTable): { text: string; isFigure: boolean }[] {
  const decimals = decimalsByCell(table.cube, variablesIn(table));
  return table.values.map((value, cell) =>
    value === null
      ? { text: table.marks.get(cell) ?? '..', isFigure: false }
      : { text: value.toFixed(decimals(cell)), isFigure: true },
  );
}

/** Every combination of values, the last variable fastest; one empty combination when there is no variable. */
export function combinations(variables: readonly PxVariable[]): PxVariable['values'][number][][] {
  let rows: PxVariable['values'][number][][] = [[]];
  for (const { values } of variables) rows = rows.flatMap((row) => values.map((value) => [...row, value]));
  return rows;
}
