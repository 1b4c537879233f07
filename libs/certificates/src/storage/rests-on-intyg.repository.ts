import { Injectable } from '@nestjs/common';
import type { CaseOfDocument } from '@specialistvagen/intyg';
import { sql } from '@specialistvagen/platform';

/** What rests on an intyg, asked by whoever revokes, replaces or reports it: ids, and whether it is decided. */
@Injectable()
export class RestsOnIntygRepository {
  async casesWith(documentId: string): Promise<CaseOfDocument[]> {
    return sql<CaseOfDocument>(
      `select application_id as "applicationId", officer_id as "officerId", is_decided as "isDecided"
         from certificates.cases_with($1)`,
      [documentId],
    );
  }

  /** Raises the revision of each case under way that holds it: what was prepared on the old bundle is then stale. */
  async bundleChanged(documentId: string): Promise<void> {
    await sql('select certificates.bundle_changed($1)', [documentId]);
  }

  /** The officer's own decided cases in which something has ended since the decision. */
  async changedBasis(): Promise<string[]> {
    const rows = await sql<{ id: string }>(
      'select c.id from certificates.cases_with_changed_basis() as c (id)',
    );
    return rows.map(({ id }) => id);
  }

  /** The officer's own cases with an intyg that is reported and not decided. */
  async withOpenReports(): Promise<string[]> {
    const rows = await sql<{ id: string }>(
      'select c.id from certificates.cases_with_open_reports() as c (id)',
    );
    return rows.map(({ id }) => id);
  }
}
