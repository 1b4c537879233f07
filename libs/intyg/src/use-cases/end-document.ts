import { Injectable } from '@nestjs/common';
import { sql } from '@specialistvagen/platform';
import type { Intyg } from '../domain/intyg.js';
import { appendStatus } from '../storage/document-status.js';
import { recordEvidence } from '../storage/evidence.js';
import { DocumentUses } from './document-uses.js';

export type End = {
  intyg: Intyg;
  status: 'void' | 'revoked' | 'replaced';
  by: string;
  at: Date;
  reason?: string;
  replacedBy?: string;
};

/** The signed bytes stay; a new event says that they no longer hold (R24), and whoever builds on them is told. */
@Injectable()
export class EndDocument {
  constructor(private readonly uses: DocumentUses) {}

  async end({ intyg, status, by, at, reason, replacedBy }: End): Promise<void> {
    const { documentId, traineeId } = intyg;
    if (!documentId) throw new Error('A signed intyg has a document');
    await appendStatus({
      documentId,
      traineeId,
      status,
      at,
      byPerson: by,
      ...(reason ? { reason } : {}),
      ...(replacedBy ? { replacedBy } : {}),
      evidenceEntryId: await recordEvidence('document-status', at, {
        documentId,
        status,
        ...(replacedBy ? { replacedBy } : { personId: by }),
      }),
    });
    await sql('select intyg.end_attestation($1)', [documentId]);
    if (status !== 'void') await this.uses.ended(documentId);
  }
}
