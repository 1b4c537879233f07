import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DocumentSigning } from '@specialistvagen/intyg';
import type { DocumentSubject, SignatureContext, SignedContext } from '@specialistvagen/intyg';
import { DomainError, swedishDay } from '@specialistvagen/platform';
import { CompleteTraining } from '@specialistvagen/supervisors';
import { ReopenPost } from '@specialistvagen/trainees';
import { DecisionRepository } from '../storage/decision.repository.js';
import type { PreparedDecisionRow } from '../storage/decision.repository.js';
import { ApplicationChanges } from './application-changes.js';
import { DecisionGrounds, actionOf } from './decision-grounds.js';
import type { DecisionGround } from './decision-grounds.js';
import { FormerDecisions } from './former-decisions.js';
import type { TakenPlace } from './former-decisions.js';
import { DECISION_SUBJECT } from './open-decision.js';
import { QueueHospReport } from './queue-hosp-report.js';
import { tell } from './tell.js';

/**
 * A decision is made in the transaction that stores its seal: rules run again, the case changes by a conditional update,
 * the post is completed (or, when an approval is changed, reopened), statistics and the applicant are told. Of two opposite decisions exactly one gets this far.
 */
@Injectable()
export class DecisionSubject implements DocumentSubject, OnModuleInit {
  readonly kind = DECISION_SUBJECT;

  constructor(
    private readonly signing: DocumentSigning,
    private readonly decisions: DecisionRepository,
    private readonly grounds: DecisionGrounds,
    private readonly changes: ApplicationChanges,
    private readonly posts: CompleteTraining,
    private readonly reopening: ReopenPost,
    private readonly formerDecisions: FormerDecisions,
    private readonly hosp: QueueHospReport,
  ) {}

  onModuleInit(): void {
    this.signing.register(this);
  }

  async beginSigning(context: SignatureContext): Promise<void> {
    await this.grounds.of(await this.prepared(context));
  }

  async onSigned(context: SignedContext): Promise<void> {
    const prepared = await this.prepared(context);
    const ground = await this.grounds.of(prepared);
    const decidedOn = swedishDay(context.signedAt);
    const { row, role } = ground;
    await this.changes.apply({
      row,
      role,
      action: actionOf(prepared, role),
      revision: prepared.revision,
      by: prepared.deciderId,
      note: prepared.reasons,
      subjectId: prepared.id,
      set: {
        deadline_on: null,
        pay_by: null,
        approval_document_id: prepared.outcome === 'approved' ? context.document.id : null,
      },
    });
    await this.store(prepared, ground, { context, decidedOn });
    const former = await this.formerDecisions.takePlace(prepared, context.document, context.signedAt);
    await this.changeTraining(row.postId, { prepared, decidedOn, former });
    await this.hosp.after(row, { ...prepared, decidedOn, former: former?.outcome ?? null });
    await tell('decision-made', row.traineeId, { kind: 'application', id: row.id });
  }

  /** Nothing was held: the case is as it was. */
  async onNotSigned(): Promise<void> {
    await Promise.resolve();
  }

  /** An approval completes the training; a refusal that takes an approval's place undoes that. */
  private async changeTraining(
    postId: string | null,
    made: { prepared: PreparedDecisionRow; decidedOn: string; former: TakenPlace | null },
  ): Promise<void> {
    if (!postId) return;
    const { prepared, decidedOn, former } = made;
    if (prepared.outcome === 'approved') await this.posts.complete(postId, decidedOn);
    else if (former?.outcome === 'approved') {
      await this.reopening.reopen(postId, { ground: former.ground, decisionId: prepared.id });
    }
  }

  private async store(
    prepared: PreparedDecisionRow,
    { findings }: DecisionGround,
    { context, decidedOn }: { context: SignedContext; decidedOn: string },
  ): Promise<void> {
    const { id, applicationId, outcome, deciderId, proposerId, reasons, lacking, overrides, appealText } =
      prepared;
    const { changesDecision, changeGround } = prepared;
    await this.decisions.add({
      id,
      applicationId,
      outcome,
      deciderId,
      proposerId,
      reasons,
      lacking,
      overrides,
      appealText,
      changesDecision,
      changeGround,
      findings,
      documentId: context.document.id,
      ticketId: context.ticketId,
      decidedOn,
    });
  }

  private async prepared({ document, personId }: SignatureContext): Promise<PreparedDecisionRow> {
    const prepared = await this.decisions.prepared(document.subject.id);
    if (!prepared || prepared.deciderId !== personId) {
      throw new DomainError(
        'decision-unknown',
        'not-found',
        'Beslutet finns inte, eller så är det inte ditt att fatta.',
      );
    }
    return prepared;
  }
}
