import { DomainError } from '@specialistvagen/platform';
import type { Clock, Transactions } from '@specialistvagen/platform';
import { LEFT_REASONS, halfSignedReason } from '../domain/left-reasons.js';
import { recordEvidence } from '../storage/evidence.js';
import { leftHalfSigned, sendBackHalfSigned, sendBackLeft } from '../storage/left-intyg.js';
import type { HalfSigned } from '../storage/left-intyg.js';
import { notify } from '../storage/notices.js';

/**
 * The worker's sweep over what waits for somebody who can no longer sign it: the last day of an assignment or a delegation
 * has passed, a mandate as head of department has ended, or an external assessor has been withdrawn. They may sign through
 * that day; after it the doctor is told and asks the successor.
 */
export class SendBackLeft {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Returns how many went back. */
  async sweep(): Promise<number> {
    return (await this.unsigned()) + (await this.halfSigned());
  }

  private unsigned(): Promise<number> {
    return this.transactions.run({ system: true }, async () => {
      const at = this.clock.now();
      const left = await sendBackLeft({ today: this.clock.today(), at, reasons: LEFT_REASONS });
      for (const { id, traineeId } of left) {
        await notify({ kind: 'intyg-returned', to: traineeId, subject: { kind: 'intyg', id } });
      }
      return left.length;
    });
  }

  private halfSigned(): Promise<number> {
    return this.transactions.run({ system: true }, async () => {
      const left = await leftHalfSigned(this.clock.today());
      for (const one of left) await this.sendBack(one);
      return left.length;
    });
  }

  /** The document that the first has signed is void, with its evidence; both people are told. */
  private async sendBack({ id, traineeId, documentId, role, signedBy }: HalfSigned): Promise<void> {
    const at = this.clock.now();
    const evidenceEntryId = await recordEvidence('document-status', at, {
      documentId,
      status: 'void',
      personId: null,
    });
    const reason = halfSignedReason(role);
    if (!(await sendBackHalfSigned({ id, today: this.clock.today(), at, reason, evidenceEntryId }))) {
      throw new DomainError('stale-revision', 'conflict', 'Intyget ändrades under tiden.');
    }
    await notify({ kind: 'cosigner-left', to: traineeId, subject: { kind: 'intyg', id } });
    // Who has signed no longer reads the draft: what they have is the document.
    const subject = { kind: 'document', id: documentId };
    for (const to of signedBy) await notify({ kind: 'cosigner-left', to, subject });
  }
}
