import { Injectable } from '@nestjs/common';
import { Mandates } from '@specialistvagen/identity';
import { Clock, DomainError, refuseIf } from '@specialistvagen/platform';
import type { DecisionFacts } from '@specialistvagen/regulations';
import type { BundleItem } from '../contract/application.js';
import type { Finding } from '../contract/finding.js';
import type { DecisionOutcome } from '../contract/states.js';
import { actingRole } from '../domain/acting-role.js';
import type { ActingRole, ApplicationAction } from '../domain/application-states.js';
import { bundleItems } from '../domain/bundle.js';
import {
  approvalRefusals,
  dismissalRefusals,
  proposedApprovalRefusals,
  refusalRefusals,
} from '../domain/decisions.js';
import { refusing } from '../domain/findings.js';
import { ApplicationRepository } from '../storage/application.repository.js';
import type { ApplicationRow } from '../storage/application-row.js';
import { CaseworkRepository } from '../storage/casework.repository.js';
import type { PreparedDecisionRow } from '../storage/decision.repository.js';
import { ApplicationChanges } from './application-changes.js';
import { FormerDecisions } from './former-decisions.js';
import { GatherCaseFacts } from './gather-case-facts.js';
import { Impartiality } from './impartiality.js';

const ACTION_OF: Readonly<Record<DecisionOutcome, ApplicationAction>> = {
  approved: 'approve',
  refused: 'refuse',
  dismissed: 'dismiss',
  closed: 'close',
};

/** The step in the table that a decision is: alone, as the second of two, or in another decision's place. */
export function actionOf(
  decision: { outcome: DecisionOutcome; changesDecision: string | null },
  role: ActingRole,
): ApplicationAction {
  if (decision.changesDecision !== null) return 'change-decision';
  if (decision.outcome === 'approved' && role === 'second-officer') return 'approve-proposed';
  return ACTION_OF[decision.outcome];
}
const FACT_OF: Readonly<Record<DecisionOutcome, DecisionFacts['outcome']>> = {
  approved: 'approve',
  refused: 'refuse',
  dismissed: 'dismiss',
  closed: 'close',
};

export type DecisionGround = {
  row: ApplicationRow;
  role: ActingRole;
  findings: Finding[];
  bundle: BundleItem[];
};

/**
 * Whether a decision may be made, asked when the act is opened, again before the seal, and once more in the transaction
 * that decides: the rules are run each time.
 */
@Injectable()
export class DecisionGrounds {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly casework: CaseworkRepository,
    private readonly changes: ApplicationChanges,
    private readonly impartiality: Impartiality,
    private readonly formerDecisions: FormerDecisions,
    private readonly gather: GatherCaseFacts,
    private readonly mandates: Mandates,
    private readonly clock: Clock,
  ) {}

  async of(decision: PreparedDecisionRow): Promise<DecisionGround> {
    const row = await this.unchanged(decision);
    const role = await this.roleOf(row, decision.deciderId);
    const action = actionOf(decision, role);
    this.changes.step({ row, action, role });
    await this.impartiality.mustAllow({ applicationId: row.id, personId: decision.deciderId, role, action });
    const items = await this.applications.items(row.id);
    const gathered = await this.gather.of(
      row,
      items.map(({ documentId }) => documentId),
      factsOf(decision, this.clock.today()),
    );
    const findings = this.gather.findings('deciding', gathered);
    await this.formerDecisions.mustAllow(row, decision);
    await this.refuse(row, decision, findings);
    const numbers = new Map(items.map(({ documentId, number }) => [documentId, number]));
    return { row, role, findings, bundle: bundleItems(gathered.enclosed, numbers) };
  }

  private async unchanged({ applicationId, state, revision }: PreparedDecisionRow): Promise<ApplicationRow> {
    const row = await this.applications.find(applicationId);
    if (row && row.state === state && row.revision === revision) return row;
    throw new DomainError(
      'stale-revision',
      'conflict',
      'Någon annan har hunnit före i ärendet. Inget är beslutat. Läs in sidan igen och se vad som har ändrats.',
    );
  }

  /** The mandate is asked for on the day of the decision, not of the session. */
  private async roleOf(row: ApplicationRow, deciderId: string): Promise<ActingRole> {
    const mandates = await this.mandates.active(deciderId);
    const role = actingRole(
      row,
      deciderId,
      mandates.some((mandate) => mandate.role === 'case_officer'),
    );
    if (role) return role;
    throw new DomainError('role-missing', 'forbidden', 'Du har inget uppdrag som ger rätt till detta i dag.');
  }

  private async refuse(
    row: ApplicationRow,
    decision: PreparedDecisionRow,
    findings: Finding[],
  ): Promise<void> {
    const today = this.clock.today();
    switch (decision.outcome) {
      case 'approved': {
        const isSecond = row.secondOfficerId === decision.deciderId && decision.changesDecision === null;
        return refuseIf('approval-refused', 'refused', [
          ...(isSecond ? proposedApprovalRefusals(decision) : []),
          ...approvalRefusals(findings, decision.overrides),
        ]);
      }
      case 'refused': {
        const form = refusing(findings).filter(({ rule }) => rule === 'R23');
        // What a change to somebody's loss needs was asked above, of the re-examination.
        if (decision.changesDecision !== null)
          return refuseIf('refusal-refused', 'refused', form.map(toReason));
        const heard = await this.casework.communication(row.id);
        const grounds = {
          proposerId: decision.proposerId,
          deciderId: decision.deciderId,
          answerBy: heard?.answerBy ?? null,
          hasStatement: heard?.statement != null,
        };
        return refuseIf('refusal-refused', 'refused', [
          ...refusalRefusals(grounds, today),
          ...form.map(toReason),
        ]);
      }
      case 'dismissed': {
        const fee = { paidOn: row.feePaidOn, payBy: row.payBy, isAwaited: row.state === 'awaiting-fee' };
        return refuseIf('dismissal-refused', 'refused', dismissalRefusals(fee, today));
      }
      case 'closed':
        return;
    }
  }
}

function toReason({ text, rule, citation, confidence }: Finding) {
  return { text, rule, citation, confidence };
}

function factsOf(decision: PreparedDecisionRow, today: string): DecisionFacts {
  return {
    outcome: FACT_OF[decision.outcome],
    deciderId: decision.deciderId,
    secondOfficerId: decision.proposerId,
    reasons: decision.reasons,
    lackingCompetence: decision.lacking,
    appealText: decision.appealText ?? '',
    decidedOn: today,
  };
}
