import { Injectable } from '@nestjs/common';
import { Clock, DomainError, currentScope, Transactions } from '@specialistvagen/platform';
import type { PlainDate } from '@specialistvagen/regulations';
import { creditMonths, hundredths } from '../domain/months.js';
import { POST_STATE_TEXT, postTransition } from '../domain/post-states.js';
import { isSameTraining, trainingOf } from '../domain/training-of.js';
import type { TrainingPost } from '../domain/training-post.js';
import { appendPostEvent, changePost } from '../storage/post.repository.js';
import { findPost, findPosts, loadRecord, lockTrainee } from '../storage/training-record.repository.js';
import { PostKeepers } from './post-keepers.js';
import { RegisterFacts } from './register-facts.js';

/**
 * The authority has approved the BT or granted the bevis: called by `certificates` in the deciding transaction, as the
 * deciding officer. Those who kept the post see the portfolio through that day (docs/adr/0005).
 */
@Injectable()
export class CompletePost {
  constructor(
    private readonly transactions: Transactions,
    private readonly facts: RegisterFacts,
    private readonly keepers: PostKeepers,
    private readonly clock: Clock,
  ) {}

  /** Returns the post that the decision completed: a doctor who moved after applying has the same training in a new one. */
  complete(postId: string, approvedOn: PlainDate, caseNumber?: string): Promise<string> {
    return this.transactions.run({}, async () => {
      const { person } = currentScope();
      const found = await findPost(postId);
      if (!found || !person) throw new DomainError('not-found', 'not-found', 'Tjänsten finns inte.');
      await lockTrainee(found.traineeId);
      const post = await presentPost(found);
      const transition = postTransition(post.state, 'complete');
      if (!transition) throw new DomainError('post-closed', 'conflict', POST_STATE_TEXT[post.state]);
      const completion_fact_id = await this.tellStatistics(post, approvedOn);
      const approved = { approved_on: approvedOn, approval_case_number: caseNumber ?? null };
      const set = { ...approved, state: transition.to, completion_fact_id };
      const revision = await changePost(post, post.revision, set);
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
      return post.id;
    });
  }

  /** Nothing in a completed post changes, so what is credited at the decision is what the BT was approved with. */
  private async tellStatistics(post: TrainingPost, on: PlainDate): Promise<string> {
    if (post.kind !== 'bt') return this.facts.completed(post, on);
    const { credits } = trainingOf(await loadRecord(post.traineeId), post);
    return this.facts.btApproved(post, on, hundredths(creditMonths(credits)));
  }
}

/** Read again under the lock. A training is done once: where it goes on in another post, that is the one to complete. */
async function presentPost({ id, traineeId }: TrainingPost): Promise<TrainingPost> {
  const posts = await findPosts([traineeId]);
  const asked = posts.find((one) => one.id === id) ?? (await findPost(id));
  if (!asked) throw new DomainError('not-found', 'not-found', 'Tjänsten finns inte.');
  if (asked.state !== 'ended') return asked;
  return posts.find((one) => one.state === 'ongoing' && isSameTraining(one, asked)) ?? asked;
}
