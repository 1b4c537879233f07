import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity';
import { Transactions } from '@specialistvagen/platform';
import type { DocumentStanding } from '../storage/document-status.js';
import { entriesOfDocument } from '../storage/documents.js';
import { DocumentSigning } from './document-signing.js';
import { OpenPortfolio, notFound } from './open-portfolio.js';

export type DocumentDownload = {
  readonly pdf: Uint8Array;
  readonly fileName: string;
  readonly sha256: string;
};

export type ProvedDocument = DocumentDownload & {
  readonly standing: DocumentStanding;
  readonly entryIds: readonly string[];
};

/** The signed file, for whoever may read it; each reading of another's document is logged. */
@Injectable()
export class ReadDocument {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentSigning,
    private readonly portfolio: OpenPortfolio,
  ) {}

  /** The file, what the issuer says of it now, and its entries in the log: what a proof bundle is made of. */
  async proved(actor: Actor, documentId: string): Promise<ProvedDocument> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const download = await this.pdf(actor, documentId);
      const standing = await this.documents.standing(documentId);
      if (!standing) throw notFound();
      return { ...download, standing, entryIds: await entriesOfDocument(documentId) };
    });
  }

  pdf(actor: Actor, documentId: string): Promise<DocumentDownload> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const file = await this.documents.pdf(documentId);
      if (!file) throw notFound();
      await this.portfolio.log(actor, file.document.traineeId, 'öppnade ett signerat dokument');
      // Neither names nor numbers in a file name: it lands in download folders and mail.
      return {
        pdf: file.pdf,
        fileName: `${file.document.type}-${documentId.slice(0, 8)}.pdf`,
        sha256: file.sha256,
      };
    });
  }
}
