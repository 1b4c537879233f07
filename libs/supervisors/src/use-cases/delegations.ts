import { Injectable } from '@nestjs/common';
import { Competences, People } from '@specialistvagen/identity';
import type { AccessPurpose, Actor } from '@specialistvagen/identity/contract';
import {
  Clock,
  DomainError,
  hashBody,
  newId,
  refuseIf,
  Transactions,
  withIdempotency,
} from '@specialistvagen/platform';
import { checkText } from '@specialistvagen/signing';
import { checkTexts, PortfolioAccess, Trainees, type TrainingPost } from '@specialistvagen/trainees';
import type { DelegateBody, DelegationList } from '../contract/index.js';
import { isOn } from '../domain/assignment.js';
import { DELEGATION_CITATION, delegationReasons, postReasons } from '../domain/delegation.js';
import { endDelegation, findDelegations, insertDelegation } from '../storage/delegation.repository.js';

type At = { readonly actor: Actor; readonly postId: string };

/** The head of department's written delegation of signing (SOSFS 2015:8 4 kap. 4 §): who, to whom, from when, in what words. */
@Injectable()
export class Delegations {
  constructor(
    private readonly transactions: Transactions,
    private readonly trainees: Trainees,
    private readonly access: PortfolioAccess,
    private readonly people: People,
    private readonly competences: Competences,
    private readonly clock: Clock,
  ) {}

  list({ actor, postId }: At): Promise<DelegationList> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const post = await this.postOf(postId);
      const what = 'läste vem som får signera åt verksamhetschefen';
      const relations = await this.access.open(actor, { traineeId: post.traineeId, what });
      return this.view(post, relations);
    });
  }

  delegate(at: At, body: DelegateBody, key: string): Promise<DelegationList> {
    return this.asHead(at, 'överlät signering', { verb: 'delegate', body, key }, async (post) => {
      const wanted = {
        id: newId(),
        traineeId: post.traineeId,
        postId: post.id,
        byId: at.actor.personId,
        toId: body.personId,
        from: body.from,
        to: body.to ?? null,
        wording: body.wording,
      };
      const snapshot = await this.competences.snapshot(body.personId, this.clock.today());
      const others = await findDelegations(post.id);
      refuseIf('delegation-refused', 'refused', [
        ...delegationReasons(wanted, { post, snapshot, others }),
        ...checkTexts([['wording', body.wording]], checkText),
      ]);
      await insertDelegation(wanted);
      return wanted.id;
    });
  }

  end(at: At, delegationId: string, on: string, key: string): Promise<DelegationList> {
    const request = { verb: 'end-delegation', body: { delegationId, on }, key };
    return this.asHead(at, 'avslutade en överlåtelse av signering', request, async (post) => {
      const found = (await findDelegations(post.id)).find((one) => one.id === delegationId);
      if (!found) throw new DomainError('not-found', 'not-found', 'Överlåtelsen finns inte.');
      if (on < found.from) {
        const text = 'Sista dagen ligger före överlåtelsens första dag.';
        throw new DomainError('delegation-refused', 'refused', { text, field: 'on' });
      }
      if (!(await endDelegation(found.id, on, at.actor.personId))) {
        throw new DomainError('already-ended', 'conflict', 'Överlåtelsen är redan avslutad.');
      }
      return found.id;
    });
  }

  private asHead(
    { actor, postId }: At,
    what: string,
    request: { readonly verb: string; readonly body: unknown; readonly key: string },
    work: (post: TrainingPost) => Promise<string>,
  ): Promise<DelegationList> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const post = await this.postOf(postId);
      const allowed = ['head-of-department'] as const;
      const relations = await this.access.open(actor, { traineeId: post.traineeId, what, allowed });
      const scope = {
        person: actor.personId,
        operation: `${request.verb} ${postId}`,
        bodyHash: hashBody(request.body),
      };
      await withIdempotency(request.key, scope, () => work(post));
      return this.view(post, relations);
    });
  }

  private async postOf(postId: string): Promise<TrainingPost> {
    const post = await this.trainees.post(postId);
    if (!post) throw new DomainError('not-found', 'not-found', 'Tjänsten finns inte.');
    return post;
  }

  private async view(post: TrainingPost, relations: readonly AccessPurpose[]): Promise<DelegationList> {
    const all = await findDelegations(post.id);
    const names = await this.people.names([...new Set(all.flatMap(({ byId, toId }) => [byId, toId]))]);
    const person = (id: string) => ({ id, displayName: names.get(id)?.displayName ?? '' });
    const today = this.clock.today();
    const hinders = postReasons(post).map(({ text, citation }) => ({
      text,
      ...(citation ? { citation } : {}),
    }));
    return {
      items: all.map((one) => ({
        id: one.id,
        postId: one.postId,
        by: person(one.byId),
        to: person(one.toId),
        from: one.from,
        until: one.to,
        isToday: isOn(one, today),
        wording: one.wording,
        citation: DELEGATION_CITATION,
      })),
      actions: relations.includes('head-of-department')
        ? [{ name: 'delegate', enabled: hinders.length === 0, reasons: hinders }]
        : [],
    };
  }
}
