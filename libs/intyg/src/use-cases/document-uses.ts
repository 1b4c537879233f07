import { Injectable } from '@nestjs/common';

/** A case that a document is enclosed in: ids only. */
export type CaseOfDocument = {
  readonly applicationId: string;
  readonly officerId: string | null;
  readonly isDecided: boolean;
};

/** What a library that builds on signed documents answers and is told, in the transaction that changes one. */
export interface DocumentUse {
  casesWith(documentId: string): Promise<readonly CaseOfDocument[]>;
  /** The document no longer holds: what is under way must not be decided on what was there before. */
  onEnded(documentId: string): Promise<void>;
  /** Somebody says that it should not hold. */
  onReported(documentId: string): Promise<void>;
}

/** Filled at start by each library in which something rests on signed documents. */
@Injectable()
export class DocumentUses {
  private readonly uses: DocumentUse[] = [];

  register(use: DocumentUse): void {
    this.uses.push(use);
  }

  async casesWith(documentId: string): Promise<CaseOfDocument[]> {
    const found: CaseOfDocument[] = [];
    for (const use of this.uses) found.push(...(await use.casesWith(documentId)));
    return found;
  }

  async isDecidedOn(documentId: string): Promise<boolean> {
    return (await this.casesWith(documentId)).some(({ isDecided }) => isDecided);
  }

  async ended(documentId: string): Promise<void> {
    for (const use of this.uses) await use.onEnded(documentId);
  }

  async reported(documentId: string): Promise<void> {
    for (const use of this.uses) await use.onReported(documentId);
  }
}
