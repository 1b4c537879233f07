import { Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@specialistvagen/platform';
import { findOverdue, rememberOverdue } from '../storage/overdue.repository.js';
import { members } from '../storage/suspicion.repository.js';
import { notify } from './notices.js';

/** The worker's duty-to-act timer: once for each day that has passed, to whoever has the case, or to all when nobody has. */
@Injectable()
export class TellOverdueSuspicions {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  sweep(): Promise<number> {
    return this.transactions.run({ system: true }, async () => {
      let told = 0;
      for (const late of await findOverdue(this.clock.today())) {
        if (!(await rememberOverdue(late))) continue;
        const to = late.officerId ? [late.officerId] : await members();
        for (const person of to) {
          const subject = { kind: 'suspicion-case' as const, id: late.caseId };
          await notify({ kind: 'suspicion-overdue', to: person, subject });
        }
        told += 1;
      }
      return told;
    });
  }
}
