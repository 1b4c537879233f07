import { parse } from 'csv-parse/sync';
import type { Reason } from '../contract/domain-error.js';

export type Column = {
  readonly key: string;
  /** As the first row of the file names it. */
  readonly header: string;
  readonly isRequired?: boolean;
};

/** `row` is the line of the file that the row begins on, as a spreadsheet numbers it. */
export type FileRow = { readonly row: number; readonly values: Readonly<Record<string, string>> };
/** A row that is not even read: another number of values than there are headings, or a value that must be there. */
export type FaultyRow = { readonly row: number; readonly reasons: readonly Reason[] };

export type ReadRows =
  | { readonly ok: true; readonly rows: readonly FileRow[]; readonly faulty: readonly FaultyRow[] }
  | { readonly ok: false; readonly reasons: readonly Reason[] };

export type Line = { readonly record: readonly string[]; readonly row: number };

/** Rows by the names of their columns, in any order; separator `;` or `,`. What is wrong with the whole file is told at once. */
export function readRows(text: string, columns: readonly Column[], most: number): ReadRows {
  const lines = parsed(text);
  if (!lines) return refused('Filen går inte att läsa som CSV: ett citattecken är inte avslutat.');
  const [head, ...body] = lines;
  if (!head || body.length === 0) return refused('Filen har inga rader under rubrikraden.');
  if (body.length > most) return refused(`Filen har ${body.length} rader; högst ${most} läses på en gång.`);
  const headers = head.record.map(plain);
  const faults = headerFaults(head.record, headers, columns);
  if (faults.length > 0) return { ok: false, reasons: faults };
  const read = body.map((line) => readRow(line, headers, columns));
  return {
    ok: true,
    rows: read.flatMap((one) => ('values' in one ? [one] : [])),
    faulty: read.flatMap((one) => ('reasons' in one ? [one] : [])),
  };
}

/** The rows of a CSV file as they stand, with the line that each begins on; null when a quotation is not ended. */
export function parsed(text: string): Line[] | null {
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  const delimiter = firstLine.includes(';') ? ';' : ',';
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_records_with_empty_values: true,
      trim: true,
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ record, row: info.lines }));
  } catch {
    return null;
  }
}

function plain(header: string): string {
  return header.normalize('NFC').trim().toLocaleLowerCase('sv');
}

function headerFaults(
  written: readonly string[],
  headers: readonly string[],
  columns: readonly Column[],
): Reason[] {
  const known = new Set(columns.map(({ header }) => plain(header)));
  const expected = columns.map(({ header }) => header).join(', ');
  return [
    ...columns
      .filter(({ header, isRequired }) => isRequired && !headers.includes(plain(header)))
      .map(({ header }) => ({ text: `Kolumnen ${header} saknas i första raden.` })),
    // A heading may be a person's data when the file has none: its place is told and not what stands there.
    ...headers.flatMap((header, index) =>
      known.has(header) || written[index] === ''
        ? []
        : [{ text: `Kolumn ${index + 1} är ingen känd kolumn. Kolumnerna heter ${expected}.` }],
    ),
    ...headers.flatMap((header, index) =>
      header !== '' && headers.indexOf(header) < index
        ? [{ text: `Kolumn ${index + 1} finns två gånger.` }]
        : [],
    ),
  ];
}

function readRow(
  { record, row }: Line,
  headers: readonly string[],
  columns: readonly Column[],
): FileRow | FaultyRow {
  if (record.length !== headers.length) {
    const text = `Raden har ${record.length} värden; rubrikraden har ${headers.length}.`;
    return { row, reasons: [{ text }] };
  }
  const values = Object.fromEntries(
    columns.map(({ key, header }) => [key, record[headers.indexOf(plain(header))] ?? '']),
  );
  const missing = columns.filter(({ key, isRequired }) => isRequired && values[key] === '');
  if (missing.length === 0) return { row, values };
  return { row, reasons: missing.map(({ key, header }) => ({ text: `${header} saknas.`, field: key })) };
}

export function refused(text: string): ReadRows & { ok: false } {
  return { ok: false, reasons: [{ text }] };
}
