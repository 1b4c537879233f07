import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import { feeOn } from '@specialistvagen/regulations';
import type { z } from 'zod';
import type {
  ApplicationEventView,
  CommunicationView,
  FeeView,
  SupplementView,
} from '../contract/application.js';
import type { DecisionView } from '../contract/decision.js';
import { OUTCOME_WORDS, actionWords, statusLine } from '../domain/case-words.js';
import { ApplicationRepository } from '../storage/application.repository.js';
import type { ApplicationRow } from '../storage/application-row.js';
import { CaseworkRepository } from '../storage/casework.repository.js';
import { DecisionRepository } from '../storage/decision.repository.js';

export type CaseParts = {
  status: string;
  fee: z.infer<typeof FeeView>;
  supplements: z.infer<typeof SupplementView>[];
  communication: z.infer<typeof CommunicationView> | null;
  decision: DecisionView | null;
  history: z.infer<typeof ApplicationEventView>[];
};

/** What applicant and officer see alike of a case. */
@Injectable()
export class CasePartsReader {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly casework: CaseworkRepository,
    private readonly decisions: DecisionRepository,
    private readonly people: People,
  ) {}

  /** `showNotes`: what officers wrote for each other is not shown to the applicant. */
  async of(row: ApplicationRow, showNotes: boolean): Promise<CaseParts> {
    const decision = await this.decision(row);
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

  private async decision(row: ApplicationRow): Promise<DecisionView | null> {
    const latest = (await this.decisions.ofApplications([row.id])).at(-1);
    if (!latest) return null;
    const names = await this.people.names([latest.deciderId, latest.proposerId ?? latest.deciderId]);
    const name = (person: string) => names.get(person)?.displayName ?? '';
    const { id, outcome, decidedOn, decidedAt, reasons, lacking, appealText, documentId } = latest;
    return {
      id,
      outcome,
      decidedOn,
      reasons,
      lacking,
      appealText,
      documentId,
      words: OUTCOME_WORDS[outcome],
      decidedAt: decidedAt.toISOString(),
      decider: name(latest.deciderId),
      proposer: latest.proposerId === null ? null : name(latest.proposerId),
    };
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
export function expectedFee(today: string): CaseParts['fee'] {
  const fee = feeOn('bt-approval', today);
  if (!fee) throw new Error('no fee is known for today');
  return {
    ...feeView({ feeAmount: fee.amount, reference: '', feePaidOn: null, payBy: null }),
    reference: null,
  };
}
