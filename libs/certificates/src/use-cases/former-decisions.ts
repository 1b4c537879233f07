import { Injectable } from '@nestjs/common';
import { DocumentSigning } from '@specialistvagen/intyg';
import type { PreparedDocument } from '@specialistvagen/intyg';
import { Clock, DomainError, refuseIf } from '@specialistvagen/platform';
import type { DecisionOutcome } from '../contract/states.js';
import type { DecisionChange } from '../domain/decision-order.js';
import { changeRefusals, groundOf } from '../domain/re-examination.js';
import type { ApplicationRow } from '../storage/application-row.js';
import { CaseworkRepository } from '../storage/casework.repository.js';
import { DecisionRepository } from '../storage/decision.repository.js';
import type { DecisionData, PreparedDecisionRow } from '../storage/decision.repository.js';
import { ReExaminationRepository } from '../storage/re-examination.repository.js';
import type { ChangeProposalRow, ReExaminationRow } from '../storage/re-examination.repository.js';
import { lockDocument, revokeCredentials } from '../storage/wallet-credential.repository.js';

/** What a decision has taken the place of, and on which ground; an approval among these is undone. */
export type TakenPlace = { outcome: DecisionOutcome; ground: string };

type ChangeWording = Pick<PreparedDecisionRow, 'changesDecision' | 'changeGround'> & {
  proposal: ChangeProposalRow | null;
};

/** A decision that takes another's place: why it may, what it says of the former one, and what becomes of that. */
@Injectable()
export class FormerDecisions {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly reExaminations: ReExaminationRepository,
    private readonly casework: CaseworkRepository,
    private readonly signing: DocumentSigning,
    private readonly clock: Clock,
  ) {}

  async wording(applicationId: string): Promise<ChangeWording> {
    const open = await this.reExaminations.open(applicationId);
    if (!open) {
      throw new DomainError('not-re-examined', 'refused', {
        text: 'Beslutet omprövas inte. Öppna en omprövning med grund först.',
        mendedBy: 'case-officer',
      });
    }
    return {
      changesDecision: open.decisionId,
      changeGround: `${groundText(open)}. ${open.reason}`,
      proposal: await this.proposal(applicationId, open.id),
    };
  }

  /** Asked when the act is opened, before the seal, and in the transaction that decides. */
  async mustAllow(row: ApplicationRow, decision: PreparedDecisionRow): Promise<void> {
    if (decision.changesDecision === null) return;
    const former = await this.former(row.id, decision.changesDecision);
    const open = await this.reExaminations.open(row.id);
    const proposal = open && (await this.proposal(row.id, open.id));
    const heard = await this.casework.communication(row.id);
    const isHeardOfThis = open !== null && heard !== null && heard.communicatedAt >= open.openedAt;
    const facts = {
      former: former.outcome,
      proposal,
      isReExamined: open !== null,
      deciderId: decision.deciderId,
      heard: isHeardOfThis ? { answerBy: heard.answerBy, hasStatement: heard.statement !== null } : null,
    };
    refuseIf('change-refused', 'refused', changeRefusals(facts, this.clock.today()));
  }

  async changeOf(decision: PreparedDecisionRow): Promise<DecisionChange | null> {
    const { applicationId, changesDecision, changeGround } = decision;
    if (changesDecision === null || changeGround === null) return null;
    const former = await this.former(applicationId, changesDecision);
    const standing = former.documentId && (await this.signing.standing(former.documentId));
    const sha256 = standing ? standing.revisions.at(-1) : undefined;
    return {
      formerDecidedOn: former.decidedOn,
      ground: changeGround,
      replaces:
        former.documentId && sha256 ? { documentId: former.documentId, sha256, reason: changeGround } : null,
    };
  }

  /** In the deciding transaction: the former document is replaced, in wallets too, and the re-examination has its result. */
  async takePlace(
    decision: PreparedDecisionRow,
    document: PreparedDocument,
    at: Date,
  ): Promise<TakenPlace | null> {
    if (decision.changesDecision === null) return null;
    const former = await this.former(decision.applicationId, decision.changesDecision);
    const by = decision.deciderId;
    if (former.documentId) {
      await this.signing.replace(former.documentId, { document, personId: by, at });
      await lockDocument(former.documentId);
      await revokeCredentials(former.documentId, at);
    }
    const open = await this.reExaminations.open(decision.applicationId);
    const concluded = { result: 'changed', reason: decision.reasons, by, at } as const;
    if (!open || !(await this.reExaminations.conclude(open.id, concluded))) {
      throw new Error('a decision was changed without a re-examination');
    }
    return { outcome: former.outcome, ground: groundText(open) };
  }

  private async former(applicationId: string, id: string): Promise<DecisionData> {
    const former = (await this.decisions.ofApplications([applicationId])).find((one) => one.id === id);
    if (!former) throw new Error('the decision to be changed is gone');
    return former;
  }

  private async proposal(applicationId: string, reExaminationId: string): Promise<ChangeProposalRow | null> {
    const proposals = await this.reExaminations.proposals(applicationId);
    return proposals.find((one) => one.reExaminationId === reExaminationId) ?? null;
  }
}

/** In the words of the law alone: what the officer wrote beside them is the applicant's and the officers'. */
function groundText({ ground }: Pick<ReExaminationRow, 'ground'>): string {
  const { groundWords, citation } = groundOf(ground);
  return `${groundWords} (${citation}, ej kontrollerad)`;
}
