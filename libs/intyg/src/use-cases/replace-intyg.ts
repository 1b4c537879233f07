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
import { freeTextReasons } from '../domain/check-content.js';
import type { Intyg } from '../domain/intyg.js';
import { insertIntyg } from '../storage/change-intyg.js';
import { successorOf } from '../storage/intyg-rows.js';
import { ChooseForm } from './choose-form.js';
import { FindOwnIntyg, staleRevision } from './find-own-intyg.js';
import { isReplaceable } from './is-replaceable.js';
import type { Move } from './move-intyg.js';

/** Correction is a new intyg that replaces the old one when it is signed; until then the old one holds (R24). */
@Injectable()
export class ReplaceIntyg {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly finding: FindOwnIntyg,
    private readonly choosing: ChooseForm,
  ) {}

  replace(actor: Actor, move: Required<Move>, key: string): Promise<{ id: string }> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const scope = { person: actor.personId, operation: 'replace-intyg', bodyHash: hashBody(move) };
      const { resourceId } = await withIdempotency(key, scope, () => this.make(actor, move));
      return { id: resourceId };
    });
  }

  /** A new intyg is written on the form as it is today, whichever version the old one was signed on (R25). */
  private async currentTemplate({ traineeId, postId, type }: Intyg): Promise<string> {
    return (await this.choosing.choose(traineeId, type, postId)).template.hash;
  }

  private async make(actor: Actor, { id, revision, reason }: Required<Move>): Promise<string> {
    const { intyg, actors } = await this.finding.find(actor, id);
    if (intyg.revision !== revision) throw staleRevision();
    if (!(await isReplaceable(intyg)) || !actors.includes('trainee')) {
      throw new DomainError(
        'not-possible',
        'refused',
        'Bara ett intyg som gäller, eller som är återkallat för att en uppgift är fel, kan ersättas, av läkaren själv.',
      );
    }
    if (await successorOf(id)) {
      throw new DomainError(
        'replaced-already',
        'conflict',
        'Ett nytt intyg som ersätter detta är redan påbörjat.',
      );
    }
    refuseIf('text-refused', 'refused', freeTextReasons('reason', reason));
    const at = this.clock.now();
    const successor: Intyg = {
      ...intyg,
      templateHash: await this.currentTemplate(intyg),
      id: newId(),
      state: 'draft',
      revision: 1,
      documentId: null,
      replaces: id,
      replaceReason: reason,
      requestedBy: actor.personId,
      reason: null,
      createdAt: at,
      updatedAt: at,
      sentAt: null,
      signedAt: null,
      remindedAt: null,
      participants: intyg.participants.map((one) => ({ ...one, state: 'waiting', signedAt: null })),
    };
    await insertIntyg(successor);
    return successor.id;
  }
}
