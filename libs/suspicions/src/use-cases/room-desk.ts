import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import {
  Clock,
  DomainError,
  Transactions,
  hashBody,
  newId,
  withIdempotency,
} from '@specialistvagen/platform';
import type { SuspicionChanged } from '../contract/acts.js';
import { refuseText, textsOf } from '../domain/free-text.js';
import { ACTION_WORDS } from '../domain/suspicion-words.js';
import { suspicionTransition } from '../domain/suspicion-states.js';
import type { SuspicionAction, SuspicionTransition } from '../domain/suspicion-states.js';
import { addEvent, addReading, changeCase, findCase } from '../storage/suspicion-case.repository.js';
import type { SuspicionCaseRow } from '../storage/suspicion-case.repository.js';
import { SealedSuspicionTexts } from './sealed-texts.js';

/** What is asked for: the case as the officer saw it, what they wrote, and the key that makes it happen once. */
export type SuspicionAct<Body extends { revision: number }> = {
  actor: Actor;
  id: string;
  key: string;
  body: Body;
  /** What makes two requests the same, where the revision is not the officer's own. */
  sameAs?: string;
};
export type ActEffect = {
  reason?: string;
  subjectId?: string;
  set?: Readonly<Record<string, unknown>>;
};

/** One act on one case of the room: found, allowed by the table, logged, done once, in one transaction. */
@Injectable()
export class RoomDesk {
  constructor(
    private readonly transactions: Transactions,
    private readonly sealed: SealedSuspicionTexts,
    private readonly clock: Clock,
  ) {}

  async act<Body extends { revision: number }>(
    action: SuspicionAction,
    { actor, id, key, body, sameAs }: SuspicionAct<Body>,
    effect: (row: SuspicionCaseRow) => Promise<ActEffect>,
  ): Promise<SuspicionChanged> {
    refuseText(textsOf(body));
    return this.transactions.run({ person: actor.personId }, async () => {
      const scope = {
        person: actor.personId,
        operation: `suspicion-${action}`,
        bodyHash: hashBody(sameAs ? { id, sameAs } : { id, ...body }),
      };
      await withIdempotency(key, scope, async () => {
        const row = await this.open(actor, id, ACTION_WORDS[action]);
        const step = this.step(row, action, actor.personId);
        const { reason, subjectId, set = {} } = await effect(row);
        if (step.needsReason && !reason) throw new Error(`${action} needs a reason`);
        const ended = step.to.startsWith('decision-') && !row.state.startsWith('decision-');
        const more = ended ? { ended_at: this.clock.now() } : {};
        // Of two that act at once one wins; the other's effect is rolled back with its transaction.
        await changeCase({ ...row, revision: body.revision }, { state: step.to, ...more, ...set });
        await this.record(row, step, { by: actor.personId, reason, subjectId });
        return id;
      });
      return this.now(id);
    });
  }

  /** The case, for whoever is in the room; for anybody else there is no such case. Opening it is logged in the room's own log. */
  async open(actor: Actor, id: string, what: string): Promise<SuspicionCaseRow> {
    const row = await findCase(id);
    if (!row) throw noSuchCase();
    await addReading(id, actor.personId, what);
    return row;
  }

  async now(id: string): Promise<SuspicionChanged> {
    const row = await findCase(id);
    if (!row) throw noSuchCase();
    return { id, state: row.state, revision: row.revision };
  }

  private step(row: SuspicionCaseRow, action: SuspicionAction, personId: string): SuspicionTransition {
    const isMine = row.officerId === personId;
    const step =
      (isMine ? suspicionTransition(row.state, action, 'officer') : null) ??
      (isMine && action === 'take-over' ? null : suspicionTransition(row.state, action, 'room-officer'));
    if (step) return step;
    if (!isMine && suspicionTransition(row.state, action, 'officer')) {
      throw new DomainError('case-not-taken', 'forbidden', 'Ta ärendet först: det här gör den som har det.');
    }
    throw new DomainError(
      'not-in-this-state',
      'refused',
      'Det går inte som ärendet ligger till nu. Läs in sidan igen.',
    );
  }

  private async record(
    row: SuspicionCaseRow,
    step: SuspicionTransition,
    { by, reason, subjectId }: { by: string; reason?: string; subjectId?: string },
  ): Promise<void> {
    const id = newId();
    await addEvent({
      id,
      caseId: row.id,
      action: step.action,
      fromState: row.state,
      toState: step.to,
      byPerson: by,
      reasonSealed: reason ? this.sealed.seal('event', id, reason) : null,
      subjectId: subjectId ?? null,
    });
  }
}

export function noSuchCase(): DomainError {
  return new DomainError('not-found', 'not-found', 'Ärendet finns inte.');
}
