import { execute, sql } from '@specialistvagen/platform';
import type { DocumentState } from '../contract/intyg-type.js';

export type StatusChange = {
  readonly documentId: string;
  readonly traineeId: string;
  readonly status: DocumentState;
  readonly at: Date;
  readonly byPerson: string | null;
  readonly reason?: string | null;
  readonly replacedBy?: string | null;
  readonly evidenceEntryId: string;
};

/** The number is taken in the statement: of two changes at once one meets the primary key. */
export async function appendStatus(change: StatusChange): Promise<void> {
  await execute(
    `insert into intyg.document_status (document_id, no, trainee_id, status, at, by_person, reason, replaced_by,
        evidence_entry_id)
     select $1, coalesce(max(no), 0) + 1, $2, $3, $4, $5, $6, $7, $8
       from intyg.document_status where document_id = $1`,
    [
      change.documentId,
      change.traineeId,
      change.status,
      change.at,
      change.byPerson,
      change.reason ?? null,
      change.replacedBy ?? null,
      change.evidenceEntryId,
    ],
  );
}

export type DocumentStanding = {
  readonly documentId: string;
  readonly type: string;
  readonly title: string;
  readonly status: DocumentState;
  readonly at: Date;
  readonly signedAt: Date | null;
  readonly reason: string | null;
  readonly replacedBy: string | null;
  readonly test: boolean;
  /** SHA-256 of each revision in order; a file outside the list was not issued here. */
  readonly revisions: readonly string[];
};

/**
 * By the number at the foot of the page (the id, or its two last groups: 62 random bits), or by the 32 hexadecimal digits
 * after `#` in the printed code. No names (decision 11); null also for the code of more than one.
 */
export async function documentStanding(code: string): Promise<DocumentStanding | null> {
  const [row, ...others] = await sql<DocumentStanding>(
    `select document_id as "documentId", type, title, status, at, signed_at as "signedAt", reason,
        replaced_by as "replacedBy", test, revisions
       from intyg.document_standing($1)`,
    [code.toLowerCase()],
  );
  return others.length > 0 ? null : (row ?? null);
}

export type ListedStanding = Pick<
  DocumentStanding,
  'documentId' | 'status' | 'at' | 'reason' | 'replacedBy' | 'revisions'
>;

/** Every document's standing, for the status list that offline verification reads (decision 1). */
export async function standingOfAll(): Promise<ListedStanding[]> {
  return sql<ListedStanding>(
    `select document_id as "documentId", status, at, reason, replaced_by as "replacedBy", revisions
       from intyg.standing_of_all()`,
  );
}
