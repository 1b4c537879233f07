import { variablesIn } from './data-table.js';
import type { DataTable } from './data-table.js';
import { PX_WORDS } from './languages.js';
import { notesOf, utc } from './notes.js';
import { OrderedObject } from './ordered-json.js';

type Json = Record<string, unknown>;

/** JSON-stat as PxWeb's version 1 writes it: one key, `dataset`. */
export function jsonStat1(table: DataTable): Json {
  const { cube, language, values, marks } = table;
  return {
    dataset: {
      dimension: dimensionsOf(table),
      label: cube.title[language],
      source: PX_WORDS.source[language],
      updated: utc(cube.updated),
      note: notesOf(cube, language),
      value: values,
      ...(marks.size > 0 ? { status: Object.fromEntries(marks) } : {}),
    },
  };
}

function dimensionsOf(table: DataTable): Json {
  const variables = variablesIn(table);
  const role = (name: string) => variables.filter((one) => one.role === name).map(({ code }) => code);
  const roles = { time: role('time'), geo: role('geo'), metric: role('metric') };
  return {
    ...Object.fromEntries(
      variables.map(({ code, label, values }) => [
        code,
        {
          label,
          category: {
            index: new OrderedObject(values.map((value, i) => [value.code, i])),
            label: new OrderedObject(values.map((value) => [value.code, value.label])),
          },
        },
      ]),
    ),
    id: variables.map(({ code }) => code),
    size: variables.map(({ values }) => values.length),
    role: Object.fromEntries(Object.entries(roles).filter(([, codes]) => codes.length > 0)),
  };
}
