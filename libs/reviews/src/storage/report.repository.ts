import { execute, newId, sql } from '@specialistvagen/platform';
import type { ReportContent } from '../contract/index.js';

export type StoredReport = ReportContent & { readonly savedAt: Date };
export type StoredFile = { readonly size: number; readonly uploadedAt: Date };
export type ReadingRow = { readonly id: string; readonly at: Date; readonly what: string };

/** Null for whoever may not read it yet. */
export async function findReport(reviewId: string): Promise<StoredReport | null> {
  const rows = await sql<StoredReport>(
    'select points, conclusion, saved_at as "savedAt" from reviews.report where review_id = $1',
    [reviewId],
  );
  return rows[0] ?? null;
}

export async function saveReport(
  reviewId: string,
  { points, conclusion }: ReportContent,
  at: Date,
): Promise<void> {
  await sql(
    `insert into reviews.report (review_id, points, conclusion, saved_at) values ($1, $2, $3, $4)
     on conflict (review_id) do update
       set points = excluded.points, conclusion = excluded.conclusion, saved_at = excluded.saved_at`,
    [reviewId, JSON.stringify(points), conclusion, at],
  );
}

export async function findFile(reviewId: string): Promise<StoredFile | null> {
  const rows = await sql<StoredFile>(
    'select size, uploaded_at as "uploadedAt" from reviews.report_file where review_id = $1',
    [reviewId],
  );
  return rows[0] ?? null;
}

export async function findSealedFile(reviewId: string): Promise<Buffer | null> {
  const rows = await sql<{ sealed: Buffer }>('select sealed from reviews.report_file where review_id = $1', [
    reviewId,
  ]);
  return rows[0]?.sealed ?? null;
}

/** One file a report: a new one takes the place of the former. */
export async function keepFile(
  reviewId: string,
  file: { readonly size: number; readonly sha256: string; readonly sealed: Buffer; readonly at: Date },
): Promise<void> {
  await removeFile(reviewId);
  await execute(
    `insert into reviews.report_file (review_id, size, sha256, sealed, uploaded_at) values ($1, $2, $3, $4, $5)`,
    [reviewId, file.size, file.sha256, file.sealed, file.at],
  );
}

export const removeFile = (reviewId: string): Promise<number> =>
  execute('delete from reviews.report_file where review_id = $1', [reviewId]);

export async function appendReading(reviewId: string, personId: string, what: string): Promise<void> {
  await execute('insert into reviews.reading (id, review_id, person_id, what) values ($1, $2, $3, $4)', [
    newId(),
    reviewId,
    personId,
    what,
  ]);
}

/** The newest first. */
export const findReadings = (reviewId: string, limit: number): Promise<ReadingRow[]> =>
  sql('select id, at, what from reviews.reading where review_id = $1 order by id desc limit $2', [
    reviewId,
    limit,
  ]);
