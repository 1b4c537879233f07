import { Injectable } from '@nestjs/common';
import { Clock, DomainError, currentScope, Transactions } from '@specialistvagen/platform';
import type { PlainDate } from '@specialistvagen/regulations';
import { POST_STATE_TEXT, postTransition } from '../domain/post-states.js';
import { appendPostEvent, changePost } from '../storage/post.repository.js';
import { findPost, lockTrainee } from '../storage/training-record.repository.js';
import { PostKeepers } from './post-keepers.js';
import { RegisterFacts } from './register-facts.js';

/**
 * The authority has approved the BT or granted the bevis: called by `certificates` in the deciding transaction, as the deciding officer. Those
 * who kept the post see the portfolio through that day (docs/adr/0005).
 */
@Injectable()
export class CompletePost {
  constructor(
    private readonly transactions: Transactions,
    private readonly facts: RegisterFacts,
    private readonly keepers: PostKeepers,
    private readonly clock: Clock,
  ) {}

  complete(postId: string, approvedOn: PlainDate, caseNumber?: string): Promise<void> {
    return this.transactions.run({}, async () => {
      const { person } = currentScope();
      const post = await findPost(postId);
      if (!post || !person) throw new DomainError('not-found', 'not-found', 'Tjänsten finns inte.');
      await lockTrainee(post.traineeId);
      const transition = postTransition(post.state, 'complete');
      if (!transition) throw new DomainError('post-closed', 'conflict', POST_STATE_TEXT[post.state]);
      const fact_id = await this.facts.completed(post, approvedOn);
      const approved = { approved_on: approvedOn, approval_case_number: caseNumber ?? null };
      const revision = await changePost(post, post.revision, { ...approved, state: transition.to, fact_id });
      await appendPostEvent({
        postId: post.id,
        traineeId: post.traineeId,
        personId: person,
        action: 'complete',
        fromState: post.state,
        toState: transition.to,
        revision,
      });
      await this.keepers.close(post, null, this.clock.today());
    });
  }
}
