import type { FaultyRow, FileRow, ReadRows } from './read-rows.js';
import { parsed, refused } from './read-rows.js';

export type TableFormat = 'csv' | 'json';
/** A file of somebody else's columns, as it names them itself. */
export type Table = {
  readonly ok: true;
  readonly format: TableFormat;
  readonly columns: readonly string[];
  readonly rows: readonly FileRow[];
  readonly faulty: readonly FaultyRow[];
};
export type ReadTable = Table | Extract<ReadRows, { ok: false }>;

const MOST_COLUMNS = 200;
const DEEPEST = 4;

/** CSV, or JSON as an array of objects whose paths are the columns: `assessor.name`, `goals`. */
export function readTable(text: string, most: number): ReadTable {
  const table = /^\s*[[{]/u.test(text.replace(/^\uFEFF/u, '')) ? jsonTable(text) : csvTable(text);
  if (!table.ok) return table;
  const { length } = table.rows;
  if (length + table.faulty.length === 0) return refused('Filen har inga rader.');
  if (length > most) return refused(`Filen har ${length} rader; högst ${most} läses på en gång.`);
  if (table.columns.length > MOST_COLUMNS)
    return refused(`Filen har ${table.columns.length} kolumner; högst ${MOST_COLUMNS} läses.`);
  return table;
}

function csvTable(text: string): ReadTable {
  const lines = parsed(text);
  if (!lines) return refused('Filen går inte att läsa som CSV: ett citattecken är inte avslutat.');
  const [head, ...body] = lines;
  if (!head) return refused('Filen har inga rader.');
  const names = head.record.map((name) => name.normalize('NFC').trim());
  const twice = names.findIndex((name, index) => name !== '' && names.indexOf(name) < index);
  if (twice >= 0) return refused(`Kolumn ${twice + 1} finns två gånger.`);
  const isWhole = ({ record }: { record: readonly string[] }) => record.length === names.length;
  return {
    ok: true,
    format: 'csv',
    columns: names.filter((name) => name !== ''),
    rows: body.filter(isWhole).map(({ record, row }) => ({
      row,
      values: Object.fromEntries(names.map((name, index) => [name, record[index] ?? ''])),
    })),
    faulty: body
      .filter((line) => !isWhole(line))
      .map(({ record, row }) => ({
        row,
        reasons: [{ text: `Raden har ${record.length} värden; rubrikraden har ${names.length}.` }],
      })),
  };
}

function jsonTable(text: string): ReadTable {
  const list = listIn(text);
  if (!list) return refused('Filen är ingen JSON-fil med en lista av objekt.');
  const flat = list.map((one) => (isObject(one) ? new Map(paths(one)) : null));
  return {
    ok: true,
    format: 'json',
    columns: [...new Set(flat.flatMap((one) => [...(one?.keys() ?? [])]))],
    rows: flat.flatMap((one, index) => (one ? [{ row: index + 1, values: Object.fromEntries(one) }] : [])),
    faulty: flat.flatMap((one, index) =>
      one ? [] : [{ row: index + 1, reasons: [{ text: 'Det som står här är inget objekt.' }] }],
    ),
  };
}

function listIn(text: string): readonly unknown[] | null {
  try {
    const read: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
    return Array.isArray(read) ? read : null;
  } catch {
    return null;
  }
}

/** Every plain value by its path; a list of plain values is one text. Lists of objects have no path and are left out. */
function paths(value: object, before = '', depth = 1): [string, string][] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const path = `${before}${name}`.normalize('NFC');
    if (Array.isArray(inner)) return inner.every(isPlain) ? [[path, inner.map(plainText).join(', ')]] : [];
    if (isObject(inner)) return depth < DEEPEST ? paths(inner, `${path}.`, depth + 1) : [];
    return isPlain(inner) ? [[path, plainText(inner)]] : [];
  });
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPlain = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);
const plainText = (value: string | number | boolean | null) => (value === null ? '' : String(value).trim());
