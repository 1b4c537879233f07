import { Injectable } from '@nestjs/common';
import { Clock, DomainError, refuseIf } from '@specialistvagen/platform';
import type {
  AddDocument,
  ChooseGround,
  MoveDue,
  SuspicionChanged,
  TakeOverSuspicion,
  TakeSuspicion,
} from '../contract/acts.js';
import { dueWhenTaken } from '../domain/due.js';
import { documentWith } from '../storage/concerned.repository.js';
import { addCaseDocument } from '../storage/suspicion-case.repository.js';
import { RoomDesk } from './room-desk.js';
import type { SuspicionAct } from './room-desk.js';
import { SealedSuspicionTexts } from './sealed-texts.js';

/** Who has the case, what it concerns, on which ground it is tried, and until when. */
@Injectable()
export class HandleSuspicion {
  constructor(
    private readonly desk: RoomDesk,
    private readonly sealed: SealedSuspicionTexts,
    private readonly clock: Clock,
  ) {}

  take(act: SuspicionAct<TakeSuspicion>): Promise<SuspicionChanged> {
    return this.desk.act('take', act, async () => ({
      set: { officer_id: act.actor.personId, due_on: dueWhenTaken(this.clock.today()) },
    }));
  }

  takeOver(act: SuspicionAct<TakeOverSuspicion>): Promise<SuspicionChanged> {
    return this.desk.act('take-over', act, async () => ({
      reason: act.body.reason,
      set: { officer_id: act.actor.personId },
    }));
  }

  chooseGround(act: SuspicionAct<ChooseGround>): Promise<SuspicionChanged> {
    const { ground, reason } = act.body;
    return this.desk.act('choose-ground', act, async ({ id }) => ({
      reason,
      set: { ground, ground_reason_sealed: this.sealed.seal('ground-reason', id, reason) },
    }));
  }

  moveDue(act: SuspicionAct<MoveDue>): Promise<SuspicionChanged> {
    const { dueOn, reason } = act.body;
    return this.desk.act('move-due', act, async () => {
      const text = 'En frist flyttas till en dag som inte har varit.';
      refuseIf('due-refused', 'refused', dueOn > this.clock.today() ? [] : [{ field: 'dueOn', text }]);
      return { reason, set: { due_on: dueOn } };
    });
  }

  /** Another document of the same doctor; one of somebody else's is another case. */
  addDocument(act: SuspicionAct<AddDocument>): Promise<SuspicionChanged> {
    const { documentId } = act.body;
    return this.desk.act('add-document', act, async ({ id, doctorId }) => {
      const found = await documentWith(documentId);
      if (!found) throw refused('Ingen handling med den koden är utfärdad här.');
      if (doctorId !== null && found.doctorId !== doctorId) {
        throw refused('Handlingen rör en annan läkare. Registrera ett eget ärende.');
      }
      await addCaseDocument(id, documentId);
      return { subjectId: documentId };
    });
  }
}

function refused(text: string): DomainError {
  return new DomainError('document-refused', 'refused', { text, field: 'documentId' });
}
