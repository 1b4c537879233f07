import { execute, sql } from '@specialistvagen/platform';
import type { SuspicionSource } from '../contract/suspicion.js';

export type SuspicionRowData = {
  readonly id: string;
  readonly documentId: string | null;
  readonly documentSha256: string | null;
  readonly textSealed: Buffer;
  readonly source: SuspicionSource;
  readonly informantSealed: Buffer | null;
  readonly arrivedOn: string | null;
  readonly raisedBy: string;
  readonly raisedAt: Date;
};

export const addSuspicion = (row: Omit<SuspicionRowData, 'raisedAt'> & { caseId: string | null }) =>
  execute(
    `insert into suspicions.suspicion (id, case_id, document_id, document_sha256, text_sealed, source, informant_sealed,
       arrived_on, raised_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      row.id,
      row.caseId,
      row.documentId,
      row.documentSha256,
      row.textSealed,
      row.source,
      row.informantSealed,
      row.arrivedOn,
      row.raisedBy,
    ],
  );

/** Joins the open case about the document, or opens the one given. Answers with the case's id, which the raiser is not told. */
export async function receiveSuspicion(
  id: string,
  fresh: { caseId: string; dueOn: string; policeDueOn: string },
): Promise<string> {
  const [row] = await sql<{ caseId: string }>('select suspicions.receive($1, $2, $3, $4) as "caseId"', [
    id,
    fresh.caseId,
    fresh.dueOn,
    fresh.policeDueOn,
  ]);
  if (!row) throw new Error('a suspicion that was raised is gone');
  return row.caseId;
}

/** The raiser's own, as they came in. */
export const raisedBy = (documentId: string, personId: string): Promise<{ id: string; raisedAt: Date }[]> =>
  sql(
    `select id, raised_at as "raisedAt" from suspicions.suspicion
      where document_id = $1 and raised_by = $2 order by raised_at, id`,
    [documentId, personId],
  );

export const suspicionsOf = (caseId: string): Promise<SuspicionRowData[]> =>
  sql(
    `select id, document_id as "documentId", document_sha256 as "documentSha256", text_sealed as "textSealed", source,
            informant_sealed as "informantSealed", arrived_on as "arrivedOn", raised_by as "raisedBy", raised_at as "raisedAt"
       from suspicions.suspicion where case_id = $1 order by raised_at, id`,
    [caseId],
  );

/** Everybody who is in the room today. */
export async function members(): Promise<string[]> {
  const rows = await sql<{ id: string }>('select m.id from suspicions.members() as m (id)');
  return rows.map(({ id }) => id);
}
