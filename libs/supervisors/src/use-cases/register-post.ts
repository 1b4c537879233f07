import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { hashBody, refuseIf, Transactions, withIdempotency, type Reason } from '@specialistvagen/platform';
import {
  CreatePost,
  type CreatePostBody,
  type PostView,
  type TrainingPost,
  ViewTraining,
} from '@specialistvagen/trainees';
import type { Candidate } from '../domain/check-supervisor.js';
import { Assign } from './assign.js';

/** A BT post with its supervisors in one act: everything is written, or every fault is told and nothing is. */
@Injectable()
export class RegisterPost {
  constructor(
    private readonly transactions: Transactions,
    private readonly posts: CreatePost,
    private readonly assign: Assign,
    private readonly views: ViewTraining,
  ) {}

  register(actor: Actor, body: CreatePostBody, key: string): Promise<PostView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const scope = { person: actor.personId, operation: 'register-post', bodyHash: hashBody(body) };
      const { resourceId } = await withIdempotency(
        key,
        scope,
        async () => (await this.write(actor, body)).id,
      );
      return this.views.post(actor, resourceId);
    });
  }

  /** In the running transaction, for who registers many: a file's key is the file's own, and nobody reads the page. */
  async write(actor: Actor, body: CreatePostBody): Promise<TrainingPost> {
    await this.posts.prepare(actor, body);
    const supervisors = candidates(body);
    const reasons: Reason[] = await this.posts.check(actor, body);
    for (const { candidate, field } of supervisors) {
      const post = { ...body, traineeId: body.traineePersonId };
      const faults = await this.assign.check(post, candidate, field ?? '');
      reasons.push(
        ...faults.map((fault) => (field === null ? { ...fault, field: 'principalSupervisorId' } : fault)),
      );
    }
    refuseIf('post-refused', 'refused', reasons);
    const post = await this.posts.write(actor, body);
    for (const { candidate } of supervisors) await this.assign.write(post, candidate, actor.personId);
    return post;
  }
}

/** `field` is null for the principal supervisor, whose days are those of the post. */
function candidates(
  body: CreatePostBody,
): { readonly candidate: Candidate; readonly field: string | null }[] {
  const principal = body.principalSupervisorId;
  const rest = (body.supervisors ?? []).map((supervisor, index) => ({
    field: `supervisors.${index}.`,
    candidate: {
      personId: supervisor.personId,
      kind: 'supervisor' as const,
      from: supervisor.from ?? body.startsOn,
      to: supervisor.to ?? null,
    },
  }));
  if (principal === undefined) return rest;
  const first = { personId: principal, kind: 'principal' as const, from: body.startsOn, to: null };
  return [{ field: null, candidate: first }, ...rest];
}
