import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity';
import {
  Clock,
  DomainError,
  Transactions,
  hashBody,
  newId,
  refuseIf,
  withIdempotency,
} from '@specialistvagen/platform';
import { Trainees } from '@specialistvagen/trainees';
import type { DraftContent } from '../contract/content.js';
import type { IntygType } from '../contract/intyg-type.js';
import type { RequestIntyg } from '../contract/requests.js';
import { normalisedContent, shapeReasons, textReasons } from '../domain/check-content.js';
import type { Intyg } from '../domain/intyg.js';
import { insertIntyg } from '../storage/change-intyg.js';
import { NameParticipants } from './name-participants.js';
import { OpenPortfolio } from './open-portfolio.js';
import { SendIntyg } from './send-intyg.js';

const kindOfType: Record<IntygType, DraftContent['kind']> = {
  'SOS-2021-B2': 'goals',
  'SOS-2021-B3': 'service',
  'SOS-2021-B4': 'competence',
};

/** The trainee asks for an intyg: a draft of their own, sent at once when they want that. */
@Injectable()
export class RequestIntygUseCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly portfolio: OpenPortfolio,
    private readonly trainees: Trainees,
    private readonly participants: NameParticipants,
    private readonly sending: SendIntyg,
  ) {}

  request(actor: Actor, traineeId: string, body: RequestIntyg, key: string): Promise<{ id: string }> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const scope = {
        person: actor.personId,
        operation: 'request-intyg',
        bodyHash: hashBody({ traineeId, body }),
      };
      const { resourceId } = await withIdempotency(key, scope, () => this.make(actor, traineeId, body));
      return { id: resourceId };
    });
  }

  private async make(actor: Actor, traineeId: string, body: RequestIntyg): Promise<string> {
    await this.portfolio.open(actor, traineeId, 'begärde ett intyg', ['own']);
    const content = checkedContent(body.type, body.content);
    const post = await this.trainees.currentPost(traineeId);
    if (!post) throw new DomainError('no-post', 'refused', 'Du har ingen BT-tjänst ännu.');
    const intyg: Intyg = {
      id: newId(),
      traineeId,
      postId: post.id,
      type: body.type,
      state: 'draft',
      revision: 1,
      content,
      goals: content.kind === 'goals' ? content.goals : [],
      documentId: null,
      signingTicket: null,
      replaces: null,
      replaceReason: null,
      requestedBy: actor.personId,
      reason: null,
      createdAt: this.clock.now(),
      updatedAt: this.clock.now(),
      sentAt: null,
      signedAt: null,
      remindedAt: null,
      participants: await this.participants.name({ type: body.type, traineeId, signerId: body.signerId }),
    };
    await insertIntyg(intyg);
    if (body.send) await this.sending.sendInTransaction(actor, intyg.id, intyg.revision);
    return intyg.id;
  }
}

/** Text is made normal, then judged: what cannot be printed or must not be stored is refused before it is saved. */
export function checkedContent(type: IntygType, content: DraftContent): DraftContent {
  if (content.kind !== kindOfType[type]) {
    const text = 'Innehållet hör till en annan blankett.';
    throw new DomainError('wrong-form', 'invalid', { text, field: 'content.kind' });
  }
  const normal = normalisedContent(content);
  refuseIf('text-refused', 'refused', textReasons(normal));
  refuseIf('content-refused', 'refused', shapeReasons(normal));
  return normal;
}
