import { execute, sql } from '@specialistvagen/platform';
import { backgroundContent } from '../contract/index.js';
import type { BackgroundRecord } from '../domain/background-record.js';

type Of<T> = T & { readonly traineeId: string };

const COLUMNS = `id, trainee_id as "traineeId", decided_on as "decidedOn", content, reason, recorded_by as "recordedById",
  recorded_at as "recordedAt", removed_by as "removedById", removed_at as "removedAt", removal_reason as "removalReason"`;

/** All rows, those that were taken away too: the history is part of the record. */
export async function findBackground(traineeIds: readonly string[]): Promise<Of<BackgroundRecord>[]> {
  const rows = await sql<Of<Omit<BackgroundRecord, 'content'>> & { content: unknown }>(
    `select ${COLUMNS} from trainees.background_record where trainee_id = any ($1) order by id`,
    [traineeIds],
  );
  return rows.map((row) => ({ ...row, content: backgroundContent.parse(row.content) }));
}

export async function insertBackground(
  record: Of<Pick<BackgroundRecord, 'id' | 'decidedOn' | 'content' | 'reason' | 'recordedById'>>,
): Promise<void> {
  const { id, traineeId, decidedOn, content, reason, recordedById } = record;
  await sql(
    `insert into trainees.background_record (id, trainee_id, kind, decided_on, content, reason, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, traineeId, content.kind, decidedOn, JSON.stringify(content), reason, recordedById],
  );
}

/** True when it still stood; of two that take it away at once one does. */
export async function removeBackground(id: string, by: string, reason: string): Promise<boolean> {
  const removed = await execute(
    `update trainees.background_record set removed_by = $2, removed_at = now(), removal_reason = $3
      where id = $1 and removed_at is null`,
    [id, by, reason],
  );
  return removed === 1;
}
