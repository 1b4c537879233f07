import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import type { VerifiedCopyFacts } from '@specialistvagen/regulations';
import type { CaseView } from '../contract/case.js';
import { EXPERT_VIEW_WORDS } from '../contract/lawful-casework.js';
import type { ExpertOpinionView, ReExaminationView } from '../contract/lawful-casework.js';
import type { ApplicationAction } from '../domain/application-states.js';
import { groundOf } from '../domain/re-examination.js';
import type { ApplicationRow } from '../storage/application-row.js';
import { BiasRepository } from '../storage/bias.repository.js';
import { CaseFileRepository } from '../storage/case-file.repository.js';
import { CaseworkRepository } from '../storage/casework.repository.js';
import { DecisionRepository } from '../storage/decision.repository.js';
import { DeliveryRepository } from '../storage/delivery.repository.js';
import { ExpertRepository } from '../storage/expert.repository.js';
import { hospReportOf } from '../storage/hosp-report.repository.js';
import { ReExaminationRepository } from '../storage/re-examination.repository.js';

export const HOSP_WORDS = {
  queued: 'väntar på att rapporteras till HOSP',
  accepted: 'rapporterat till HOSP',
  rejected: 'HOSP tog inte emot rapporten',
} as const;

type Hindered = Partial<Record<ApplicationAction, string>>;

/** What officers keep beside the application: opinions, originals, re-examinations, what HOSP answered. */
@Injectable()
export class CaseFileReader {
  constructor(
    private readonly bias: BiasRepository,
    private readonly experts: ExpertRepository,
    private readonly files: CaseFileRepository,
    private readonly reExaminations: ReExaminationRepository,
    private readonly casework: CaseworkRepository,
    private readonly decisions: DecisionRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly people: People,
  ) {}

  async ownBias(row: ApplicationRow, personId: string): Promise<CaseView['ownBias']> {
    const said = await this.bias.latest(row.id, personId);
    return said && { hasBias: said.hasBias, statedAt: said.statedAt.toISOString() };
  }

  async expertOpinions(row: ApplicationRow): Promise<ExpertOpinionView[]> {
    const asked = await this.experts.ofApplication(row.id);
    return asked.map(({ askedAt, recommends, ...one }) => ({
      ...one,
      recommends,
      askedAt: askedAt.toISOString(),
      recommendsWords: recommends === null ? null : EXPERT_VIEW_WORDS[recommends],
    }));
  }

  async verifiedCopies(
    row: ApplicationRow,
    copies: readonly VerifiedCopyFacts[],
  ): Promise<CaseView['verifiedCopies']> {
    const received = await this.files.originals(row.id);
    const day = new Map(received.map(({ earlierDocumentId, receivedOn }) => [earlierDocumentId, receivedOn]));
    return copies.map(({ id, title, goals }) => ({
      id,
      title,
      goals: [...goals],
      originalReceivedOn: day.get(id) ?? null,
    }));
  }

  async reExaminationViews(row: ApplicationRow): Promise<ReExaminationView[]> {
    const all = await this.reExaminations.ofApplication(row.id);
    const proposals = await this.reExaminations.proposals(row.id);
    const names = await this.people.names([
      ...all.map(({ openedBy }) => openedBy),
      ...proposals.map(({ proposedBy }) => proposedBy),
    ]);
    const name = (person: string) => names.get(person)?.displayName ?? '';
    return all.map((one) => {
      const proposal = proposals.find(({ reExaminationId }) => reExaminationId === one.id);
      return {
        id: one.id,
        decisionId: one.decisionId,
        ground: one.ground,
        ...groundOf(one.ground),
        reason: one.reason,
        openedAt: one.openedAt.toISOString(),
        openedBy: name(one.openedBy),
        result: one.result,
        resultReason: one.resultReason,
        concludedAt: one.concludedAt?.toISOString() ?? null,
        proposal: proposal
          ? {
              outcome: proposal.outcome,
              reasons: proposal.reasons,
              lacking: proposal.lacking,
              by: name(proposal.proposedBy),
              at: proposal.proposedAt.toISOString(),
            }
          : null,
      };
    });
  }

  async hosp(row: ApplicationRow): Promise<CaseView['hosp']> {
    const report = await hospReportOf(row.id);
    if (!report) return null;
    const { state, queuedAt, answeredAt, receipt } = report;
    return {
      state,
      receipt,
      words: HOSP_WORDS[state],
      queuedAt: queuedAt.toISOString(),
      answeredAt: answeredAt?.toISOString() ?? null,
    };
  }

  retention(row: ApplicationRow): Promise<CaseView['retention']> {
    return this.files.retention(row.id);
  }

  /** Acts that the table allows and that wait for something all the same, each with what. */
  async hindered(row: ApplicationRow): Promise<Hindered> {
    const open = await this.reExaminations.open(row.id);
    const proposals = open ? await this.reExaminations.proposals(row.id) : [];
    const isChangeProposed = proposals.some(({ reExaminationId }) => reExaminationId === open?.id);
    const decision = (await this.decisions.ofApplications([row.id])).at(-1);
    const isDelivered = decision ? (await this.deliveries.ofDecision(decision.id)) !== null : false;
    const asked = await this.experts.ofApplication(row.id);
    const notOpen = 'Öppna en omprövning med grund först.';
    return {
      ...(open
        ? { 're-examine': 'Beslutet omprövas redan.' }
        : { 'keep-decision': notOpen, 'communicate-change': notOpen, 'propose-change': notOpen }),
      ...(isChangeProposed ? {} : { 'change-decision': 'Ingen ändring är föreslagen.' }),
      ...(isDelivered ? { 'record-delivery': 'Delgivningen är redan antecknad.' } : {}),
      ...(decision
        ? {}
        : { 'record-delivery': 'Ärendet har inget beslut.', 're-examine': 'Ärendet har inget beslut.' }),
      ...((await this.casework.approvalProposal(row.id))
        ? {}
        : { 'approve-proposed': 'Ärendets handläggare har inte föreslagit bifall.' }),
      ...(asked.some(({ opinion }) => opinion === null)
        ? {}
        : { 'record-opinion': 'Ingen sakkunnig är tillfrågad.' }),
    };
  }
}
