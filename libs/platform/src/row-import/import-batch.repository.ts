import { execute, sql } from '../database/transactions.js';
import type { ImportState } from '../contract/row-import.js';
import type { Encoding } from './decode-file.js';
import type { JudgedRow } from './row-importer.js';

export type ImportBatch = {
  id: string;
  kind: string;
  place: string;
  encoding: Encoding;
  state: ImportState;
  rowCount: number;
  rowsDone: number;
  onlyGoodRows: boolean;
  isChanged: boolean;
  /** What the person chose for the file; null where the columns are our own. */
  settings: unknown;
  /** As hex; null for what was imported before hashes were kept. */
  fileHash: string | null;
  createdAt: Date;
};
export type DueImport = { id: string; kind: string; place: string; createdBy: string };
export type VerdictCount = { batchId: string; verdict: JudgedRow['verdict']; rows: number };

const BATCH = `id, kind, place, encoding, state, row_count as "rowCount", rows_done as "rowsDone",
  only_good_rows as "onlyGoodRows", is_changed as "isChanged", created_at as "createdAt", settings,
  encode(file_sha256, 'hex') as "fileHash"
  from platform.import_batch`;

/** Of the current person only: row level security hides the others'. */
export const importBatches = {
  insert: (batch: {
    id: string;
    kind: string;
    place: string;
    encoding: Encoding;
    rowCount: number;
    fileSealed: Buffer;
    fileHash: Buffer;
    settings: object | null;
    createdBy: string;
  }) =>
    execute(
      `insert into platform.import_batch (id, kind, place, encoding, state, row_count, file_sealed, file_sha256, settings, created_by)
       values ($1, $2, $3, $4, 'checking', $5, $6, $7, $8, $9)`,
      [
        batch.id,
        batch.kind,
        batch.place,
        batch.encoding,
        batch.rowCount,
        batch.fileSealed,
        batch.fileHash,
        batch.settings && JSON.stringify(batch.settings),
        batch.createdBy,
      ],
    ),

  find: async (id: string): Promise<ImportBatch | null> =>
    (await sql<ImportBatch>(`select ${BATCH} where id = $1`, [id]))[0] ?? null,

  newest: (most: number) =>
    sql<ImportBatch>(`select ${BATCH} order by created_at desc, id desc limit $1`, [most]),

  file: async (id: string): Promise<Buffer | null> =>
    (
      await sql<{ fileSealed: Buffer | null }>(
        'select file_sealed as "fileSealed" from platform.import_batch where id = $1',
        [id],
      )
    )[0]?.fileSealed ?? null,

  /** Asks for the next step; false when the batch is not in a state that it follows on. */
  ask: async (
    id: string,
    to: 'applying' | 'undoing',
    { from, onlyGoodRows }: { from: readonly ImportState[]; onlyGoodRows: boolean },
  ): Promise<boolean> =>
    (await execute(
      `update platform.import_batch set state = $2, only_good_rows = $4, rows_done = 0, attempts = 0, is_changed = false
        where id = $1 and state = any ($3)`,
      [id, to, from, onlyGoodRows],
    )) === 1,

  /** One at a time does the work of a batch: the lock goes with the transaction, however that ends. */
  hold: async (id: string): Promise<boolean> =>
    (
      await sql<{ held: boolean }>(
        `select pg_try_advisory_xact_lock(hashtextextended('import ' || $1, 0)) as held`,
        [id],
      )
    )[0]?.held ?? false,

  /** Counts the attempt before it begins, so that one that kills the process is counted too. */
  begin: async (id: string): Promise<number> =>
    (
      await sql<{ attempts: number }>(
        `update platform.import_batch set attempts = attempts + 1, rows_done = 0
          where id = $1 and state in ('checking', 'applying', 'undoing') returning attempts`,
        [id],
      )
    )[0]?.attempts ?? 0,

  /** An attempt that was put off counts as none. */
  putOff: (id: string) =>
    execute(
      `update platform.import_batch set attempts = greatest(attempts - 1, 0), rows_done = 0
        where id = $1 and state in ('checking', 'applying', 'undoing')`,
      [id],
    ),

  reached: (id: string, rows: number) =>
    execute(
      `update platform.import_batch set rows_done = $2
        where id = $1 and state in ('checking', 'applying', 'undoing')`,
      [id, rows],
    ),

  /** Ends a step; false when somebody else has ended it. The file goes the moment that nobody needs it. */
  end: async (
    id: string,
    from: ImportState,
    to: 'checked' | 'applied' | 'undone' | 'failed',
    isChanged = false,
  ): Promise<boolean> =>
    (await execute(
      `update platform.import_batch set state = $3, rows_done = row_count, is_changed = $4,
          file_sealed = case when $3 = 'checked' then file_sealed end,
          applied_at = case when $3 = 'applied' then coalesce(applied_at, clock_timestamp()) else applied_at end,
          undone_at = case when $3 = 'undone' then clock_timestamp() else undone_at end
        where id = $1 and state = $2`,
      [id, from, to, isChanged],
    )) === 1,

  /** As worker: what somebody waits for, the oldest first. */
  due: (most: number) =>
    sql<DueImport>(
      `select id, kind, place, created_by as "createdBy" from platform.import_batch
        where state in ('checking', 'applying', 'undoing') order by created_at limit $1`,
      [most],
    ),

  /** As worker: files that nobody read in are forgotten after a day. Returns how many. */
  expire: () =>
    execute(
      `update platform.import_batch set state = 'expired', file_sealed = null
        where state = 'checked' and created_at < clock_timestamp() - interval '24 hours'`,
    ),

  putRows: (batchId: string, rows: readonly JudgedRow[]) =>
    execute(
      `insert into platform.import_row (batch_id, row_no, verdict, reasons, made, about)
       select $1, r.row, r.verdict, r.reasons, nullif(r.made, 'null'::jsonb), nullif(r.about, 'null'::jsonb)
         from jsonb_to_recordset($2::jsonb) as r (row int, verdict text, reasons jsonb, made jsonb, about jsonb)
       on conflict (batch_id, row_no)
         do update set verdict = excluded.verdict, reasons = excluded.reasons, made = excluded.made,
           about = excluded.about`,
      [batchId, JSON.stringify(rows)],
    ),

  rows: (batchId: string) =>
    sql<JudgedRow>(
      `select row_no as row, verdict, reasons, made, about from platform.import_row
        where batch_id = $1 order by row_no`,
      [batchId],
    ),

  /** Those that something is said of. */
  toldRows: (batchId: string) =>
    sql<JudgedRow>(
      `select row_no as row, verdict, reasons, made from platform.import_row
        where batch_id = $1 and reasons <> '[]'::jsonb order by row_no`,
      [batchId],
    ),

  counts: (batchIds: readonly string[]) =>
    sql<VerdictCount>(
      `select batch_id as "batchId", verdict, count(*)::int as rows from platform.import_row
        where batch_id = any ($1::uuid[]) group by batch_id, verdict`,
      [batchIds],
    ),
};
