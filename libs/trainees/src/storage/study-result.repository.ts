import { execute, sql } from '@specialistvagen/platform';
import type { StudyResult } from '../domain/study-result.js';

const COLUMNS = `id, kind, issuer, title, result_on as "resultOn", result, credits, is_signed as "isSigned",
  is_number_compared as "isNumberCompared", read_at as "readAt"`;

/** Those that stand, in the order of their days; what has no day comes last. */
export function findStudyResults(traineeId: string): Promise<StudyResult[]> {
  return sql(
    `select ${COLUMNS} from trainees.study_result
      where trainee_id = $1 and taken_back_at is null order by result_on nulls last, id`,
    [traineeId],
  );
}

/** Of these entries those that stand already, as hex. */
export async function savedEntries(traineeId: string, hashes: readonly Buffer[]): Promise<Set<string>> {
  const rows = await sql<{ hash: string }>(
    `select encode(entry_hash, 'hex') as hash from trainees.study_result
      where trainee_id = $1 and taken_back_at is null and entry_hash = any ($2)`,
    [traineeId, hashes],
  );
  return new Set(rows.map(({ hash }) => hash));
}

/** False when the entry stands already. */
export async function insertStudyResult(
  row: StudyResult & { readonly traineeId: string; readonly entryHash: Buffer },
): Promise<boolean> {
  const { id, traineeId, kind, issuer, title, resultOn, result, credits } = row;
  const { isSigned, isNumberCompared, entryHash, readAt } = row;
  const inserted = await execute(
    `insert into trainees.study_result
       (id, trainee_id, kind, issuer, title, result_on, result, credits, is_signed, entry_hash, read_at,
        is_number_compared)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (trainee_id, entry_hash) where taken_back_at is null do nothing`,
    [
      id,
      traineeId,
      kind,
      issuer,
      title,
      resultOn,
      result,
      credits,
      isSigned,
      entryHash,
      readAt,
      isNumberCompared,
    ],
  );
  return inserted === 1;
}

/** True when it still stood. */
export async function takeBackStudyResult(traineeId: string, id: string, at: Date): Promise<boolean> {
  const taken = await execute(
    `update trainees.study_result set taken_back_at = $3
      where trainee_id = $1 and id = $2 and taken_back_at is null`,
    [traineeId, id, at],
  );
  return taken === 1;
}
