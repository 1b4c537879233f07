import { readTable, type ReadRows } from '@specialistvagen/platform';
import { z } from 'zod';
import { earlierMapping, type EarlierMapping } from '../contract/index.js';

export const EARLIER_ROWS_AT_MOST = 10_000;

/** What follows a file of another tool's columns: from which tool, and which column is what. */
export const earlierSettings = z.object({ tool: z.string(), mapping: earlierMapping });

/** Rows by our fields; a column that was chosen and is not in this file is told, and the file is not read. */
export function readMapped(text: string, settings: unknown): ReadRows {
  const table = readTable(text, EARLIER_ROWS_AT_MOST);
  if (!table.ok) return table;
  const { mapping } = earlierSettings.parse(settings);
  const missing = mappedColumns(mapping).filter(([, column]) => !table.columns.includes(column));
  if (missing.length > 0)
    return {
      ok: false,
      reasons: missing.map(([, column]) => ({ text: `Kolumnen ${column} finns inte i filen.` })),
    };
  return {
    ok: true,
    faulty: table.faulty,
    rows: table.rows.map(({ row, values }) => ({
      row,
      values: Object.fromEntries(
        mappedColumns(mapping).map(([field, column]) => [field, values[column] ?? '']),
      ),
    })),
  };
}

function mappedColumns({ columns }: EarlierMapping): [string, string][] {
  return Object.entries(columns).filter((one): one is [string, string] => one[1] !== undefined);
}
