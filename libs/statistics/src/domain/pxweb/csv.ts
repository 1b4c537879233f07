import type { DataTable } from './data-table.js';
import { gridOf } from './grid.js';
import type { Naming } from './grid.js';
import { PX_WORDS } from './languages.js';

export type CsvOptions = { naming: Naming; title: boolean; separator: string };

/**
 * Comma-separated values as PxWeb writes them: names and marks in quotation marks, figures bare with a decimal point. UTF-8
 * without a byte order mark, which R's read.csv would take for a part of the first name.
 */
export function csv(table: DataTable, { naming, title, separator }: CsvOptions): string {
  const { stubNames, columnNames, rows } = gridOf(table, naming);
  const columns = table.heading.length === 0 ? [PX_WORDS.value[table.language]] : columnNames;
  const lines = rows.map(({ stub, cells }) => [
    ...stub.map(quoted),
    ...cells.map(({ text, isFigure }) => (isFigure ? text : quoted(text))),
  ]);
  const header = [...stubNames, ...columns].map(quoted);
  const above = title ? [[quoted(table.cube.title[table.language])], []] : [];
  return [...above, header, ...lines].map((line) => `${line.join(separator)}\r\n`).join('');
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it; a mark and a code like "-29" are none. */
function quoted(text: string): string {
  const harmless = /^[=+@\t\r]|^-[^\d\s]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
