import { execute, sql } from '../database/transactions.js';
import type { Encoding } from './decode-file.js';
import type { JudgedRow } from './row-importer.js';

export type ImportBatch = {
  id: string;
  kind: string;
  place: string;
  encoding: Encoding;
  state: 'checked' | 'applied' | 'undone' | 'expired';
  rowCount: number;
  createdAt: Date;
};
export type VerdictCount = { batchId: string; verdict: JudgedRow['verdict']; rows: number };

const BATCH = `id, kind, place, encoding, state, row_count as "rowCount", created_at as "createdAt"
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
    createdBy: string;
  }) =>
    execute(
      `insert into platform.import_batch (id, kind, place, encoding, state, row_count, file_sealed, created_by)
       values ($1, $2, $3, $4, 'checked', $5, $6, $7)`,
      [batch.id, batch.kind, batch.place, batch.encoding, batch.rowCount, batch.fileSealed, batch.createdBy],
    ),

  /** Held until the transaction ends, so that two who press the same button do it once. */
  lock: async (id: string): Promise<ImportBatch | null> =>
    (await sql<ImportBatch>(`select ${BATCH} where id = $1 for update`, [id]))[0] ?? null,

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

  /** The file goes the moment it is read in. */
  applied: (id: string) =>
    execute(
      `update platform.import_batch set state = 'applied', applied_at = clock_timestamp(), file_sealed = null
        where id = $1`,
      [id],
    ),

  undone: (id: string) =>
    execute(
      `update platform.import_batch set state = 'undone', undone_at = clock_timestamp() where id = $1`,
      [id],
    ),

  /** As worker: files that nobody read in are forgotten after a day. Returns how many. */
  expire: () =>
    execute(
      `update platform.import_batch set state = 'expired', file_sealed = null
        where state = 'checked' and created_at < clock_timestamp() - interval '24 hours'`,
    ),

  putRows: (batchId: string, rows: readonly JudgedRow[]) =>
    execute(
      `insert into platform.import_row (batch_id, row_no, verdict, reasons, made)
       select $1, r.row, r.verdict, r.reasons, nullif(r.made, 'null'::jsonb)
         from jsonb_to_recordset($2::jsonb) as r (row int, verdict text, reasons jsonb, made jsonb)
       on conflict (batch_id, row_no)
         do update set verdict = excluded.verdict, reasons = excluded.reasons, made = excluded.made`,
      [batchId, JSON.stringify(rows)],
    ),

  rows: (batchId: string) =>
    sql<JudgedRow>(
      'select row_no as row, verdict, reasons, made from platform.import_row where batch_id = $1 order by row_no',
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
