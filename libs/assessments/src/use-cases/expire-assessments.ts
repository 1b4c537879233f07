import { Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@specialistvagen/platform';
import { expireAsked } from '../storage/assessment.repository.js';
import { notify } from './assessment-notices.js';

/** The worker's: a request that nobody answered is put away and the doctor is told, so that no list grows for ever. */
@Injectable()
export class ExpireAssessments {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  sweep(): Promise<number> {
    return this.transactions.run({ system: true }, async () => {
      const expired = await expireAsked(this.clock.today(), this.clock.now());
      for (const { assessmentId, traineeId, roundId } of expired) {
        // Of a 360 the doctor is told nothing about single answers.
        if (roundId !== null) continue;
        const subject = { kind: 'assessment', id: assessmentId } as const;
        await notify({ kind: 'assessment-expired', to: traineeId, subject });
      }
      return expired.length;
    });
  }
}
