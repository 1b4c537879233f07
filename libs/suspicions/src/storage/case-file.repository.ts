import { execute, sql } from '@specialistvagen/platform';

export type CaseFileRow = {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
  readonly verdict: string;
  readonly sentence: string;
  readonly reasons: readonly { code: string; text: string }[];
  readonly addedBy: string;
  readonly addedAt: Date;
};

/** The same file shown twice is one. */
export const addCaseFile = (
  caseId: string,
  row: Omit<CaseFileRow, 'addedAt'> & { sealed: Buffer },
): Promise<number> =>
  execute(
    `insert into suspicions.case_file (id, case_id, sha256, size, sealed, verdict, sentence, reasons, added_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (case_id, sha256) do nothing`,
    [
      row.id,
      caseId,
      row.sha256,
      row.size,
      row.sealed,
      row.verdict,
      row.sentence,
      JSON.stringify(row.reasons),
      row.addedBy,
    ],
  );

export const caseFilesOf = (caseId: string): Promise<CaseFileRow[]> =>
  sql(
    `select id, sha256, size, verdict, sentence, reasons, added_by as "addedBy", added_at as "addedAt"
       from suspicions.case_file where case_id = $1 order by added_at, id`,
    [caseId],
  );

export async function sealedCaseFile(caseId: string, id: string): Promise<Buffer | null> {
  const rows = await sql<{ sealed: Buffer }>(
    'select sealed from suspicions.case_file where case_id = $1 and id = $2',
    [caseId, id],
  );
  return rows[0]?.sealed ?? null;
}
