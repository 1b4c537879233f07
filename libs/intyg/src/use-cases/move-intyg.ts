import { Injectable } from '@nestjs/common';
import { AccessGrants } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity';
import {
  Clock,
  DomainError,
  Transactions,
  hashBody,
  refuseIf,
  withIdempotency,
} from '@specialistvagen/platform';
import type { Moved } from '../contract/requests.js';
import { freeTextReasons } from '../domain/check-content.js';
import type { Intyg } from '../domain/intyg.js';
import { waitingParticipants } from '../domain/intyg.js';
import type { DraftAction } from '../domain/intyg-states.js';
import { DAYS_BEFORE_REMINDER } from '../domain/item-actions.js';
import { changeIntyg, markParticipant } from '../storage/change-intyg.js';
import { takesCourseOf } from '../storage/enrolments.js';
import { notify } from '../storage/notices.js';
import { hasOtherIntyg } from '../storage/intyg-rows.js';
import { EndDocument } from './end-document.js';
import { FindOwnIntyg } from './find-own-intyg.js';
import { ShowIntyg } from './show-intyg.js';

const DAY = 86_400_000;

export type Move = { id: string; revision: number; reason?: string };
type Act = { actor: Actor; action: DraftAction; move: Move; key: string };

/** What people do with an intyg beside writing and signing it. Each is one conditional update with its history row. */
@Injectable()
export class MoveIntyg {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly finding: FindOwnIntyg,
    private readonly grants: AccessGrants,
    private readonly ending: EndDocument,
    private readonly showing: ShowIntyg,
  ) {}

  withdraw(actor: Actor, move: Move, key: string): Promise<Moved> {
    return this.move({ actor, action: 'withdraw', move, key }, async (intyg) => {
      for (const { personId } of intyg.participants) await this.closeTo(intyg, personId);
    });
  }

  return(actor: Actor, move: Move, key: string): Promise<Moved> {
    return this.move({ actor, action: 'return', move, key }, async (intyg) => {
      await this.closeTo(intyg, actor.personId);
      await notify({
        kind: 'intyg-returned',
        to: intyg.traineeId,
        subject: { kind: 'intyg', id: intyg.id },
        actor: actor.personId,
      });
    });
  }

  /** Before any signature *inte rätt person*; after the first it voids the document (decision 16). */
  decline(actor: Actor, move: Move, key: string): Promise<Moved> {
    return this.move({ actor, action: 'decline', move, key }, async (intyg) => {
      if (intyg.documentId) {
        const { reason } = move;
        const at = this.clock.now();
        await this.ending.end({ intyg, status: 'void', by: actor.personId, at, reason });
      }
      await this.closeTo(intyg, actor.personId);
      const told = [
        intyg.traineeId,
        ...intyg.participants.filter(({ state }) => state === 'signed').map((p) => p.personId),
      ];
      for (const to of told) {
        await notify({
          kind: 'intyg-declined',
          to,
          subject: { kind: 'intyg', id: intyg.id },
          actor: actor.personId,
        });
      }
    });
  }

  /** Once in seven days, by the one who waits. */
  remind(actor: Actor, move: Move, key: string): Promise<Moved> {
    return this.move({ actor, action: 'remind', move, key }, async (intyg) => {
      const since = intyg.remindedAt ?? intyg.sentAt ?? intyg.updatedAt;
      if (this.clock.now().getTime() - since.getTime() < DAYS_BEFORE_REMINDER * DAY) {
        throw new DomainError('too-early', 'refused', 'Du kan påminna när det har gått sju dagar.');
      }
      for (const { personId } of waitingParticipants(intyg)) {
        await notify({
          kind: 'reminder',
          to: personId,
          subject: { kind: 'intyg', id: intyg.id },
          actor: actor.personId,
        });
      }
    });
  }

  private move(act: Act, effects: (intyg: Intyg) => Promise<void>): Promise<Moved> {
    const { actor, action, move, key } = act;
    return this.transactions.run({ person: actor.personId }, async () => {
      const operation = `${action} intyg ${move.id}`;
      const scope = { person: actor.personId, operation, bodyHash: hashBody(move) };
      await withIdempotency(key, scope, async () => {
        await effects(await this.change(act));
        return move.id;
      });
      return this.showing.moved(actor, move.id);
    });
  }

  /** The conditional update and its history row; returns the intyg as it was before. */
  private async change({ actor, action, move }: Act): Promise<Intyg> {
    const { id, revision, reason } = move;
    const { intyg, transition } = await this.finding.forAction(actor, id, action, revision);
    refuseIf('text-refused', 'refused', reason ? freeTextReasons('reason', reason) : []);
    const at = this.clock.now();
    await changeIntyg(intyg, {
      action,
      to: transition.to,
      by: actor.personId,
      at,
      ...(transition.needsReason ? { reason: reason ?? '' } : {}),
      remember: action === 'return',
      set: action === 'remind' ? { reminded_at: at } : {},
    });
    if (action === 'return') await markParticipant(id, actor.personId, 'returned');
    if (action === 'decline') await markParticipant(id, actor.personId, 'declined');
    return intyg;
  }

  /** Whoever no longer has anything to sign, has signed nothing, and leads no course that the doctor takes, no longer reads. */
  private async closeTo(intyg: Intyg, personId: string): Promise<void> {
    if (await hasOtherIntyg(intyg, personId)) return;
    if (await takesCourseOf(intyg.traineeId, personId)) return;
    await this.grants.end({ person: personId, portfolio: intyg.traineeId, purpose: 'signer' });
  }
}
