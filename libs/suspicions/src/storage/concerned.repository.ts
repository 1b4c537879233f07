import { sql } from '@specialistvagen/platform';

export type DocumentRow = {
  readonly documentId: string;
  readonly title: string;
  readonly goals: readonly string[];
  readonly careUnitId: string | null;
  readonly preparedAt: Date;
  readonly status: string | null;
  readonly statusAt: Date | null;
};
export type ApplicationRow = {
  readonly id: string;
  readonly diarienummer: string | null;
  readonly kind: string;
  readonly state: string;
  readonly officerId: string | null;
  readonly outcome: string | null;
  readonly decidedOn: string | null;
  readonly holdsDocument: boolean;
  readonly changedBy: string | null;
};
export type EmployerRow = { readonly careProviderId: string; readonly from: string; readonly to: string };

/** What a case concerns in the other libraries' tables, asked through functions that answer the room only. */
export const documentsOf = (caseId: string): Promise<DocumentRow[]> =>
  sql(
    `select document_id as "documentId", title, goals, care_unit_id as "careUnitId", prepared_at as "preparedAt", status,
            status_at as "statusAt" from suspicions.documents_of($1)`,
    [caseId],
  );

export const applicationsOf = (caseId: string): Promise<ApplicationRow[]> =>
  sql(
    `select application_id as id, diarienummer, kind, state, officer_id as "officerId", outcome, decided_on as "decidedOn",
            holds_document as "holdsDocument", changed_by as "changedBy" from suspicions.applications_of($1)`,
    [caseId],
  );

export const employersOf = (caseId: string): Promise<EmployerRow[]> =>
  sql(
    `select care_provider_id as "careProviderId", from_on as "from", to_on as "to" from suspicions.employers_of($1)
      order by to_on desc`,
    [caseId],
  );

export async function applicationWith(
  diarienummer: string,
): Promise<{ applicationId: string; doctorId: string | null } | null> {
  const rows = await sql<{ applicationId: string; doctorId: string | null }>(
    'select application_id as "applicationId", doctor_id as "doctorId" from suspicions.application_with($1)',
    [diarienummer],
  );
  return rows[0] ?? null;
}

export async function documentWith(id: string): Promise<{ doctorId: string; sha256: string } | null> {
  const rows = await sql<{ doctorId: string; sha256: string }>(
    'select doctor_id as "doctorId", sha256 from suspicions.document_with($1)',
    [id],
  );
  return rows[0] ?? null;
}

/** For the officer who has the application: which of its documents are questioned, and whether it is itself. Null for others. */
export async function flaggedIn(
  applicationId: string,
): Promise<{ documentIds: string[]; isApplicationConcerned: boolean } | null> {
  const [own] = await sql<{ holds: boolean; concerned: boolean }>(
    `select suspicions.holds_application($1) as holds, suspicions.concerns_application($1) as concerned`,
    [applicationId],
  );
  if (!own?.holds) return null;
  const rows = await sql<{ id: string }>('select f.id from suspicions.flagged_in($1) as f (id)', [
    applicationId,
  ]);
  return { documentIds: rows.map(({ id }) => id), isApplicationConcerned: own.concerned };
}
