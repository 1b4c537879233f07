import { combinations, textsOf, variablesIn } from './data-table.js';
import type { DataTable } from './data-table.js';
import { PX_WORDS } from './languages.js';
import { notesOf, utc } from './notes.js';
import type { PxVariable } from './variables.js';

type Json = Record<string, unknown>;

/**
 * PxWeb's own JSON (version 1 `json`, version 2 `json-px`): one row for each combination of the other variables, one value for
 * each measure, all as text.
 */
export function jsonV1(table: DataTable): Json {
  const variables = variablesIn(table);
  const place = variables.findIndex(({ role }) => role === 'metric');
  const contents = variables[place];
  const before = variables.slice(0, place);
  const after = variables.slice(place + 1);
  const texts = textsOf(table).map(({ text }) => text);
  return {
    columns: columnsOf(table, variables),
    comments: [],
    data: rowsOf({ before, contents, after, texts }),
    metadata: [
      {
        infofile: table.cube.id,
        updated: utc(table.cube.updated),
        label: table.cube.title[table.language],
        source: PX_WORDS.source[table.language],
        note: notesOf(table.cube, table.language),
      },
    ],
  };
}

function columnsOf({ cube, language }: DataTable, variables: readonly PxVariable[]): Json[] {
  const keys = variables
    .filter(({ role }) => role !== 'metric')
    .map(({ code, label, role }) => ({ code, text: label, type: role === 'time' ? 't' : 'd' }));
  const measures = variables
    .filter(({ role }) => role === 'metric')
    .flatMap(({ values }) => values)
    .map(({ code, label }) => {
      const unit = cube.measures.find((measure) => measure.code === code)?.unit[language];
      return { code, text: label, type: 'c', ...(unit ? { unit } : {}) };
    });
  return [...keys, ...measures];
}

type Rows = {
  before: readonly PxVariable[];
  contents: PxVariable | undefined;
  after: readonly PxVariable[];
  texts: readonly string[];
};

function rowsOf({ before, contents, after, texts }: Rows): { key: string[]; values: string[] }[] {
  const codes = (variables: readonly PxVariable[]) =>
    combinations(variables).map((row) => row.map(({ code }) => code));
  const tails = codes(after);
  const measures = contents?.values.length ?? 1;
  return codes(before).flatMap((head, i) =>
    tails.map((tail, j) => ({
      key: [...head, ...tail],
      values: Array.from({ length: measures }, (_, m) => texts[(i * measures + m) * tails.length + j] ?? ''),
    })),
  );
}
