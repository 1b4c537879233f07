import { Injectable } from '@nestjs/common';
import type { AccessPurpose, Actor } from '@specialistvagen/identity/contract';
import { DomainError, hashBody, Transactions, withIdempotency } from '@specialistvagen/platform';
import type { PostView } from '../contract/index.js';
import { POST_STATE_TEXT, postTransition, whoMay, type PostAction } from '../domain/post-states.js';
import type { TrainingPost, TrainingRecord } from '../domain/training-post.js';
import { appendPostEvent, changePost } from '../storage/post.repository.js';
import { findPost, loadRecord, lockTrainee } from '../storage/training-record.repository.js';
import { PortfolioAccess } from './portfolio-access.js';
import { PostViews } from './post-views.js';

export type PostChangeRequest = {
  readonly actor: Actor;
  readonly postId: string;
  /** The revision the person saw; left out where the change does not depend on what was shown. */
  readonly revision?: number;
  readonly action: PostAction;
  /** The verb, for the history and the idempotency key, e.g. `add-period`. */
  readonly verb: string;
  /** As the trainee reads it in the access log. */
  readonly what: string;
  readonly body: unknown;
  /** Missing where the change is idempotent by its revision alone (PUT). */
  readonly key?: string | undefined;
  readonly reason?: string;
};

export type OpenPost = { readonly post: TrainingPost; readonly record: TrainingRecord };
/** Checks and writes; returns the id of what it touched and the columns of the post to set. */
export type PostWork = (open: OpenPost) => Promise<{
  readonly id: string;
  readonly set?: Readonly<Record<string, unknown>>;
  /** What the history should hold beside the row's id. */
  readonly details?: Readonly<Record<string, unknown>>;
}>;

/** The one way to change a post: opened, locked, transition looked up, revision raised, history written, logged. */
@Injectable()
export class PostChange {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: PortfolioAccess,
    private readonly views: PostViews,
  ) {}

  run(request: PostChangeRequest, work: PostWork): Promise<PostView> {
    const { actor, postId, key, verb, body } = request;
    return this.transactions.run({ person: actor.personId }, async () => {
      const relations = await this.relationsOf(request);
      const effect = () => this.change(request, work);
      const scope = { person: actor.personId, operation: `${verb} ${postId}`, bodyHash: hashBody(body) };
      if (key === undefined) await effect();
      else await withIdempotency(key, scope, effect);
      const post = await findPost(postId);
      if (!post) throw new Error('The post was read in this transaction');
      return this.views.post(post, await loadRecord(post.traineeId), relations);
    });
  }

  private async relationsOf({ actor, postId, action, what }: PostChangeRequest): Promise<AccessPurpose[]> {
    const post = await findPost(postId);
    if (!post) throw new DomainError('not-found', 'not-found', 'Tjänsten finns inte.');
    return this.access.open(actor, { traineeId: post.traineeId, what, allowed: whoMay(action) });
  }

  private async change(request: PostChangeRequest, work: PostWork): Promise<string> {
    const unlocked = await findPost(request.postId);
    if (!unlocked) throw new DomainError('not-found', 'not-found', 'Tjänsten finns inte.');
    await lockTrainee(unlocked.traineeId);
    const record = await loadRecord(unlocked.traineeId);
    const post = record.posts.find((one) => one.id === request.postId) ?? unlocked;
    const transition = postTransition(post.state, request.action);
    if (!transition) throw new DomainError('post-closed', 'conflict', POST_STATE_TEXT[post.state]);
    const done = await work({ post, record });
    const revision = await changePost(post, request.revision ?? post.revision, {
      ...done.set,
      state: transition.to,
    });
    await appendPostEvent({
      postId: post.id,
      traineeId: post.traineeId,
      personId: request.actor.personId,
      action: request.verb,
      fromState: post.state,
      toState: transition.to,
      revision,
      ...(request.reason === undefined ? {} : { reason: request.reason }),
      details: { row: done.id, ...done.details },
    });
    return done.id;
  }
}
