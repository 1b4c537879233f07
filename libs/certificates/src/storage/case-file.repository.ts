import { Injectable } from '@nestjs/common';
import { execute, newId, sql } from '@specialistvagen/platform';

export type DisclosureRow = {
  id: string;
  recipient: string;
  purpose: string;
  masked: string[];
  sha256: string;
  madeBy: string;
  madeAt: Date;
};
export type RetentionRow = {
  keepUntil: string | null;
  decidedBy: string;
  decidedOn: string;
  reason: string;
};
export type OriginalRow = { earlierDocumentId: string; receivedOn: string };

/** What is kept about the file of a case: originals that came in, copies given out, and until when it is kept. */
@Injectable()
export class CaseFileRepository {
  /** False when it is marked already. */
  async receiveOriginal(row: OriginalRow & { applicationId: string; by: string }): Promise<boolean> {
    const touched = await execute(
      `insert into certificates.original_receipt (application_id, earlier_document_id, received_on, recorded_by)
       values ($1, $2, $3, $4) on conflict (application_id, earlier_document_id) do nothing`,
      [row.applicationId, row.earlierDocumentId, row.receivedOn, row.by],
    );
    return touched === 1;
  }

  async originals(applicationId: string): Promise<OriginalRow[]> {
    return sql<OriginalRow>(
      `select earlier_document_id as "earlierDocumentId", received_on as "receivedOn"
         from certificates.original_receipt where application_id = $1 order by recorded_at`,
      [applicationId],
    );
  }

  async addDisclosure(
    row: Omit<DisclosureRow, 'madeAt'> & { applicationId: string; fileSealed: Buffer },
  ): Promise<void> {
    await execute(
      `insert into certificates.disclosure (id, application_id, recipient, purpose, masked, file_sealed, sha256, made_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        row.id,
        row.applicationId,
        row.recipient,
        row.purpose,
        row.masked,
        row.fileSealed,
        row.sha256,
        row.madeBy,
      ],
    );
  }

  async disclosures(applicationId: string): Promise<DisclosureRow[]> {
    return sql<DisclosureRow>(
      `select id, recipient, purpose, masked, sha256, made_by as "madeBy", made_at as "madeAt"
         from certificates.disclosure where application_id = $1 order by made_at, id`,
      [applicationId],
    );
  }

  async disclosedFile(applicationId: string, id: string): Promise<Buffer | null> {
    const rows = await sql<{ fileSealed: Buffer }>(
      `select file_sealed as "fileSealed" from certificates.disclosure where application_id = $1 and id = $2`,
      [applicationId, id],
    );
    return rows[0]?.fileSealed ?? null;
  }

  async decideRetention(row: RetentionRow & { applicationId: string; by: string }): Promise<void> {
    await execute(
      `insert into certificates.retention_decision
         (id, application_id, keep_until, decided_by, decided_on, reason, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), row.applicationId, row.keepUntil, row.decidedBy, row.decidedOn, row.reason, row.by],
    );
  }

  /** The latest: a later decision takes the earlier one's place. */
  async retention(applicationId: string): Promise<RetentionRow | null> {
    const rows = await sql<RetentionRow>(
      `select keep_until as "keepUntil", decided_by as "decidedBy", decided_on as "decidedOn", reason
         from certificates.retention_decision where application_id = $1 order by recorded_at desc, id desc limit 1`,
      [applicationId],
    );
    return rows[0] ?? null;
  }
}
