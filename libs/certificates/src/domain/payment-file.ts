import { parse } from 'csv-parse/sync';
import { readReference } from './reference.js';

/** One row of the bank's file, read: `referens;belopp;datum`. */
export type PaymentLine =
  | { row: number; readable: true; reference: string; amountKronor: number; paidOn: string }
  | { row: number; readable: false; reference: string; why: string };

/**
 * Reads a payment file. A header row, empty rows and a byte order mark are let through; a row that cannot be read is
 * reported by its number and stops nothing else.
 */
export function readPaymentFile(content: string): PaymentLine[] {
  const rows = parse(content, {
    bom: true,
    delimiter: ';',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
    info: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return rows
    .filter(({ record }, index) => !(index === 0 && /^refer/i.test(record[0] ?? '')))
    .map(({ record, info }) => readRow(record, info.lines));
}

function readRow(record: readonly string[], row: number): PaymentLine {
  const [reference = '', amount = '', day = ''] = record;
  const known = readReference(reference);
  const unreadable = (why: string): PaymentLine => ({
    row,
    readable: false,
    reference: shown(reference),
    why,
  });
  if (record.length !== 3) return unreadable('Raden ska ha tre värden: referens, belopp och datum.');
  if (!known) return unreadable('Referensen har fel form eller fel kontrolltecken.');
  const kronor = readKronor(amount);
  if (kronor === null) return unreadable('Beloppet ska vara hela kronor, till exempel 1890 eller 1890,00.');
  if (!isDay(day)) return unreadable('Datumet ska skrivas ÅÅÅÅ-MM-DD och vara en dag som finns.');
  return { row, readable: true, reference: known, amountKronor: kronor, paidOn: day };
}

function readKronor(text: string): number | null {
  const plain = text.replace(/\s/g, '');
  if (!/^\d{1,7}([.,]0{1,2})?$/.test(plain)) return null;
  const kronor = Number.parseInt(plain, 10);
  return kronor > 0 ? kronor : null;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** What a stranger put in the file's first column may be anything, so only the start of it is repeated. */
function shown(text: string): string {
  return /^[A-Za-z0-9 -]{1,20}$/.test(text) && !/\d{6}/.test(text) ? text : '(oläslig)';
}
