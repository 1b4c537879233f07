import { Injectable } from '@nestjs/common';
import { Clock, DomainError, Secrets, Transactions } from '@specialistvagen/platform';
import { ARCHIVE_MARGIN, SigningError } from '@specialistvagen/signing';
import { ArchiveStore } from '../storage/archive.js';
import type { DueForArchive } from '../storage/archive.js';
import { recordEvidence } from '../storage/evidence.js';
import { SigningSettings } from './signing-settings.js';

export type ArchiveOutcome = {
  readonly archived: number;
  /** What could not be stamped, by id and code; tried again by the next sweep. */
  readonly failed: readonly { readonly documentId: string; readonly code: string }[];
};

/** Time for a revocation to become known before validation data is gathered (ETSI EN 319 102-1, grace period). */
const GRACE = 86_400_000;
const AT_ONCE = 20;
const SCOPE = { system: true, purpose: 'archive' };

/**
 * The worker's sweep that keeps documents provable: validation data and an archive stamp a day after the last signature
 * (B-LT, B-LTA), and again before the stamp ages. Append-only: the file that was there is the beginning of the next.
 */
@Injectable()
export class ArchiveDocuments {
  private readonly store: ArchiveStore;

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly settings: SigningSettings,
    secrets: Secrets,
  ) {
    this.store = new ArchiveStore(secrets);
  }

  /** Every document that is due, one transaction each; stops between two when told to. May run beside another. */
  async sweep(stopping?: AbortSignal): Promise<ArchiveOutcome> {
    const failed: { documentId: string; code: string }[] = [];
    let archived = 0;
    for (let after: string | null = null; !stopping?.aborted;) {
      const due = await this.due(after);
      for (const one of due) {
        if (stopping?.aborted) break;
        const outcome = await this.archive(one);
        if (outcome === 'archived') archived += 1;
        else if (outcome !== 'kept-by-another') failed.push({ documentId: one.documentId, code: outcome });
      }
      after = due.at(-1)?.documentId ?? null;
      if (due.length < AT_ONCE) break;
    }
    return { archived, failed };
  }

  private due(after: string | null): Promise<DueForArchive[]> {
    const now = this.clock.now().getTime();
    const limits = {
      signedBefore: new Date(now - GRACE),
      endsBefore: new Date(now + ARCHIVE_MARGIN),
      after,
      atMost: AT_ONCE,
    };
    return this.transactions.run(SCOPE, () => this.store.due(limits));
  }

  private async archive({ documentId, no, pdf }: DueForArchive): Promise<string> {
    try {
      const made = await this.settings.pool.archive(pdf);
      return await this.transactions.run(SCOPE, async () => {
        const { field, sha256, certificateSha256, goodUntil } = made;
        const facts = { documentId, no: no + 1, field, sha256, certificateSha256, goodUntil };
        const evidenceEntryId = await recordEvidence('document-archived', this.clock.now(), facts);
        if (await this.store.keep(documentId, no + 1, made, evidenceEntryId)) return 'archived';
        // Rolls the evidence back too: what another has kept is in its own entry.
        throw new DomainError('kept-by-another', 'conflict', 'En annan revision kom emellan.');
      });
    } catch (error) {
      if (error instanceof SigningError || error instanceof DomainError) return error.code;
      throw error;
    }
  }
}
