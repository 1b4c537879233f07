import { execute, sql } from '@specialistvagen/platform';
import type { EarlierKind } from '../contract/index.js';
import type { EarlierRecord } from '../domain/earlier-record.js';

export type StoredRecord = EarlierRecord & {
  readonly id: string;
  readonly importId: string;
  readonly isKept: boolean;
  readonly tool: string;
  readonly importedAt: Date;
};
export type Receipt = {
  readonly importId: string;
  readonly traineeId: string;
  readonly tool: string;
  readonly sha256: string;
  readonly importedBy: string;
};
export type StoredReceipt = Receipt & {
  readonly importedAt: Date;
  readonly made: number;
  readonly alreadyHere: number;
  readonly refused: number;
  readonly undoneAt: Date | null;
};
type RowCounts = Pick<StoredReceipt, 'made' | 'alreadyHere' | 'refused'>;

const STANDS = 'e.removed_at is null and e.rolled_back_at is null';

/** The first row about a doctor opens the receipt; the others find it. */
export async function openReceipt({ importId, traineeId, tool, sha256, importedBy }: Receipt): Promise<void> {
  await execute(
    `insert into assessments.earlier_receipt (import_id, trainee_id, source_tool, file_sha256, imported_by)
     values ($1, $2, $3, decode($4, 'hex'), $5) on conflict (import_id, trainee_id) do nothing`,
    [importId, traineeId, tool, sha256, importedBy],
  );
}

/** False when the row is here already, or was here and the doctor has removed it. */
export async function insertRecord(
  record: EarlierRecord & {
    readonly id: string;
    readonly importId: string;
    readonly traineeId: string;
    readonly rowHash: Buffer;
  },
): Promise<boolean> {
  const inserted = await execute(
    `insert into assessments.earlier_record
       (id, import_id, trainee_id, kind, done_on, title, scale_words, times, goals, named_person, comment, row_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (trainee_id, row_hash) where rolled_back_at is null do nothing`,
    [
      record.id,
      record.importId,
      record.traineeId,
      record.kind,
      record.doneOn,
      record.title,
      record.scaleWords,
      record.times,
      record.goals,
      record.namedPerson,
      record.comment,
      record.rowHash,
    ],
  );
  return inserted === 1;
}

export function findRecords(traineeId: string): Promise<StoredRecord[]> {
  return sql(
    `select e.id, e.import_id as "importId", e.kind, e.done_on as "doneOn", e.title,
       e.scale_words as "scaleWords", e.times, e.goals, e.named_person as "namedPerson", e.comment,
       e.kept_at is not null as "isKept", r.source_tool as tool, r.imported_at as "importedAt"
      from assessments.earlier_record e
      join assessments.earlier_receipt r on r.import_id = e.import_id and r.trainee_id = e.trainee_id
     where e.trainee_id = $1 and ${STANDS} order by e.done_on desc, e.id desc`,
    [traineeId],
  );
}

const RECEIPT = `import_id as "importId", trainee_id as "traineeId", source_tool as tool,
  encode(file_sha256, 'hex') as sha256, imported_by as "importedBy", imported_at as "importedAt",
  rows_made as made, rows_already as "alreadyHere", rows_refused as refused, undone_at as "undoneAt"
  from assessments.earlier_receipt`;

export function findReceipts(traineeId: string): Promise<StoredReceipt[]> {
  return sql(`select ${RECEIPT} where trainee_id = $1 order by imported_at desc, import_id desc`, [
    traineeId,
  ]);
}

export function receiptsOfImport(importId: string): Promise<StoredReceipt[]> {
  return sql(`select ${RECEIPT} where import_id = $1 order by trainee_id`, [importId]);
}

export async function countReceipt(importId: string, traineeId: string, counts: RowCounts): Promise<void> {
  await execute(
    `update assessments.earlier_receipt set rows_made = $3, rows_already = $4, rows_refused = $5
      where import_id = $1 and trainee_id = $2`,
    [importId, traineeId, counts.made, counts.alreadyHere, counts.refused],
  );
}

export async function endReceipts(importId: string, at: Date): Promise<void> {
  await execute(
    'update assessments.earlier_receipt set undone_at = $2 where import_id = $1 and undone_at is null',
    [importId, at],
  );
}

const EMPTY = 'comment = null, scale_words = null, named_person = null';

/** What a doctor has said of a row that is not rolled back; null when it is not here for the reader. */
export async function recordStanding(id: string): Promise<{ isKept: boolean; isRemoved: boolean } | null> {
  const rows = await sql<{ isKept: boolean; isRemoved: boolean }>(
    `select kept_at is not null as "isKept", removed_at is not null as "isRemoved"
       from assessments.earlier_record where id = $1 and rolled_back_at is null`,
    [id],
  );
  return rows[0] ?? null;
}

/** True when nobody had kept or removed it, and the import was one's own: the policy says so too. */
export async function rollBackRecord(id: string, at: Date): Promise<boolean> {
  const changed = await execute(
    `update assessments.earlier_record e set rolled_back_at = $2, ${EMPTY}
      where e.id = $1 and e.kept_at is null and ${STANDS}`,
    [id, at],
  );
  return changed === 1;
}

export async function removeRecord(traineeId: string, id: string, at: Date): Promise<boolean> {
  const changed = await execute(
    `update assessments.earlier_record e set removed_at = $3, ${EMPTY}
      where e.trainee_id = $1 and e.id = $2 and ${STANDS}`,
    [traineeId, id, at],
  );
  return changed === 1;
}

export async function keepRecord(traineeId: string, id: string, at: Date): Promise<boolean> {
  const changed = await execute(
    `update assessments.earlier_record e set kept_at = $3
      where e.trainee_id = $1 and e.id = $2 and e.kept_at is null and ${STANDS}`,
    [traineeId, id, at],
  );
  return changed === 1;
}

/** How many of each kind stand in these portfolios, as far as the reader may see them. */
export function standingCounts(
  traineeIds: readonly string[],
): Promise<{ traineeId: string; kind: EarlierKind; count: number }[]> {
  return sql(
    `select e.trainee_id as "traineeId", e.kind, count(*)::int as count from assessments.earlier_record e
      where e.trainee_id = any ($1::uuid[]) and ${STANDS} group by e.trainee_id, e.kind`,
    [traineeIds],
  );
}
