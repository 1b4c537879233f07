import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import {
  Clock,
  DomainError,
  Transactions,
  hashBody,
  newId,
  refuseIf,
  withIdempotency,
} from '@specialistvagen/platform';
import type { Communicate, GiveStatement, SuspicionChanged } from '../contract/acts.js';
import type { HearingList, HearingView } from '../contract/hearing.js';
import { dueWhenHeard } from '../domain/due.js';
import { refuseText } from '../domain/free-text.js';
import {
  addCommunication,
  answer,
  communicationsWith,
  isHeard,
  statementGiven,
} from '../storage/hearing.repository.js';
import type { CommunicationRow } from '../storage/hearing.repository.js';
import { communicationView } from './case-parts.js';
import { notify } from './notices.js';
import { RoomDesk } from './room-desk.js';
import type { SuspicionAct } from './room-desk.js';
import { SealedSuspicionTexts } from './sealed-texts.js';

/**
 * Before anything is decided to somebody's loss they are told what is held against them and given time to answer. Until then the
 * doctor sees nothing; and then this, never who said it.
 */
@Injectable()
export class HearDoctor {
  constructor(
    private readonly transactions: Transactions,
    private readonly desk: RoomDesk,
    private readonly sealed: SealedSuspicionTexts,
    private readonly clock: Clock,
  ) {}

  communicate(act: SuspicionAct<Communicate>): Promise<SuspicionChanged> {
    const { text, answerBy } = act.body;
    return this.desk.act('communicate', act, async ({ id: caseId, doctorId, ground }) => {
      refuseIf('communication-refused', 'refused', [
        ...(answerBy > this.clock.today()
          ? []
          : [{ field: 'answerBy', text: 'Ge tid att svara: välj en dag efter i dag.' }]),
        ...(ground ? [] : [{ text: 'Välj rättslig grund och ange skälen för den först.' }]),
        ...(doctorId
          ? []
          : [{ text: 'Läkaren finns inte i systemet. Kommunicera per brev, och anteckna det.' }]),
      ]);
      if (!doctorId || !ground) throw new Error('refused before this');
      const id = newId();
      await addCommunication(caseId, {
        id,
        doctorId,
        ground,
        textSealed: this.sealed.seal('communication', id, text),
        answerBy,
        byPerson: act.actor.personId,
      });
      await notify({
        kind: 'suspicion-communicated',
        to: doctorId,
        subject: { kind: 'suspicion-hearing', id },
      });
      return { reason: text, subjectId: id, set: { due_on: dueWhenHeard(answerBy) } };
    });
  }

  /** What the doctor has been told; the newest first. */
  list(actor: Actor): Promise<HearingList> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const items: HearingView[] = [];
      for (const row of await communicationsWith(actor.personId)) items.push(await this.view(row));
      return { items };
    });
  }

  one(actor: Actor, id: string): Promise<HearingView> {
    return this.transactions.run({ person: actor.personId }, () => this.own(actor, id));
  }

  give(actor: Actor, id: string, { text }: GiveStatement, key: string): Promise<HearingView> {
    refuseText({ text });
    return this.transactions.run({ person: actor.personId }, async () => {
      const scope = { person: actor.personId, operation: `statement ${id}`, bodyHash: hashBody({ text }) };
      await withIdempotency(key, scope, async () => {
        const { answeredAt, mayAnswer } = await this.own(actor, id);
        if (answeredAt) throw new DomainError('already-answered', 'conflict', 'Du har redan yttrat dig.');
        if (!mayAnswer || !(await answer(id, this.sealed.seal('answer', id, text), this.clock.now()))) {
          throw new DomainError(
            'hearing-over',
            'refused',
            'Ärendet är avslutat, så det går inte att yttra sig.',
          );
        }
        const told = await statementGiven(id);
        if (told) {
          const subject = { kind: 'suspicion-case' as const, id: told.caseId };
          await notify({ kind: 'suspicion-answered', to: told.officerId, subject });
        }
        return id;
      });
      return this.own(actor, id);
    });
  }

  private async own(actor: Actor, id: string): Promise<HearingView> {
    const row = (await communicationsWith(actor.personId)).find((one) => one.id === id);
    if (!row) throw new DomainError('not-found', 'not-found', 'Det finns inget sådant att yttra sig över.');
    return this.view(row);
  }

  private async view(row: CommunicationRow): Promise<HearingView> {
    const shown = communicationView(row, this.sealed, this.clock.today());
    return { ...shown, mayAnswer: row.answeredAt === null && (await isHeard(row.id)) };
  }
}
