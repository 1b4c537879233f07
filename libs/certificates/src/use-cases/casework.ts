import { Injectable } from '@nestjs/common';
import { Clock, refuseIf } from '@specialistvagen/platform';
import type { ApplicationChanged } from '../contract/application.js';
import type {
  CommunicateBeforeRefusal,
  OrderFee,
  ProposeRefusal,
  RegisterFeePaid,
  RequestSupplement,
  Resume,
} from '../contract/casework.js';
import type { ProposeApproval } from '../contract/lawful-casework.js';
import { deadlineRefusals, pastDayRefusals } from '../domain/decisions.js';
import { CaseworkRepository } from '../storage/casework.repository.js';
import { CaseDesk } from './case-desk.js';
import type { CaseAct } from './case-desk.js';
import { tell } from './tell.js';

/** The officer's steps between registration and decision. Each is one act on one case. */
@Injectable()
export class Casework {
  constructor(
    private readonly desk: CaseDesk,
    private readonly casework: CaseworkRepository,
    private readonly clock: Clock,
  ) {}

  registerFeePaid(act: CaseAct<RegisterFeePaid>): Promise<ApplicationChanged> {
    const { paidOn, reason } = act.body;
    return this.desk.act('pay-by-hand', act, async () => {
      refuseIf('fee-day-refused', 'refused', pastDayRefusals('paidOn', paidOn, this.clock.today()));
      return { note: reason, set: { fee_paid_on: paidOn, pay_by: null } };
    });
  }

  /** Föreläggande att betala (avgiftsförordning 1992:191, 11 §). */
  orderFee(act: CaseAct<OrderFee>): Promise<ApplicationChanged> {
    const { payBy } = act.body;
    return this.desk.act('order-fee', act, async ({ row }) => {
      refuseIf('deadline-refused', 'refused', deadlineRefusals('payBy', payBy, this.clock.today()));
      await tell('fee-ordered', row.traineeId, { kind: 'application', id: row.id });
      return { note: payBy, set: { pay_by: payBy } };
    });
  }

  /** Names one item and returns that item only. */
  requestSupplement(act: CaseAct<RequestSupplement>): Promise<ApplicationChanged> {
    const { documentId, item, rule, text, answerBy } = act.body;
    return this.desk.act('request-supplement', act, async ({ row }) => {
      refuseIf('deadline-refused', 'refused', deadlineRefusals('answerBy', answerBy, this.clock.today()));
      const subjectId = await this.casework.addSupplement({
        applicationId: row.id,
        documentId,
        item,
        rule,
        text,
        answerBy,
        askedBy: act.actor.personId,
      });
      await tell('supplement-asked', row.traineeId, { kind: 'application', id: row.id });
      return { note: item, subjectId, set: { deadline_on: laterOf(row.deadlineOn, answerBy) } };
    });
  }

  resume(act: CaseAct<Resume>): Promise<ApplicationChanged> {
    return this.desk.act('resume', act, async () => ({
      note: act.body.reason,
      set: { deadline_on: null, second_officer_id: null },
    }));
  }

  communicate(act: CaseAct<CommunicateBeforeRefusal>): Promise<ApplicationChanged> {
    const { text, lacking, answerBy } = act.body;
    return this.desk.act('communicate', act, async ({ row }) => {
      refuseIf('deadline-refused', 'refused', deadlineRefusals('answerBy', answerBy, this.clock.today()));
      const by = act.actor.personId;
      const subjectId = await this.casework.addCommunication({
        applicationId: row.id,
        text,
        lacking,
        by,
        answerBy,
      });
      await tell('refusal-communicated', row.traineeId, { kind: 'application', id: row.id });
      return { subjectId, set: { deadline_on: answerBy, second_officer_id: null } };
    });
  }

  /** The first of the two; another officer decides. */
  proposeRefusal(act: CaseAct<ProposeRefusal>): Promise<ApplicationChanged> {
    const { reasons, lacking } = act.body;
    return this.desk.act('propose-refusal', act, async ({ row }) => {
      const communication = await this.casework.communication(row.id);
      if (!communication) throw new Error('communicated before refusal without a communication');
      await this.casework.addProposal({
        applicationId: row.id,
        communicationId: communication.id,
        reasons,
        lacking,
        by: act.actor.personId,
      });
      return {};
    });
  }

  /** Put before a colleague who decides: the föredragande is named in the decision. */
  proposeApproval(act: CaseAct<ProposeApproval>): Promise<ApplicationChanged> {
    const { reasons } = act.body;
    return this.desk.act('propose-approval', act, async ({ row }) => {
      await this.casework.proposeApproval({ applicationId: row.id, reasons, by: act.actor.personId });
      return { note: reasons };
    });
  }
}

function laterOf(one: string | null, other: string): string {
  return one !== null && one > other ? one : other;
}
