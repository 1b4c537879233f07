import { Injectable } from '@nestjs/common';
import { Clock, DomainError, newId, refuseIf } from '@specialistvagen/platform';
import type {
  AnswerCheck,
  ConfirmNoReport,
  ProposeNoReport,
  RefuseNoReport,
  SuspicionChanged,
} from '../contract/acts.js';
import {
  addCheckAnswer,
  addNoReport,
  checkAnswersOf,
  decideNoReport,
  lastNoReport,
} from '../storage/checklist.repository.js';
import type { NoReportRow } from '../storage/checklist.repository.js';
import { members } from '../storage/suspicion.repository.js';
import { notify } from './notices.js';
import { RoomDesk } from './room-desk.js';
import type { SuspicionAct } from './room-desk.js';
import { SealedSuspicionTexts } from './sealed-texts.js';

/** The police, IVO, HOSP and the employer: each answered. That no report is made to the police takes two and a reason. */
@Injectable()
export class AnswerChecklist {
  constructor(
    private readonly desk: RoomDesk,
    private readonly sealed: SealedSuspicionTexts,
    private readonly clock: Clock,
  ) {}

  answer(act: SuspicionAct<AnswerCheck>): Promise<SuspicionChanged> {
    const { body, actor } = act;
    return this.desk.act('answer-check', act, async ({ id: caseId }) => {
      const doneOn = body.answer === 'done' ? body.doneOn : null;
      const text = 'Dagen har inte varit än.';
      const isAhead = doneOn !== null && doneOn > this.clock.today();
      refuseIf('day-refused', 'refused', isAhead ? [{ field: 'doneOn', text }] : []);
      const id = newId();
      await addCheckAnswer(caseId, {
        id,
        item: body.item,
        answer: body.answer,
        doneOn,
        noteSealed: this.sealed.seal('check', id, body.note),
        byPerson: actor.personId,
      });
      return { reason: body.note, subjectId: id };
    });
  }

  proposeNoReport(act: SuspicionAct<ProposeNoReport>): Promise<SuspicionChanged> {
    const { body, actor } = act;
    return this.desk.act('propose-no-report', act, async ({ id: caseId, doctorId }) => {
      if ((await checkAnswersOf(caseId)).some(({ item }) => item === 'police')) {
        throw refused('En polisanmälan är redan gjord.');
      }
      const last = await lastNoReport(caseId);
      if (last && last.outcome !== 'refused') throw refused('Det är redan föreslaget.');
      const id = newId();
      const reasonSealed = this.sealed.seal('no-report', id, body.reason);
      await addNoReport(caseId, { id, reasonSealed, proposedBy: actor.personId });
      for (const to of await members()) {
        if (to === actor.personId || to === doctorId) continue;
        await notify({
          kind: 'suspicion-second-needed',
          to,
          subject: { kind: 'suspicion-case', id: caseId },
        });
      }
      return { reason: body.reason, subjectId: id };
    });
  }

  confirmNoReport(act: SuspicionAct<ConfirmNoReport>): Promise<SuspicionChanged> {
    return this.desk.act('confirm-no-report', act, async ({ id }) => ({
      subjectId: await this.decide(id, 'confirmed', act.actor.personId),
    }));
  }

  refuseNoReport(act: SuspicionAct<RefuseNoReport>): Promise<SuspicionChanged> {
    return this.desk.act('refuse-no-report', act, async ({ id }) => ({
      reason: act.body.reason,
      subjectId: await this.decide(id, 'refused', act.actor.personId),
    }));
  }

  private async decide(caseId: string, outcome: 'confirmed' | 'refused', by: string): Promise<string> {
    const open = await lastNoReport(caseId);
    const refusal = secondRefusal(open, by);
    if (refusal || !open) throw refused(refusal ?? '');
    if (!(await decideNoReport(open.id, outcome, by, this.clock.now())))
      throw refused('Förslaget är redan avgjort.');
    return open.id;
  }
}

/** Why this person is not the second; null when they are. */
export function secondRefusal(open: NoReportRow | null, personId: string): string | null {
  if (!open || open.outcome !== null) return 'Det finns inget förslag att ta ställning till.';
  if (open.proposedBy === personId) {
    return 'Den som föreslog att ingen polisanmälan görs kan inte också bekräfta det. Två personer behövs.';
  }
  return null;
}

function refused(text: string): DomainError {
  return new DomainError('no-report-refused', 'refused', { text, mendedBy: 'case-officer' });
}
