import { Injectable } from '@nestjs/common';
import { Clock, DomainError, Transactions, currentScope } from '@specialistvagen/platform';
import { later, type PlainDate } from '@specialistvagen/regulations';
import { CompletePost, Trainees } from '@specialistvagen/trainees';
import { findAssignments } from '../storage/assignment.repository.js';
import { Assign } from './assign.js';

/** The approval completes the post and ends its supervision; called by `certificates` in the deciding transaction. */
@Injectable()
export class CompleteTraining {
  constructor(
    private readonly transactions: Transactions,
    private readonly trainees: Trainees,
    private readonly posts: CompletePost,
    private readonly assign: Assign,
    private readonly clock: Clock,
  ) {}

  complete(postId: string, approvedOn: PlainDate, caseNumber?: string): Promise<void> {
    return this.transactions.run({}, async () => {
      const { person } = currentScope();
      const post = await this.trainees.post(postId);
      if (!post || !person) throw new DomainError('not-found', 'not-found', 'Tjänsten finns inte.');
      const completedId = await this.posts.complete(postId, approvedOn, caseNumber);
      for (const assignment of await findAssignments(post.traineeId)) {
        if (assignment.postId !== completedId) continue;
        await this.assign.end(assignment, later(this.clock.today(), assignment.from), person);
      }
    });
  }
}
