import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { IntygReports } from '@specialistvagen/intyg';
import { Organisations } from '@specialistvagen/organisations';
import { FindingsOfCase } from '@specialistvagen/plausibility';
import { Transactions } from '@specialistvagen/platform';
import { PROTECTED_VALUE } from '@specialistvagen/regulations';
import { Trainees } from '@specialistvagen/trainees';
import type { CaseView } from '../contract/case.js';
import { bundleItems } from '../domain/bundle.js';
import { caseActions } from '../domain/case-actions.js';
import { caseChecks } from '../domain/case-checks.js';
import { independenceView, monthsOf, signerCompetence } from '../domain/case-evidence.js';
import { unanswered } from '../domain/findings.js';
import { goalStandingViews } from '../domain/goal-standing-views.js';
import { specialtyName } from '../domain/specialty-name.js';
import { ApplicationRepository } from '../storage/application.repository.js';
import type { ApplicationRow } from '../storage/application-row.js';
import { CaseworkRepository } from '../storage/casework.repository.js';
import { DecisionRepository } from '../storage/decision.repository.js';
import { RestsOnIntygRepository } from '../storage/rests-on-intyg.repository.js';
import { UnitQueryRepository } from '../storage/unit-query.repository.js';
import { CaseDesk } from './case-desk.js';
import { CaseFileReader } from './case-file-reader.js';
import { CasePartsReader } from './case-parts.js';
import { GatherCaseFacts } from './gather-case-facts.js';
import { SealedTexts } from './sealed-texts.js';

type Evidence = Pick<
  CaseView,
  | 'checks'
  | 'goals'
  | 'lackingForApproval'
  | 'signers'
  | 'independence'
  | 'months'
  | 'documents'
  | 'reports'
  | 'plausibility'
  | 'verifiedCopies'
>;

/** The officer's one page: what is missing, who signed with which competence, why, and what happened before. */
@Injectable()
export class ShowCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly desk: CaseDesk,
    private readonly applications: ApplicationRepository,
    private readonly casework: CaseworkRepository,
    private readonly decisions: DecisionRepository,
    private readonly queries: UnitQueryRepository,
    private readonly parts: CasePartsReader,
    private readonly file: CaseFileReader,
    private readonly gather: GatherCaseFacts,
    private readonly resting: RestsOnIntygRepository,
    private readonly reports: IntygReports,
    private readonly plausibility: FindingsOfCase,
    private readonly trainees: Trainees,
    private readonly organisations: Organisations,
    private readonly people: People,
    private readonly sealed: SealedTexts,
  ) {}

  async of(actor: Actor, id: string): Promise<CaseView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const { row, role } = await this.desk.openOwn(actor, id, 'ärendet');
      const names = await this.people.names(
        [row.officerId, row.secondOfficerId].flatMap((person) => person ?? []),
      );
      const ownBias = await this.file.ownBias(row, actor.personId);
      return {
        id,
        kind: row.kind,
        specialty: row.specialty === null ? null : { id: row.specialty, name: specialtyName(row.specialty) },
        regulation: row.regulation,
        state: row.state,
        revision: row.revision,
        origin: row.origin,
        deadlineOn: row.deadlineOn,
        diarienummer: row.diarienummer ?? '',
        arrivedOn: row.arrivedOn ?? '',
        officer: nameIn(names, row.officerId),
        secondOfficer: nameIn(names, row.secondOfficerId),
        applicant: await this.applicant(row),
        applicationDocumentId: row.applicationDocumentId,
        ...(await this.parts.of(row, true)),
        ...(row.postId && row.applicationDocumentId ? await this.evidence(actor, row) : NO_EVIDENCE),
        isBasisChanged: (await this.resting.changedBasis()).includes(id),
        earlierApplications: await this.earlier(row),
        unitQueries: await this.unitQueries(row),
        proposal: await this.proposal(row),
        ownBias,
        expertOpinions: await this.file.expertOpinions(row),
        reExaminations: await this.file.reExaminationViews(row),
        earlierDecisions: (await this.parts.allDecisions(row)).slice(0, -1),
        hosp: await this.file.hosp(row),
        retention: await this.file.retention(row),
        actions: caseActions({
          state: row.state,
          role,
          origin: row.origin,
          bias: ownBias,
          hindered: {
            ...(await this.file.hindered(row)),
            ...(ownBias?.hasBias === false
              ? { 'state-no-bias': 'Du har redan angett att jäv inte finns.' }
              : {}),
          },
        }),
      };
    });
  }

  private async applicant(row: ApplicationRow): Promise<CaseView['applicant']> {
    if (!row.traineeId) {
      const name = row.applicantNameSealed ? this.sealed.openName(row.id, row.applicantNameSealed) : '';
      return { id: null, name, protected: false };
    }
    const { displayName, protection } = await this.people.name(row.traineeId);
    return { id: row.traineeId, name: displayName, protected: protection !== 'none' };
  }

  private async evidence(actor: Actor, row: ApplicationRow): Promise<Evidence> {
    const items = await this.applications.items(row.id);
    const gathered = await this.gather.of(
      row,
      items.map(({ documentId }) => documentId),
    );
    const findings = this.gather.findings('deciding', gathered);
    const documents = bundleItems(
      gathered.enclosed,
      new Map(items.map(({ documentId, number }) => [documentId, number])),
    );
    return {
      checks: caseChecks(findings, documents, row.faultsConfirmed),
      goals: goalStandingViews(gathered.facts),
      lackingForApproval: unanswered(findings, new Set()).map(({ text }) => text),
      signers: signerCompetence(gathered.enclosed, await this.isProtected(row)),
      independence: independenceView(gathered.facts),
      months: await this.months(row),
      documents,
      reports: await this.reports.of(
        actor,
        items.map(({ documentId }) => documentId),
      ),
      plausibility: await this.plausibility.of(items.map(({ documentId }) => documentId)),
      verifiedCopies: await this.file.verifiedCopies(row, gathered.facts.verifiedCopies),
    };
  }

  private async months(row: ApplicationRow): Promise<CaseView['months']> {
    const { traineeId, postId } = row;
    const account = traineeId
      ? await this.trainees.timeAccount(traineeId, undefined, postId ?? undefined)
      : null;
    return account && monthsOf(account, await this.isProtected(row));
  }

  private async isProtected({ traineeId }: ApplicationRow): Promise<boolean> {
    return traineeId !== null && (await this.people.isProtected(traineeId));
  }

  private async earlier(row: ApplicationRow): Promise<CaseView['earlierApplications']> {
    if (!row.traineeId) return [];
    const others = (await this.applications.ofTrainee(row.traineeId)).filter(
      ({ id, state }) => id !== row.id && state !== 'draft',
    );
    const decided = await this.decisions.ofApplications(others.map(({ id }) => id));
    return others.map((other) => {
      const decision = decided.findLast(({ applicationId }) => applicationId === other.id);
      return {
        id: other.id,
        diarienummer: other.diarienummer ?? '',
        arrivedOn: other.arrivedOn ?? '',
        state: other.state,
        outcome: decision?.outcome ?? null,
        decidedOn: decision?.decidedOn ?? null,
        reasons: decision?.reasons ?? null,
      };
    });
  }

  private async unitQueries(row: ApplicationRow): Promise<CaseView['unitQueries']> {
    const asked = await this.queries.ofApplication(row.id);
    const units = await this.organisations.units(asked.map(({ unitId }) => unitId));
    const isProtected = await this.isProtected(row);
    const names = await this.people.names(asked.flatMap(({ answeredBy }) => answeredBy ?? []));
    return asked.map(
      ({
        id,
        documentId,
        unitId,
        question,
        askedAt,
        answer,
        comment,
        answeredAt,
        answeredBy,
        shownSealed,
      }) => ({
        id,
        documentId,
        question,
        answer,
        comment,
        documentTitle: this.sealed.openShown(id, shownSealed).title,
        unit: isProtected ? PROTECTED_VALUE : (units.find((unit) => unit.id === unitId)?.name ?? ''),
        askedAt: askedAt.toISOString(),
        answeredAt: answeredAt?.toISOString() ?? null,
        answeredBy: nameIn(names, answeredBy),
      }),
    );
  }

  private async proposal(row: ApplicationRow): Promise<CaseView['proposal']> {
    const heard = await this.casework.communication(row.id);
    const refusal = heard && (await this.casework.proposal(heard.id));
    const approval = row.state === 'under-examination' ? await this.casework.approvalProposal(row.id) : null;
    const proposal = approval ?? refusal;
    if (!proposal) return null;
    const { reasons, proposedAt, proposedBy } = proposal;
    const by = (await this.people.name(proposedBy)).displayName;
    const outcome = approval ? 'approved' : 'refused';
    return {
      outcome,
      by,
      at: proposedAt.toISOString(),
      reasons,
      lacking: approval ? [] : (refusal?.lacking ?? []),
    };
  }
}

/** A paper case holds no signed intyg here. */
const NO_EVIDENCE: Evidence = {
  checks: [],
  goals: [],
  lackingForApproval: [],
  signers: [],
  independence: null,
  months: null,
  documents: [],
  reports: [],
  plausibility: [],
  verifiedCopies: [],
};

function nameIn(names: ReadonlyMap<string, { displayName: string }>, person: string | null): string | null {
  return person === null ? null : (names.get(person)?.displayName ?? null);
}
