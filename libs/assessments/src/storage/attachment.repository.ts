import { execute, sql } from '@specialistvagen/platform';
import type { AttachmentMediaType } from '../contract/index.js';

/** What a file may lie beside, and in which room it then lies. */
export type AttachmentSubject = 'logbook' | 'reflection' | 'assessment';
const TABLES: Readonly<Record<AttachmentSubject, string>> = {
  logbook: 'assessments.attachment',
  reflection: 'reflections.attachment',
  assessment: 'assessments.assessment_attachment',
};

export type AttachmentRow = {
  readonly id: string;
  readonly traineeId: string;
  readonly subjectId: string;
  readonly mediaType: AttachmentMediaType;
  readonly size: number;
};
const COLUMNS = `id, trainee_id as "traineeId", subject_id as "subjectId", media_type as "mediaType", size`;

export function findAttachments(subject: AttachmentSubject, traineeId: string): Promise<AttachmentRow[]> {
  return sql(`select ${COLUMNS} from ${TABLES[subject]} where trainee_id = $1 order by uploaded_at, id`, [
    traineeId,
  ]);
}

export async function findSealedAttachment(
  subject: AttachmentSubject,
  id: string,
): Promise<(AttachmentRow & { readonly sealed: Buffer }) | null> {
  const rows = await sql<AttachmentRow & { sealed: Buffer }>(
    `select ${COLUMNS}, sealed from ${TABLES[subject]} where id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** The same file once more beside the same thing is the same file. */
export async function insertAttachment(
  subject: AttachmentSubject,
  one: AttachmentRow & { readonly sha256: string; readonly sealed: Buffer },
): Promise<void> {
  await execute(
    `insert into ${TABLES[subject]} (id, trainee_id, subject_id, media_type, size, sha256, sealed)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (subject_id, sha256) do nothing`,
    [one.id, one.traineeId, one.subjectId, one.mediaType, one.size, one.sha256, one.sealed],
  );
}

export async function deleteAttachment(
  subject: AttachmentSubject,
  subjectId: string,
  id: string,
): Promise<boolean> {
  const gone = await execute(`delete from ${TABLES[subject]} where id = $1 and subject_id = $2`, [
    id,
    subjectId,
  ]);
  return gone === 1;
}
