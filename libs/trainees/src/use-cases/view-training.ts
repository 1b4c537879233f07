import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { DomainError, Transactions } from '@specialistvagen/platform';
import type { PostView, TimeAccountView } from '../contract/index.js';
import { findPost, loadRecord } from '../storage/training-record.repository.js';
import { PortfolioAccess } from './portfolio-access.js';
import { PostViews } from './post-views.js';
import { Trainees } from './trainees.js';

/** The pages that show a doctor's posts and time; each reading of another's leaves its row in the access log. */
@Injectable()
export class ViewTraining {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: PortfolioAccess,
    private readonly views: PostViews,
    private readonly trainees: Trainees,
  ) {}

  post(actor: Actor, postId: string): Promise<PostView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const post = await findPost(postId);
      if (!post) throw new DomainError('not-found', 'not-found', 'Tjänsten finns inte.');
      const relations = await this.access.open(actor, { traineeId: post.traineeId, what: 'läste tjänsten' });
      return this.views.post(post, await loadRecord(post.traineeId), relations);
    });
  }

  posts(actor: Actor, traineeId: string): Promise<PostView[]> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const relations = await this.access.open(actor, { traineeId, what: 'läste tjänsterna' });
      const record = await loadRecord(traineeId);
      const views: PostView[] = [];
      for (const post of record.posts) views.push(await this.views.post(post, record, relations));
      return views;
    });
  }

  time(actor: Actor, traineeId: string, postId?: string): Promise<TimeAccountView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.access.open(actor, { traineeId, what: 'läste tidsredovisningen' });
      const account = await this.trainees.timeAccount(traineeId, undefined, postId);
      if (!account) throw new DomainError('not-found', 'not-found', 'Läkaren har ingen tjänst ännu.');
      return account;
    });
  }
}
