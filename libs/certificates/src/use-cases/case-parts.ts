import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import { Clock } from '@specialistvagen/platform';
import { feeOn } from '@specialistvagen/regulations';
import type { z } from 'zod';
import type {
  ApplicationEventView,
  CommunicationView,
  FeeView,
  SupplementView,
} from '../contract/application.js';
import type { DecisionView } from '../contract/decision.js';
import type { AppealClock, AppealView } from '../contract/lawful-casework.js';
import type { ApplicationKind } from '../contract/states.js';
import { appealClock, TIMELINESS_WORDS } from '../domain/appeal-clock.js';
import { FEE_OF } from '../domain/application-kind.js';
import { OUTCOME_WORDS, actionWords, statusLine } from '../domain/case-words.js';
import { ApplicationRepository } from '../storage/application.repository.js';
import type { ApplicationRow } from '../storage/application-row.js';
import { CaseworkRepository } from '../storage/casework.repository.js';
import { DecisionRepository } from '../storage/decision.repository.js';
import { DeliveryRepository } from '../storage/delivery.repository.js';

export type CaseParts = {
  status: string;
  fee: z.infer<typeof FeeView>;
  supplements: z.infer<typeof SupplementView>[];
  communication: z.infer<typeof CommunicationView> | null;
  decision: DecisionView | null;
  appealClock: AppealClock | null;
  appeals: AppealView[];
  history: z.infer<typeof ApplicationEventView>[];
};

/** What applicant and officer see alike of a case. */
@Injectable()
export class CasePartsReader {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly casework: CaseworkRepository,
    private readonly decisions: DecisionRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /** `showNotes`: what officers wrote for each other is not shown to the applicant. */
  async of(row: ApplicationRow, showNotes: boolean): Promise<CaseParts> {
    const decision = (await this.allDecisions(row)).at(-1) ?? null;
    const delivery = decision && (await this.deliveries.ofDecision(decision.id));
    const isAppealable = decision !== null && decision.appealText !== null;
    return {
      status: statusLine({
        ...row,
        outcome: decision?.outcome ?? null,
        decidedOn: decision?.decidedOn ?? null,
        isPaid: row.feePaidOn !== null,
      }),
      fee: feeView(row),
      supplements: await this.supplements(row),
      communication: await this.communication(row),
      decision,
      appealClock: delivery && isAppealable ? appealClock(delivery, this.clock.today()) : null,
      appeals: await this.appeals(row),
      history: await this.history(row, showNotes),
    };
  }

  private async supplements(row: ApplicationRow): Promise<CaseParts['supplements']> {
    const asked = await this.casework.supplements(row.id);
    return asked.map(({ id, documentId, item, rule, text, askedAt, answerBy, answer, answeredAt }) => ({
      id,
      documentId,
      item,
      rule,
      text,
      answerBy,
      answer,
      askedAt: askedAt.toISOString(),
      answeredAt: answeredAt?.toISOString() ?? null,
    }));
  }

  private async communication(row: ApplicationRow): Promise<CaseParts['communication']> {
    const latest = await this.casework.communication(row.id);
    if (!latest) return null;
    const { text, lacking, communicatedAt, answerBy, statement, statedAt } = latest;
    return {
      text,
      lacking,
      answerBy,
      statement,
      communicatedAt: communicatedAt.toISOString(),
      statedAt: statedAt?.toISOString() ?? null,
    };
  }

  private async appeals(row: ApplicationRow): Promise<AppealView[]> {
    const appeals = await this.deliveries.appeals(row.id);
    return appeals.map(({ id, arrivedOn, timeliness, note }) => ({
      id,
      arrivedOn,
      timeliness,
      note,
      words: TIMELINESS_WORDS[timeliness],
    }));
  }

  /** Oldest first; the last one holds. */
  async allDecisions(row: Pick<ApplicationRow, 'id'>): Promise<DecisionView[]> {
    const all = await this.decisions.ofApplications([row.id]);
    const names = await this.people.names(
      all.flatMap((one) => [one.deciderId, one.proposerId ?? one.deciderId]),
    );
    const name = (person: string) => names.get(person)?.displayName ?? '';
    return all.map(({ deciderId, proposerId, decidedAt, changesDecision, ...decision }) => ({
      id: decision.id,
      outcome: decision.outcome,
      decidedOn: decision.decidedOn,
      reasons: decision.reasons,
      lacking: decision.lacking,
      appealText: decision.appealText,
      documentId: decision.documentId,
      words: OUTCOME_WORDS[decision.outcome],
      decidedAt: decidedAt.toISOString(),
      decider: name(deciderId),
      proposer: proposerId === null ? null : name(proposerId),
      changes: changesDecision,
      changeGround: decision.changeGround,
    }));
  }

  private async history(row: ApplicationRow, showNotes: boolean): Promise<CaseParts['history']> {
    const events = await this.applications.events(row.id);
    const names = await this.people.names(events.flatMap(({ byPerson }) => byPerson ?? []));
    return events.map(({ at, action, byPerson, note }) => ({
      at: at.toISOString(),
      action,
      words: actionWords(action),
      by: byPerson === null ? null : (names.get(byPerson)?.displayName ?? null),
      note: showNotes ? note : null,
    }));
  }
}

export function feeView(
  row: Pick<ApplicationRow, 'feeAmount' | 'reference' | 'feePaidOn' | 'payBy'>,
): CaseParts['fee'] {
  return {
    amountKronor: row.feeAmount,
    citation: 'PSF 8 kap. 1 §; avgiftsförordningen (1992:191) 10–11 §§',
    confidence: 'EX',
    reference: row.reference,
    paidOn: row.feePaidOn,
    payBy: row.payBy,
  };
}

/** What the fee will be, before there is an application to pay for. */
export function expectedFee(kind: ApplicationKind, today: string): CaseParts['fee'] {
  const fee = feeOn(FEE_OF[kind], today);
  if (!fee) throw new Error('no fee is known for today');
  return {
    ...feeView({ feeAmount: fee.amount, reference: '', feePaidOn: null, payBy: null }),
    reference: null,
  };
}
