import { Injectable } from '@nestjs/common';
import { Clock, DomainError, refuseIf } from '@specialistvagen/platform';
import type { ApplicationChanged } from '../contract/application.js';
import type {
  CommunicateChange,
  KeepDecision,
  ProposeChange,
  ReExamine,
} from '../contract/lawful-casework.js';
import { deadlineRefusals } from '../domain/decisions.js';
import { groundOf } from '../domain/re-examination.js';
import { CaseworkRepository } from '../storage/casework.repository.js';
import { DecisionRepository } from '../storage/decision.repository.js';
import { ReExaminationRepository } from '../storage/re-examination.repository.js';
import type { ReExaminationRow } from '../storage/re-examination.repository.js';
import { CaseDesk } from './case-desk.js';
import type { CaseAct } from './case-desk.js';
import { tell } from './tell.js';

/** Omprövning: the decision holds until another one takes its place. The change itself is opened as a decision. */
@Injectable()
export class ReExamineDecision {
  constructor(
    private readonly desk: CaseDesk,
    private readonly decisions: DecisionRepository,
    private readonly reExaminations: ReExaminationRepository,
    private readonly casework: CaseworkRepository,
    private readonly clock: Clock,
  ) {}

  open(act: CaseAct<ReExamine>): Promise<ApplicationChanged> {
    const { ground, reason } = act.body;
    return this.desk.act('re-examine', act, async ({ row }) => {
      const decision = (await this.decisions.ofApplications([row.id])).at(-1);
      if (!decision)
        throw new DomainError('decision-unknown', 'refused', 'Ärendet har inget beslut att ompröva.');
      if (row.origin === 'paper') {
        throw new DomainError('paper-case', 'refused', 'Ett beslut på papper ändras på papper.');
      }
      if (await this.reExaminations.open(row.id)) {
        throw new DomainError('already-re-examined', 'conflict', 'Beslutet omprövas redan.');
      }
      const by = act.actor.personId;
      const subjectId = await this.reExaminations.add({
        applicationId: row.id,
        decisionId: decision.id,
        ground,
        reason,
        by,
      });
      return {
        note: `${groundOf(ground).groundWords}: ${reason}`,
        subjectId,
        set: { second_officer_id: null },
      };
    });
  }

  /** The outcome of most re-examinations: nothing changes, and why stands in the history. */
  keep(act: CaseAct<KeepDecision>): Promise<ApplicationChanged> {
    const { reason } = act.body;
    return this.desk.act('keep-decision', act, async ({ row }) => {
      const { id } = await this.mustBeOpen(row.id);
      await this.reExaminations.conclude(id, {
        result: 'kept',
        reason,
        by: act.actor.personId,
        at: this.clock.now(),
      });
      return { note: reason, subjectId: id, set: { deadline_on: null } };
    });
  }

  communicate(act: CaseAct<CommunicateChange>): Promise<ApplicationChanged> {
    const { text, lacking, answerBy } = act.body;
    return this.desk.act('communicate-change', act, async ({ row }) => {
      refuseIf('deadline-refused', 'refused', deadlineRefusals('answerBy', answerBy, this.clock.today()));
      await this.mustBeOpen(row.id);
      const by = act.actor.personId;
      const subjectId = await this.casework.addCommunication({
        applicationId: row.id,
        text,
        lacking,
        by,
        answerBy,
      });
      await tell('change-communicated', row.traineeId, { kind: 'application', id: row.id });
      return { subjectId, set: { deadline_on: answerBy } };
    });
  }

  propose(act: CaseAct<ProposeChange>): Promise<ApplicationChanged> {
    const { outcome, reasons, lacking } = act.body;
    return this.desk.act('propose-change', act, async ({ row }) => {
      const open = await this.mustBeOpen(row.id);
      const heard = await this.casework.communication(row.id);
      await this.reExaminations.propose({
        applicationId: row.id,
        reExaminationId: open.id,
        outcome,
        reasons,
        lacking,
        communicationId: heard && heard.communicatedAt >= open.openedAt ? heard.id : null,
        by: act.actor.personId,
      });
      return { note: reasons, subjectId: open.id };
    });
  }

  private async mustBeOpen(applicationId: string): Promise<ReExaminationRow> {
    const open = await this.reExaminations.open(applicationId);
    if (open) return open;
    throw new DomainError('not-re-examined', 'refused', {
      text: 'Beslutet omprövas inte. Öppna en omprövning med grund först.',
      citation: '36–39 §§ förvaltningslagen (2017:900)',
      confidence: 'BG',
      mendedBy: 'case-officer',
    });
  }
}
