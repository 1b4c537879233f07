import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity';
import { Secrets } from '@specialistvagen/platform';
import type { OpenedSigningAct } from '../contract/signing-act.js';
import type { PreparedDocument } from '../domain/document.js';
import type { ActItem, DocumentOrder } from '../domain/document-order.js';
import { appendStatus, documentStanding, standingOfAll } from '../storage/document-status.js';
import type { DocumentStanding, ListedStanding } from '../storage/document-status.js';
import { DocumentStore } from '../storage/documents.js';
import { recordEvidence } from '../storage/evidence.js';
import { DocumentSubjects } from './document-subjects.js';
import type { DocumentSubject } from './document-subjects.js';
import { DocumentUses } from './document-uses.js';
import type { DocumentUse } from './document-uses.js';
import { OpenSigningAct } from './open-signing-act.js';
import { PrepareDocument } from './prepare-document.js';

export type DocumentFile = {
  readonly pdf: Uint8Array;
  readonly sha256: string;
  readonly document: PreparedDocument;
};

/** The document engine, for every library that has something signed. All calls run in the caller's transaction. */
@Injectable()
export class DocumentSigning {
  private readonly store: DocumentStore;

  constructor(
    private readonly preparing: PrepareDocument,
    private readonly opening: OpenSigningAct,
    private readonly subjects: DocumentSubjects,
    private readonly uses: DocumentUses,
    secrets: Secrets,
  ) {
    this.store = new DocumentStore(secrets);
  }

  /** Once at start, for each kind of subject. */
  register(subject: DocumentSubject): void {
    this.subjects.register(subject);
  }

  /** Once at start, by a library in which something rests on signed documents. */
  registerUse(use: DocumentUse): void {
    this.uses.register(use);
  }

  /** Freezes the order: canonical JSON, hash, stored with the intent to sign. Throws `form-incomplete` with all faults. */
  prepare(order: DocumentOrder, preparedBy: string): Promise<PreparedDocument> {
    return this.preparing.prepare(order, preparedBy);
  }

  /** One ticket over prepared documents. `statement` is shown at the eID: no personal data. */
  openAct(actor: Actor, items: readonly ActItem[], statement: string): Promise<OpenedSigningAct> {
    return this.opening.open(actor, items, statement);
  }

  /** The latest revision that the transaction's person may read; null when there is none. */
  async pdf(documentId: string): Promise<DocumentFile | null> {
    const document = await this.store.find(documentId);
    const latest = document && (await this.store.latestPdf(documentId));
    return document && latest ? { pdf: latest.pdf, sha256: latest.sha256, document } : null;
  }

  /** Type, day and status of a document by its id or printed code; never a name. Runs for anybody. */
  standing(code: string): Promise<DocumentStanding | null> {
    return documentStanding(code);
  }

  /** A decision that takes another's place: from now on the earlier document is replaced by this one, and says so. */
  async replace(
    earlierId: string,
    by: { document: PreparedDocument; personId: string; at: Date },
  ): Promise<void> {
    const { document, personId, at } = by;
    await appendStatus({
      documentId: earlierId,
      traineeId: document.traineeId,
      status: 'replaced',
      at,
      byPerson: personId,
      replacedBy: document.id,
      evidenceEntryId: await recordEvidence('document-status', at, {
        documentId: earlierId,
        status: 'replaced',
        replacedBy: document.id,
      }),
    });
  }

  /** For `trust/status.json`. */
  standingOfAll(): Promise<ListedStanding[]> {
    return standingOfAll();
  }
}
