import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { DocumentSigning, publishedReason } from '@specialistvagen/intyg';
import { Clock, Transactions, newId } from '@specialistvagen/platform';
import { statusListSchema } from '@specialistvagen/signing';
import type { StatusList } from '@specialistvagen/signing';

/** `trust/status.json`: what the offline verifier knows of replaced and revoked documents, with its date (decision 1). */
@Injectable()
export class TrustStatus {
  constructor(
    private readonly transactions: Transactions,
    private readonly signing: DocumentSigning,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<StatusList> {
    const standing = await this.transactions.run({}, () => this.signing.standingOfAll());
    const documents = standing.map(({ documentId, status, at, replacedBy, reason, revisions }) => [
      documentId,
      {
        status: status === 'awaiting-cosignature' ? 'in-force' : status,
        at: at.toISOString(),
        ...(replacedBy ? { replacedBy } : {}),
        ...(publishedReason(reason) ? { reason: publishedReason(reason) } : {}),
        revisions,
      },
    ]);
    return statusListSchema.parse({
      version: 1,
      issuedAt: this.clock.now().toISOString(),
      documents: Object.fromEntries(documents) as unknown,
    });
  }

  /** Written aside and moved into place, so that a reader never meets half a list. Returns how many documents it lists. */
  async write(dataDir: string): Promise<number> {
    const list = await this.list();
    const folder = path.join(dataDir, 'trust');
    await mkdir(folder, { recursive: true });
    const unfinished = path.join(folder, `status.${newId()}.tmp`);
    await writeFile(unfinished, JSON.stringify(list));
    await rename(unfinished, path.join(folder, 'status.json'));
    return Object.keys(list.documents).length;
  }
}
