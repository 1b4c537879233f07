import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity';
import { Transactions } from '@specialistvagen/platform';
import { DocumentSigning } from './document-signing.js';
import { OpenPortfolio, notFound } from './open-portfolio.js';

export type DocumentDownload = {
  readonly pdf: Uint8Array;
  readonly fileName: string;
  readonly sha256: string;
};

/** The signed file, for whoever may read it; each reading of another's document is logged. */
@Injectable()
export class ReadDocument {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentSigning,
    private readonly portfolio: OpenPortfolio,
  ) {}

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
