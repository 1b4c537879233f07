import type { Clock, Transactions } from '@specialistvagen/platform';
import { LEFT_REASONS } from '../domain/left-reasons.js';
import { sendBackLeft } from '../storage/left-intyg.js';
import { notify } from '../storage/notices.js';

/**
 * The worker's sweep over what waits for somebody who can no longer sign it: the last day of an assignment or a delegation
 * has passed, or a mandate as head of department has ended. They may sign through that day; after it the doctor is told and
 * asks the successor.
 */
export class SendBackLeft {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Returns how many went back. */
  sweep(): Promise<number> {
    return this.transactions.run({ system: true }, async () => {
      const at = this.clock.now();
      const left = await sendBackLeft({ today: this.clock.today(), at, reasons: LEFT_REASONS });
      for (const { id, traineeId } of left) {
        await notify({ kind: 'intyg-returned', to: traineeId, subject: { kind: 'intyg', id } });
      }
      return left.length;
    });
  }
}
