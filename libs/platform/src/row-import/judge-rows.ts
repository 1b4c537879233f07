import { DomainError, type Reason } from '../contract/domain-error.js';
import { findPersonalIdentityNumbers } from '../contract/personal-identity-numbers-in-text.js';
import { sqlState } from '../database/database-error.js';
import { execute } from '../database/transactions.js';
import type { FileRow } from './read-rows.js';
import type { FileOfRows, JudgedRow, Made, RowImporter, RowOutcome } from './row-importer.js';

/** Data that the database itself refuses: class 22 (what is no such value) and 23 (what breaks a constraint). */
const REFUSED_BY_DATABASE = /^2[23]/;
/** So many rows share a savepoint while all of them are taken back. */
const UNDONE_TOGETHER = 50;

/** Told after some rows how many are done; throws when the work is to stop. */
export type Reached = (rows: number) => void;

/** Writes the rows in the running transaction, some at a time; one that is refused leaves nothing behind. */
export async function writeRows(
  importer: RowImporter,
  { rows, file }: { readonly rows: readonly FileRow[]; readonly file: FileOfRows },
  reached: Reached = () => undefined,
): Promise<JudgedRow[]> {
  const judged: JudgedRow[] = [];
  for (const some of inParts(rows, importer.together)) {
    const outcomes = await togetherOrEach(some, (part) => importer.write(part, file));
    judged.push(...some.map((row, index) => judge(row, outcomes[index])));
    reached(judged.length);
  }
  return judged;
}

function judge({ row }: FileRow, outcome: RowOutcome | undefined): JudgedRow {
  if (!outcome) throw new Error('A row has no outcome');
  const about = outcome.about ?? null;
  if ('refused' in outcome)
    return { row, verdict: 'fault', reasons: outcome.refused.map(withoutNumbers), made: null, about };
  const { made, remark } = outcome;
  const reasons = remark === undefined ? [] : [{ text: remark }];
  return { row, verdict: made === null ? 'unchanged' : 'applied', reasons, made, about };
}

type Undoable = JudgedRow & { made: Made };

/** Takes back the newest first, so that what rests on another row of the file goes before it. */
export async function undoRows(
  importer: RowImporter,
  rows: readonly JudgedRow[],
  reached: Reached = () => undefined,
): Promise<JudgedRow[]> {
  const newestFirst = rows.filter((row): row is Undoable => row.made !== null).sort((a, b) => b.row - a.row);
  const judged: JudgedRow[] = [];
  for (const some of inParts(newestFirst, UNDONE_TOGETHER)) {
    const outcomes = await togetherOrEach(some, async (part) => {
      for (const { made } of part) await importer.undo(made);
      return part.map(({ made }) => ({ made }));
    });
    judged.push(...some.map((row, index) => undone(row, outcomes[index])));
    reached(judged.length);
  }
  return judged;
}

function undone(row: Undoable, outcome: RowOutcome | undefined): JudgedRow {
  if (outcome && 'refused' in outcome)
    return { ...row, verdict: 'kept', reasons: outcome.refused.map(withoutNumbers) };
  return { ...row, verdict: 'undone', reasons: [] };
}

function inParts<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

/** All in one savepoint; when that is refused each in its own, so that the refusal is that row's and nobody else's. */
async function togetherOrEach<T>(
  rows: readonly T[],
  work: (rows: readonly T[]) => Promise<readonly RowOutcome[]>,
): Promise<RowOutcome[]> {
  const together = await orReasons(() => work(rows));
  if (together.ok) return [...together.value];
  if (rows.length === 1) return [{ refused: together.reasons }];
  const outcomes: RowOutcome[] = [];
  for (const row of rows) {
    const alone = await orReasons(() => work([row]));
    outcomes.push(...(alone.ok ? alone.value : [{ refused: alone.reasons }]));
  }
  return outcomes;
}

type Outcome<T> = { ok: true; value: T } | { ok: false; reasons: readonly Reason[] };

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

function reasonsOf(error: unknown): readonly Reason[] | null {
  if (error instanceof DomainError) return error.reasons;
  if (!REFUSED_BY_DATABASE.test(sqlState(error) ?? '')) return null;
  return [{ text: 'Raden kunde inte sparas: ett värde har fel form, eller något annat vilar på den.' }];
}

/** Reasons are stored and shown: whatever a use case wrote, no identity number stays in them (decision 10). */
function withoutNumbers(reason: Reason): Reason {
  if (findPersonalIdentityNumbers(reason.text).length === 0) return reason;
  return { ...reason, text: 'Raden kan inte läsas in.' };
}
