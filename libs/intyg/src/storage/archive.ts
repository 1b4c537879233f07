import { sql } from '@specialistvagen/platform';
import type { Secrets } from '@specialistvagen/platform';
import type { ArchivedDocument } from '@specialistvagen/signing';
import { pdfContext } from './documents.js';

export type DueForArchive = { readonly documentId: string; readonly no: number; readonly pdf: Uint8Array };

/** What the archive may see and keep: the files that are due, and their next revision. In a transaction for `archive`. */
export class ArchiveStore {
  constructor(private readonly secrets: Secrets) {}

  async due(limits: {
    signedBefore: Date;
    endsBefore: Date;
    after: string | null;
    atMost: number;
  }): Promise<DueForArchive[]> {
    const { signedBefore, endsBefore, after, atMost } = limits;
    const rows = await sql<{ documentId: string; no: number; pdf: Buffer }>(
      'select document_id as "documentId", no, pdf from intyg.documents_to_archive($1, $2, $3, $4)',
      [signedBefore, endsBefore, after, atMost],
    );
    return rows.map(({ documentId, no, pdf }) => ({
      documentId,
      no,
      pdf: this.secrets.openBytes(pdf, pdfContext(documentId, no)),
    }));
  }

  /** False when another revision has come meanwhile. */
  async keep(
    documentId: string,
    no: number,
    made: ArchivedDocument,
    evidenceEntryId: string,
  ): Promise<boolean> {
    const rows = await sql('select no from intyg.keep_archived($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      documentId,
      no,
      made.field,
      this.secrets.sealBytes(made.pdf, pdfContext(documentId, no)),
      made.sha256,
      made.certificateSha256,
      new Date(made.signedAt),
      new Date(made.goodUntil),
      evidenceEntryId,
    ]);
    return rows.length > 0;
  }
}
