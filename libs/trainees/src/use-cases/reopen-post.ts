import { Injectable } from '@nestjs/common';
import { Clock, currentScope, DomainError, Transactions } from '@specialistvagen/platform';
import { earlier } from '@specialistvagen/regulations';
import { POST_STATE_TEXT, postTransition } from '../domain/post-states.js';
import { isSameTraining } from '../domain/training-of.js';
import type { TrainingPost } from '../domain/training-post.js';
import { appendPostEvent, changePost, completionFactId } from '../storage/post.repository.js';
import { findPost, findPosts, lockTrainee } from '../storage/training-record.repository.js';
import { PostKeepers } from './post-keepers.js';
import { RegisterFacts } from './register-facts.js';

type Undoing = { readonly ground: string; readonly decisionId: string };
type Target = { readonly action: 'reopen' | 'end-again'; readonly endsNow: boolean };

/**
 * The authority has changed an approval to a refusal: what the approval did to the post is undone, in the deciding
 * transaction and as the deciding officer. Once undone there is nothing left to undo.
 */
@Injectable()
export class ReopenPost {
  constructor(
    private readonly transactions: Transactions,
    private readonly facts: RegisterFacts,
    private readonly keepers: PostKeepers,
    private readonly clock: Clock,
  ) {}

  /** Returns the post that had been completed: the one asked for, or the one that the same training went on in. */
  reopen(postId: string, undoing: Undoing): Promise<string> {
    return this.transactions.run({}, async () => {
      const { person } = currentScope();
      const found = await findPost(postId);
      if (!found || !person) throw new DomainError('not-found', 'not-found', 'Tjänsten finns inte.');
      await lockTrainee(found.traineeId);
      const posts = await findPosts([found.traineeId]);
      const post = completedPost(posts, found);
      const target = targetOf(posts, post);
      const transition = postTransition(post.state, target.action);
      if (!transition) throw new DomainError('post-not-completed', 'conflict', POST_STATE_TEXT[post.state]);
      const revision = await changePost(post, post.revision, {
        state: transition.to,
        approved_on: null,
        approval_case_number: null,
        completion_fact_id: null,
        ...(await this.tellStatistics(post, target)),
      });
      await appendPostEvent({
        postId: post.id,
        traineeId: post.traineeId,
        personId: person,
        action: target.action,
        fromState: post.state,
        toState: transition.to,
        revision,
        reason: undoing.ground,
        details: { decision: undoing.decisionId },
      });
      // The event comes first: the database lets an officer open a portfolio only to who keeps what it says is reopened.
      if (transition.to === 'ongoing') await this.keepers.reopen(post);
      return post.id;
    });
  }

  private async tellStatistics(post: TrainingPost, { endsNow }: Target): Promise<Record<string, unknown>> {
    const told = await completionFactId(post.id);
    if (told && post.approvedOn) await this.facts.completionTakenBack(post, post.approvedOn, told);
    if (!endsNow) return {};
    const ended_on = earlier(post.endsOn, this.clock.today());
    const fact_id = await this.facts.postEnded(post, ended_on, 'moved');
    const end_reason = 'Utbildningen fortsätter i en annan tjänst.';
    return { ended_on, end_meaning: 'moved', end_reason, fact_id };
  }
}

/** Read again under the lock. */
function completedPost(posts: readonly TrainingPost[], asked: TrainingPost): TrainingPost {
  const completed = posts.filter((one) => one.state === 'completed' && isSameTraining(one, asked));
  return completed.find((one) => one.id === asked.id) ?? completed.at(-1) ?? present(posts, asked);
}

function present(posts: readonly TrainingPost[], asked: TrainingPost): TrainingPost {
  return posts.find((one) => one.id === asked.id) ?? asked;
}

/** What had ended goes back to that; a training is under way in one post, so one that goes on elsewhere ends here. */
function targetOf(posts: readonly TrainingPost[], post: TrainingPost): Target {
  const goesOnElsewhere = posts.some(
    (one) => one.id !== post.id && one.state === 'ongoing' && isSameTraining(one, post),
  );
  const hasEnded = post.endReason !== null;
  return {
    action: hasEnded || goesOnElsewhere ? 'end-again' : 'reopen',
    endsNow: goesOnElsewhere && !hasEnded,
  };
}
