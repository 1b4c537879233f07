import { DomainError, type Reason } from '../contract/domain-error.js';
import { findPersonalIdentityNumbers } from '../contract/personal-identity-numbers-in-text.js';
import { sqlState } from '../database/database-error.js';
import { execute } from '../database/transactions.js';
import type { FileRow } from './read-rows.js';
import type { JudgedRow, RowImporter } from './row-importer.js';

/** Data that the database itself refuses: class 22 (what is no such value) and 23 (what breaks a constraint). */
const REFUSED_BY_DATABASE = /^2[23]/;

/** So many rows share a savepoint while all goes well; a savepoint for each would cost as much as the row. */
const TOGETHER = 50;

/** Writes one row after the other in the running transaction; one that is refused leaves nothing behind. */
export async function writeRows(importer: RowImporter, rows: readonly FileRow[]): Promise<JudgedRow[]> {
  const judged: JudgedRow[] = [];
  for (let from = 0; from < rows.length; from += TOGETHER) {
    const some = rows.slice(from, from + TOGETHER);
    const together = await orReasons(() => each(some, (row) => writeRow(importer, row)));
    judged.push(...(together.ok ? together.value : await each(some, (row) => judgeRow(importer, row))));
  }
  return judged;
}

async function each<T>(rows: readonly FileRow[], work: (row: FileRow) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (const row of rows) done.push(await work(row));
  return done;
}

async function judgeRow(importer: RowImporter, row: FileRow): Promise<JudgedRow> {
  const outcome = await orReasons(() => writeRow(importer, row));
  if (outcome.ok) return outcome.value;
  return { row: row.row, verdict: 'fault', reasons: outcome.reasons, made: null };
}

async function writeRow(importer: RowImporter, row: FileRow): Promise<JudgedRow> {
  const { made, remark } = await importer.write(row);
  const reasons = remark === undefined ? [] : [{ text: remark }];
  return { row: row.row, verdict: made === null ? 'unchanged' : 'applied', reasons, made };
}

/** Takes back the newest first, so that what rests on another row of the file goes before it. */
export async function undoRows(importer: RowImporter, rows: readonly JudgedRow[]): Promise<JudgedRow[]> {
  const judged: JudgedRow[] = [];
  for (const row of [...rows].sort((a, b) => b.row - a.row)) {
    const { made } = row;
    if (made === null) continue;
    const outcome = await orReasons(() => importer.undo(made));
    judged.push(
      outcome.ok
        ? { ...row, verdict: 'undone', reasons: [] }
        : { ...row, verdict: 'kept', reasons: outcome.reasons },
    );
  }
  return judged;
}

type Outcome<T> = { ok: true; value: T } | { ok: false; reasons: Reason[] };

/** Within a savepoint: an expected refusal is reasons, and the transaction goes on. */
async function orReasons<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  await execute('savepoint import_row');
  try {
    const value = await work();
    await execute('release savepoint import_row');
    return { ok: true, value };
  } catch (error) {
    const reasons = reasonsOf(error);
    if (!reasons) throw error;
    await execute('rollback to savepoint import_row');
    await execute('release savepoint import_row');
    return { ok: false, reasons };
  }
}

function reasonsOf(error: unknown): Reason[] | null {
  if (error instanceof DomainError) return error.reasons.map(withoutNumbers);
  if (!REFUSED_BY_DATABASE.test(sqlState(error) ?? '')) return null;
  return [{ text: 'Raden kunde inte sparas: ett värde har fel form, eller något annat vilar på den.' }];
}

/** Reasons are stored and shown: whatever a use case wrote, no identity number stays in them (decision 10). */
function withoutNumbers(reason: Reason): Reason {
  if (findPersonalIdentityNumbers(reason.text).length === 0) return reason;
  return { ...reason, text: 'Raden kan inte läsas in.' };
}
