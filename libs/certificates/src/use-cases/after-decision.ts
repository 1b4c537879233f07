import { Injectable } from '@nestjs/common';
import { Clock, DomainError, refuseIf } from '@specialistvagen/platform';
import type { ApplicationChanged } from '../contract/application.js';
import type { DecideRetention } from '../contract/case-file.js';
import type { RegisterAppeal } from '../contract/casework.js';
import type { AcknowledgeDecision, RecordDelivery } from '../contract/lawful-casework.js';
import { TIMELINESS_WORDS, timelinessOf } from '../domain/appeal-clock.js';
import { pastDayRefusals } from '../domain/decisions.js';
import { CaseFileRepository } from '../storage/case-file.repository.js';
import { DecisionRepository } from '../storage/decision.repository.js';
import type { DecisionData } from '../storage/decision.repository.js';
import { DeliveryRepository } from '../storage/delivery.repository.js';
import { CaseDesk } from './case-desk.js';
import type { CaseAct } from './case-desk.js';

/** What follows a decision: it reaches the applicant, the clock runs, an appeal comes, the file is kept or not. */
@Injectable()
export class AfterDecision {
  constructor(
    private readonly desk: CaseDesk,
    private readonly decisions: DecisionRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly files: CaseFileRepository,
    private readonly clock: Clock,
  ) {}

  recordDelivery(act: CaseAct<RecordDelivery>): Promise<ApplicationChanged> {
    const { deliveredOn, how, note } = act.body;
    return this.desk.act('record-delivery', act, async ({ row }) => {
      const decision = await this.latest(row.id);
      refuseIf('delivery-day-refused', 'refused', [
        ...pastDayRefusals('deliveredOn', deliveredOn, this.clock.today()),
        ...(deliveredOn < decision.decidedOn
          ? [{ text: 'Beslutet kan inte ha delgetts innan det fattades.', field: 'deliveredOn' }]
          : []),
      ]);
      await this.deliver(decision, { deliveredOn, how, note: note || null, by: act.actor.personId });
      return { note: deliveredOn, subjectId: decision.id };
    });
  }

  /** The applicant says that they have read the decision: the day it reached them. */
  acknowledge(act: CaseAct<AcknowledgeDecision>): Promise<ApplicationChanged> {
    return this.desk.act('acknowledge-decision', act, async ({ row }) => {
      const decision = await this.latest(row.id);
      const deliveredOn = this.clock.today();
      await this.deliver(decision, { deliveredOn, how: 'acknowledged', note: null, by: act.actor.personId });
      return { note: deliveredOn, subjectId: decision.id };
    });
  }

  /** Registered whether in time or not: the authority decides what becomes of one that came late. */
  registerAppeal(act: CaseAct<RegisterAppeal>): Promise<ApplicationChanged> {
    const { appealedOn, note } = act.body;
    return this.desk.act('register-appeal', act, async ({ row }) => {
      refuseIf(
        'appeal-day-refused',
        'refused',
        pastDayRefusals('appealedOn', appealedOn, this.clock.today()),
      );
      // A case that was decided on paper before it came here may lack the decision itself.
      const decision = (await this.decisions.ofApplications([row.id])).at(-1) ?? null;
      const delivery = decision && (await this.deliveries.ofDecision(decision.id));
      const timeliness = timelinessOf(appealedOn, delivery?.deliveredOn ?? null);
      const subjectId = await this.deliveries.addAppeal({
        applicationId: row.id,
        decisionId: decision?.id ?? null,
        arrivedOn: appealedOn,
        timeliness,
        note,
        recordedBy: act.actor.personId,
      });
      return { note: `${appealedOn} (${TIMELINESS_WORDS[timeliness]}): ${note}`, subjectId };
    });
  }

  decideRetention(act: CaseAct<DecideRetention>): Promise<ApplicationChanged> {
    const { keepUntil, decidedBy, decidedOn, reason } = act.body;
    return this.desk.act('decide-retention', act, async ({ row }) => {
      const today = this.clock.today();
      refuseIf('retention-refused', 'refused', [
        ...pastDayRefusals('decidedOn', decidedOn, today),
        ...(keepUntil !== null && keepUntil <= today
          ? [{ text: 'Ärendet ska bevaras till en dag som inte har varit.', field: 'keepUntil' }]
          : []),
      ]);
      const by = act.actor.personId;
      await this.files.decideRetention({
        applicationId: row.id,
        keepUntil,
        decidedBy,
        decidedOn,
        reason,
        by,
      });
      return { note: reason };
    });
  }

  private async latest(applicationId: string): Promise<DecisionData> {
    const decision = (await this.decisions.ofApplications([applicationId])).at(-1);
    if (decision) return decision;
    throw new DomainError('decision-unknown', 'refused', 'Ärendet har inget beslut.');
  }

  private async deliver(
    decision: DecisionData,
    given: {
      deliveredOn: string;
      how: 'acknowledged' | 'receipt' | 'registered-mail' | 'other';
      note: string | null;
      by: string;
    },
  ): Promise<void> {
    const { deliveredOn, how, note, by } = given;
    const isNew = await this.deliveries.add({
      decisionId: decision.id,
      applicationId: decision.applicationId,
      deliveredOn,
      how,
      note,
      recordedBy: by,
    });
    if (!isNew) {
      throw new DomainError(
        'already-delivered',
        'conflict',
        'Delgivningen är redan antecknad; tiden räknas från den dagen.',
      );
    }
  }
}
