import { combinations, textsOf } from './data-table.js';
import type { DataTable } from './data-table.js';
import type { PxValue } from './variables.js';

/** How values are named in a grid: as `UseCodes`, `UseTexts` and `UseCodesAndTexts` ask. */
export type Naming = 'codes' | 'texts' | 'both';

/** The table as rows and columns of text: what csv, xlsx and html show. */
export type Grid = {
  /** The variables down the side, then one name for each column of figures. */
  readonly stubNames: readonly string[];
  readonly columnNames: readonly string[];
  readonly rows: readonly {
    readonly stub: readonly string[];
    readonly cells: readonly { text: string; isFigure: boolean }[];
  }[];
};

export function gridOf(table: DataTable, naming: Naming): Grid {
  const columns = combinations(table.heading);
  const texts = textsOf(table);
  const stubCells = (row: readonly PxValue[]) => row.flatMap((value) => namesOf(value, naming));
  return {
    stubNames: table.stub.flatMap(({ code, label }) =>
      naming === 'both' ? [`${label} (${code})`, label] : [naming === 'codes' ? code : label],
    ),
    columnNames: columns.map((column) => column.map((value) => nameOf(value, naming)).join(' ')),
    rows: combinations(table.stub).map((row, i) => ({
      stub: stubCells(row),
      cells: texts.slice(i * columns.length, (i + 1) * columns.length),
    })),
  };
}

/** Codes and texts are two columns down the side … */
function namesOf({ code, label }: PxValue, naming: Naming): string[] {
  if (naming === 'both') return [code, label];
  return [naming === 'codes' ? code : label];
}

/** … and one name along the top. */
function nameOf(value: PxValue, naming: Naming): string {
  return namesOf(value, naming).join(' ');
}

/** The same table with every variable down the side: one row for each figure. */
export function allInStub(table: DataTable): DataTable {
  return { ...table, stub: [...table.stub, ...table.heading], heading: [] };
}
