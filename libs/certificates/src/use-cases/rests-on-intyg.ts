import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DocumentSigning } from '@specialistvagen/intyg';
import type { CaseOfDocument, DocumentUse } from '@specialistvagen/intyg';
import { RestsOnIntygRepository } from '../storage/rests-on-intyg.repository.js';
import { tell } from './tell.js';

/**
 * Applications rest on signed intyg. One that ends while a case is under way makes what was prepared stale; one that ends
 * after the decision leaves the decision as it is and tells its officer that the basis has changed.
 */
@Injectable()
export class RestsOnIntyg implements DocumentUse, OnModuleInit {
  constructor(
    private readonly signing: DocumentSigning,
    private readonly resting: RestsOnIntygRepository,
  ) {}

  onModuleInit(): void {
    this.signing.registerUse(this);
  }

  casesWith(documentId: string): Promise<CaseOfDocument[]> {
    return this.resting.casesWith(documentId);
  }

  async onEnded(documentId: string): Promise<void> {
    await this.resting.bundleChanged(documentId);
    for (const { applicationId, officerId } of await this.casesWith(documentId)) {
      await tell('basis-changed', officerId, { kind: 'case', id: applicationId });
    }
  }

  async onReported(documentId: string): Promise<void> {
    for (const { applicationId, officerId } of await this.casesWith(documentId)) {
      await tell('intyg-reported', officerId, { kind: 'case', id: applicationId });
    }
  }
}
