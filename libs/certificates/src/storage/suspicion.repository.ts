import { Injectable } from '@nestjs/common';
import { execute, sql } from '@specialistvagen/platform';

export type SuspicionData = {
  id: string;
  documentId: string;
  documentSha256: string;
  textSealed: Buffer;
  raisedBy: string;
  raisedAt: Date;
};

/** Row level security lets the raiser see their own and officers see all; nobody else sees that there is one. */
@Injectable()
export class SuspicionRepository {
  async add(row: Omit<SuspicionData, 'raisedAt'>): Promise<void> {
    await execute(
      `insert into certificates.suspicion (id, document_id, document_sha256, text_sealed, raised_by)
       values ($1, $2, $3, $4, $5)`,
      [row.id, row.documentId, row.documentSha256, row.textSealed, row.raisedBy],
    );
  }

  async raisedBy(documentId: string, personId: string): Promise<{ id: string; raisedAt: Date }[]> {
    return sql<{ id: string; raisedAt: Date }>(
      `select id, raised_at as "raisedAt" from certificates.suspicion
        where document_id = $1 and raised_by = $2 order by raised_at, id`,
      [documentId, personId],
    );
  }

  async all(): Promise<SuspicionData[]> {
    return sql<SuspicionData>(
      `select id, document_id as "documentId", document_sha256 as "documentSha256", text_sealed as "textSealed",
              raised_by as "raisedBy", raised_at as "raisedAt"
         from certificates.suspicion order by raised_at desc, id desc limit 500`,
    );
  }
}
