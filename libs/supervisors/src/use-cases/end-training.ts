import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { DomainError, Transactions } from '@specialistvagen/platform';
import { later } from '@specialistvagen/regulations';
import { EndPost, type EndOfPost, type PostView, Trainees } from '@specialistvagen/trainees';
import { findAssignments } from '../storage/assignment.repository.js';
import { Assign } from './assign.js';

/** Ends a post together with its supervision: when the employment ends, so does what it opened. */
@Injectable()
export class EndTraining {
  constructor(
    private readonly transactions: Transactions,
    private readonly trainees: Trainees,
    private readonly endPost: EndPost,
    private readonly assign: Assign,
  ) {}

  end(
    at: { readonly actor: Actor; readonly postId: string; readonly revision: number },
    input: EndOfPost,
    key: string,
  ): Promise<PostView> {
    return this.transactions.run({ person: at.actor.personId }, async () => {
      const view = await this.endPost.end(at, input, key);
      const post = await this.trainees.post(at.postId);
      if (!post) throw new DomainError('not-found', 'not-found', 'Tjänsten finns inte.');
      for (const assignment of await findAssignments(post.traineeId)) {
        if (assignment.postId !== post.id) continue;
        await this.assign.end(assignment, later(input.endedOn, assignment.from), at.actor.personId);
      }
      return view;
    });
  }
}
