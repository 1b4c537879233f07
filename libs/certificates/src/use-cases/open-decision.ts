import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { DocumentSigning } from '@specialistvagen/intyg';
import {
  Clock,
  DomainError,
  Transactions,
  hashBody,
  newId,
  withIdempotency,
} from '@specialistvagen/platform';
import type { ActOpened } from '../contract/application.js';
import type { ApproveCase, ChangeDecision, EndCase, RefuseCase } from '../contract/casework.js';
import type { DecisionOutcome } from '../contract/states.js';
import { OUTCOME_WORDS } from '../domain/case-words.js';
import { decisionFormContent, decisionPlatform, decisionType } from '../domain/decision-order.js';
import { APPEAL_TEXT } from '../domain/decisions.js';
import { refuseText } from '../domain/free-text.js';
import { specialtyName } from '../domain/specialty-name.js';
import type { ApplicationRow } from '../storage/application-row.js';
import { CaseworkRepository } from '../storage/casework.repository.js';
import { DecisionRepository } from '../storage/decision.repository.js';
import type { PreparedDecisionRow } from '../storage/decision.repository.js';
import { DecisionGrounds, actionOf } from './decision-grounds.js';
import type { DecisionGround } from './decision-grounds.js';
import { FormerDecisions } from './former-decisions.js';
import { ApplicationChanges } from './application-changes.js';
import { CaseDesk } from './case-desk.js';
import type { CaseAct, OpenedCase } from './case-desk.js';

/** The name from when BT was the only kind; it stands in documents and is kept. */
export const DECISION_SUBJECT = 'bt-decision';

type Wording = Pick<
  PreparedDecisionRow,
  'proposerId' | 'reasons' | 'lacking' | 'overrides' | 'appealText' | 'changesDecision' | 'changeGround'
>;
const PLAIN = {
  proposerId: null,
  lacking: [],
  overrides: [],
  appealText: null,
  changesDecision: null,
  changeGround: null,
};

/** Before it is known what the decision becomes: only that it takes another's place. */
const CHANGING = { outcome: 'refused', changesDecision: 'the-former' } as const;

/**
 * Freezes a decision and opens the act in which the officer makes it: a fresh LoA3 sign-in each time (decision 16).
 * Nothing is decided here.
 */
@Injectable()
export class OpenDecision {
  constructor(
    private readonly transactions: Transactions,
    private readonly desk: CaseDesk,
    private readonly changes: ApplicationChanges,
    private readonly grounds: DecisionGrounds,
    private readonly casework: CaseworkRepository,
    private readonly decisions: DecisionRepository,
    private readonly formerDecisions: FormerDecisions,
    private readonly people: People,
    private readonly signing: DocumentSigning,
    private readonly clock: Clock,
  ) {}

  approve(act: CaseAct<ApproveCase>): Promise<ActOpened> {
    const { reasons, overrides } = act.body;
    refuseText({
      reasons,
      ...Object.fromEntries(overrides.map(({ key, reason }) => [`overrides.${key}`, reason])),
    });
    return this.open('approved', act, async ({ row, role }) => {
      const proposal = role === 'second-officer' ? await this.casework.approvalProposal(row.id) : null;
      return { ...PLAIN, proposerId: proposal?.proposedBy ?? null, reasons, overrides };
    });
  }

  /** Ändring av beslut: what one officer proposed in the re-examination, another decides. */
  change(act: CaseAct<ChangeDecision>): Promise<ActOpened> {
    const { overrides } = act.body;
    refuseText(Object.fromEntries(overrides.map(({ key, reason }) => [`overrides.${key}`, reason])));
    return this.open('changed', act, async ({ row }) => {
      const { proposal, ...wording } = await this.formerDecisions.wording(row.id);
      return {
        outcome: proposal?.outcome ?? 'refused',
        proposerId: proposal?.proposedBy ?? null,
        reasons: proposal?.reasons ?? '',
        lacking: proposal?.lacking ?? [],
        overrides,
        appealText: proposal?.outcome === 'refused' ? APPEAL_TEXT : null,
        ...wording,
      };
    });
  }

  /** What the proposing officer wrote is what the second officer decides. */
  refuse(act: CaseAct<RefuseCase>): Promise<ActOpened> {
    return this.open('refused', act, async ({ row }) => {
      const heard = await this.casework.communication(row.id);
      const proposal = heard && (await this.casework.proposal(heard.id));
      return {
        ...PLAIN,
        proposerId: proposal?.proposedBy ?? null,
        reasons: proposal?.reasons ?? '',
        lacking: proposal?.lacking ?? [],
        appealText: APPEAL_TEXT,
      };
    });
  }

  dismiss(act: CaseAct<EndCase>): Promise<ActOpened> {
    const { reason } = act.body;
    refuseText({ reason });
    return this.open('dismissed', act, async () => ({ ...PLAIN, reasons: reason, appealText: APPEAL_TEXT }));
  }

  close(act: CaseAct<EndCase>): Promise<ActOpened> {
    const { reason } = act.body;
    refuseText({ reason });
    return this.open('closed', act, async () => ({ ...PLAIN, reasons: reason }));
  }

  private async open<Body extends { revision: number }>(
    what: DecisionOutcome | 'changed',
    { actor, id, key, body }: CaseAct<Body>,
    wording: (opened: OpenedCase) => Promise<Wording & { outcome?: DecisionOutcome }>,
  ): Promise<ActOpened> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const words = what === 'changed' ? 'ändring av beslut' : OUTCOME_WORDS[what];
      const opened = await this.desk.open(actor, id, `beslut: ${words}`);
      const statement = `Beslut: ${words}. Ärende ${opened.row.diarienummer ?? ''}`;
      const scope = {
        person: actor.personId,
        operation: `open-${what}`,
        bodyHash: hashBody({ id, ...body }),
      };
      const { resourceId } = await withIdempotency(key, scope, async () => {
        if (opened.row.origin === 'paper') throw decidedOnPaper();
        const { row, role } = opened;
        const asked = what === 'changed' ? CHANGING : { outcome: what, changesDecision: null };
        this.changes.step({ row, action: actionOf(asked, role), role });
        const { outcome = asked.outcome, ...worded } = await wording(opened);
        const prepared = { ...frozen(actor, row, body.revision), outcome, ...worded };
        return this.openAct(actor, prepared, statement);
      });
      return { ticket: resourceId, signUrl: `/api/auth/sign?ticket=${resourceId}`, statement };
    });
  }

  private async openAct(actor: Actor, prepared: PreparedDecisionRow, statement: string): Promise<string> {
    const ground = await this.grounds.of(prepared);
    await this.decisions.prepare(prepared);
    const document = await this.signing.prepare(await this.order(actor, prepared, ground), actor.personId);
    const shown = [{ documentId: document.id, shownSha256: document.jsonSha256 }];
    return (await this.signing.openAct(actor, shown, statement)).ticket;
  }

  private async order(
    actor: Actor,
    prepared: PreparedDecisionRow,
    { row, bundle, findings }: DecisionGround,
  ) {
    if (!row.traineeId) throw decidedOnPaper();
    const names = await this.people.names([prepared.deciderId, prepared.proposerId ?? prepared.deciderId]);
    const named = (person: string) => `${names.get(person)?.displayName ?? ''}, handläggare`;
    const { outcome, reasons, lacking, appealText } = prepared;
    return {
      type: decisionType(row.kind, outcome),
      // Decisions under PSL name no föreskrift of their own: the one that the training followed is pinned.
      regulation: { designation: row.regulation, version: row.regulationVersion },
      traineeId: row.traineeId,
      subject: { kind: DECISION_SUBJECT, id: prepared.id, revision: prepared.revision },
      form: decisionFormContent({
        kind: row.kind,
        specialty: specialtyName(row.specialty),
        outcome,
        reasons,
        lacking,
        appealText,
        identity: await this.people.identityForForm(row.traineeId),
        caseNumber: row.diarienummer ?? '',
        decidedOn: this.clock.today(),
        decidedBy: named(actor.personId),
        proposedBy: prepared.proposerId === null ? null : named(prepared.proposerId),
      }),
      platform: decisionPlatform(
        bundle,
        findings,
        prepared.overrides,
        await this.formerDecisions.changeOf(prepared),
      ),
      signers: [
        {
          field: 'myndighet',
          kind: 'authority-seal' as const,
          role: 'case-officer' as const,
          personId: actor.personId,
          competence: null,
          mandate: null,
        },
      ],
      goals: [],
      careUnitId: null,
    };
  }
}

function frozen(actor: Actor, row: ApplicationRow, revision: number) {
  const { id: applicationId, state } = row;
  return { id: newId(), applicationId, state, revision, deciderId: actor.personId };
}

function decidedOnPaper(): DomainError {
  return new DomainError(
    'paper-case',
    'refused',
    'Ärendet är på papper och beslutas på papper. Anteckna beslutet i stället.',
  );
}
