import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { DomainError, Transactions, type Reason } from '@specialistvagen/platform';
import { type PostView, Trainees, WithdrawPost } from '@specialistvagen/trainees';
import { findAssignments } from '../storage/assignment.repository.js';
import { Assign } from './assign.js';

/** Withdraws a post that was registered by mistake, together with its supervision. */
@Injectable()
export class WithdrawTraining {
  constructor(
    private readonly transactions: Transactions,
    private readonly trainees: Trainees,
    private readonly withdrawPost: WithdrawPost,
    private readonly assign: Assign,
  ) {}

  withdraw(
    at: { readonly actor: Actor; readonly postId: string; readonly revision: number },
    input: { reason: string; hindrances: () => Promise<Reason[]> },
    key: string,
  ): Promise<PostView> {
    return this.transactions.run({ person: at.actor.personId }, async () => {
      const view = await this.withdrawPost.withdraw(at, input, key);
      const post = await this.trainees.post(at.postId);
      if (!post) throw new DomainError('not-found', 'not-found', 'Tjänsten finns inte.');
      for (const assignment of await findAssignments(post.traineeId)) {
        if (assignment.postId !== post.id) continue;
        await this.assign.withdraw(assignment, at.actor.personId);
      }
      return view;
    });
  }
}
