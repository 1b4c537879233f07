import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity';
import {
  Clock,
  DomainError,
  Transactions,
  hashBody,
  newId,
  withIdempotency,
} from '@specialistvagen/platform';
import type { RequestIntyg } from '../contract/requests.js';
import { newIntyg } from '../domain/new-intyg.js';
import { insertIntyg } from '../storage/change-intyg.js';
import { CheckContent } from './check-content.js';
import { ChooseForm } from './choose-form.js';
import { FindRestsOn } from './find-rests-on.js';
import { NameParticipants } from './name-participants.js';
import { OpenPortfolio } from './open-portfolio.js';
import { SendIntyg } from './send-intyg.js';

/** The trainee asks for an intyg: a draft of their own, sent at once when they want that. */
@Injectable()
export class RequestIntygUseCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly portfolio: OpenPortfolio,
    private readonly choosing: ChooseForm,
    private readonly checking: CheckContent,
    private readonly resting: FindRestsOn,
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
    const { type, signerId, postId } = body;
    const purposes = await this.portfolio.open(actor, traineeId, 'begärde ett intyg', [
      'own',
      'principal-supervisor',
    ]);
    const isOwn = purposes.includes('own');
    if (!isOwn && !body.restsOn) {
      throw new DomainError('not-your-task', 'forbidden', 'Intyg begärs av läkaren själv.');
    }
    const { post, template } = await this.choosing.choose(traineeId, type, postId);
    const intyg = newIntyg({
      id: newId(),
      traineeId,
      post,
      template,
      content: this.checking.checked(template.template, post, body.content),
      restsOn: await this.resting.find(actor, traineeId, body.restsOn),
      requestedBy: actor.personId,
      at: this.clock.now(),
      participants: await this.participants.name({
        template: template.template,
        traineeId,
        postId: post.id,
        signerId: isOwn ? signerId : actor.personId,
        earlier: [],
        replaces: false,
      }),
    });
    await insertIntyg(intyg);
    // Who re-certifies writes to themselves: the intyg lies with the one who is to sign it from the start.
    if (!isOwn) await this.sending.takeUp(intyg, actor.personId);
    else if (body.send) await this.sending.sendInTransaction(actor, intyg.id, intyg.revision);
    return intyg.id;
  }
}
