import writeExcel from 'write-excel-file/node';
import type { Sheet } from './director-sheet.js';

/** The sheets as a workbook: headings in bold, figures as figures. */
export function workbookOf(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeExcel(
    sheets.map(({ name, headings, rows }) => ({
      sheet: name,
      data: [
        headings.map((value) => ({ value, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map((value) => (value === null ? null : { value }))),
      ],
    })),
  ).toBuffer();
}
