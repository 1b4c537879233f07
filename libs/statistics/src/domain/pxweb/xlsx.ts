import writeExcel from 'write-excel-file/node';
import type { DataTable } from './data-table.js';
import { gridOf } from './grid.js';
import type { Naming } from './grid.js';
import { PX_WORDS } from './languages.js';
import { notesOf, utc } from './notes.js';

type Cell = { value: string | number; fontWeight?: 'bold' } | null;

/** A workbook: the table (figures as numbers, marks as text) and a sheet about it. */
export async function xlsx(table: DataTable, options: { naming: Naming; title: boolean }): Promise<Buffer> {
  const { cube, language } = table;
  const { stubNames, columnNames, rows } = gridOf(table, options.naming);
  const bold = (value: string): Cell => ({ value, fontWeight: 'bold' });
  const figures: Cell[][] = [
    ...(options.title ? [[bold(cube.title[language])], []] : []),
    [...stubNames, ...(table.heading.length > 0 ? columnNames : [PX_WORDS.value[language]])].map(bold),
    ...rows.map(({ stub, cells }) => [
      ...stub.map((value): Cell => ({ value })),
      ...cells.map(({ text, isFigure }): Cell => ({ value: isFigure ? Number(text) : text })),
    ]),
  ];
  const about: Cell[][] = [
    [bold(cube.title[language])],
    ...notesOf(cube, language).map((value) => [{ value }]),
    [bold(PX_WORDS.updated[language]), { value: utc(cube.updated) }],
    [bold(PX_WORDS.version[language]), { value: cube.version }],
  ];
  return writeExcel([
    { data: figures, sheet: PX_WORDS.table[language] },
    { data: about, sheet: PX_WORDS.about[language] },
  ]).toBuffer();
}
