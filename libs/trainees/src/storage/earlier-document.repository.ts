import { conditionalUpdate, sql } from '@specialistvagen/platform';
import type { Activity } from '@specialistvagen/regulations';
import type { EarlierDocumentMediaType, EarlierDocumentState } from '../contract/index.js';

export type EarlierDocumentRow = {
  readonly id: string;
  readonly traineeId: string;
  readonly title: string;
  readonly goals: readonly string[];
  /** The training whose goals they are; null on rows from when there was one. */
  readonly postId: string | null;
  readonly activity: Activity | null;
  readonly state: EarlierDocumentState;
  readonly revision: number;
  readonly mediaType: EarlierDocumentMediaType | null;
  readonly size: number | null;
  readonly sha256: string | null;
  readonly uploadedAt: Date | null;
  readonly verifiedById: string | null;
  readonly verifiedAt: Date | null;
  readonly comment: string | null;
  readonly sharedWithAssessor: boolean;
};

const COLUMNS = `id, trainee_id as "traineeId", title, goals, post_id as "postId", activity, state, revision, media_type as "mediaType", size, sha256,
  uploaded_at as "uploadedAt", verified_by as "verifiedById", verified_at as "verifiedAt", comment,
  shared_with_assessor as "sharedWithAssessor"`;

export function findEarlierDocuments(traineeId: string): Promise<EarlierDocumentRow[]> {
  return sql(`select ${COLUMNS} from trainees.earlier_document where trainee_id = $1 order by id`, [
    traineeId,
  ]);
}

export async function findEarlierDocument(traineeId: string, id: string): Promise<EarlierDocumentRow | null> {
  const rows = await sql<EarlierDocumentRow>(
    `select ${COLUMNS} from trainees.earlier_document where trainee_id = $1 and id = $2`,
    [traineeId, id],
  );
  return rows[0] ?? null;
}

export async function sealedFile(id: string): Promise<Buffer | null> {
  const rows = await sql<{ sealed: Buffer | null }>(
    'select sealed from trainees.earlier_document where id = $1',
    [id],
  );
  return rows[0]?.sealed ?? null;
}

export async function insertEarlierDocument(document: {
  readonly id: string;
  readonly traineeId: string;
  readonly title: string;
  readonly goals: readonly string[];
  readonly postId: string | null;
  readonly activity: Activity | null;
}): Promise<void> {
  await sql(
    `insert into trainees.earlier_document (id, trainee_id, title, goals, post_id, activity)
     values ($1, $2, $3, $4, $5, $6)`,
    [document.id, document.traineeId, document.title, document.goals, document.postId, document.activity],
  );
}

export function changeEarlierDocument(
  document: Pick<EarlierDocumentRow, 'id' | 'state' | 'revision'>,
  set: Readonly<Record<string, unknown>>,
): Promise<number> {
  return conditionalUpdate({ table: 'trainees.earlier_document', ...document, set });
}
