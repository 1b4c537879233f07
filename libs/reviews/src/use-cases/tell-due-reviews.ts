import { Injectable } from '@nestjs/common';
import { Mandates } from '@specialistvagen/identity';
import { Clock, Transactions } from '@specialistvagen/platform';
import { submittedByOf } from '../domain/next-review.js';
import { findUntold, rememberTold } from '../storage/due-review.repository.js';
import { notify } from './review-notices.js';

/** The worker's: a year before a unit is due again its study directors are told, once. */
@Injectable()
export class TellDueReviews {
  constructor(
    private readonly transactions: Transactions,
    private readonly mandates: Mandates,
    private readonly clock: Clock,
  ) {}

  /** Returns how many units somebody was told of; where nobody directs studies it waits for who comes. */
  sweep(): Promise<number> {
    return this.transactions.run({ system: true }, async () => {
      let told = 0;
      for (const { reviewId, careUnitId } of await findUntold(submittedByOf(this.clock.today()))) {
        const directors = await this.mandates.holders('study_director', careUnitId);
        if (directors.length === 0 || !(await rememberTold(reviewId))) continue;
        for (const to of directors)
          await notify({ kind: 'review-due', to, subject: { kind: 'care-unit', id: careUnitId } });
        told += 1;
      }
      return told;
    });
  }
}
