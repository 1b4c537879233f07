import { Injectable } from '@nestjs/common';
import { Mandates } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity';
import { Clock, Transactions, newId } from '@specialistvagen/platform';
import type { BtFacts } from '@specialistvagen/regulations';
import { Supervisors } from '@specialistvagen/supervisors';
import { Trainees } from '@specialistvagen/trainees';
import type { IntygType } from '../contract/intyg-type.js';
import type { Prefill } from '../contract/requests.js';
import { sortedGoals } from '../domain/check-content.js';
import { competenceLine } from '../domain/competence-line.js';
import type { Intyg } from '../domain/intyg.js';
import { participantsFor } from '../domain/participants.js';
import { prefilledContent, servedPeriods } from '../domain/prefill.js';
import { GatherFacts } from './gather-facts.js';
import { JudgeIntyg } from './judge-intyg.js';
import { NameParticipants } from './name-participants.js';
import { OpenPortfolio } from './open-portfolio.js';
import { ShowIntyg, nameOf, titleOf } from './show-intyg.js';
import { goalDetails, methodChoices, serviceRows } from './view-intyg.js';

type Wanted = { type: IntygType; goals: readonly string[] };

/** What a request begins with: content from what is registered, and who can be asked, each with what speaks against. */
@Injectable()
export class PrefillRequest {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly portfolio: OpenPortfolio,
    private readonly facts: GatherFacts,
    private readonly judging: JudgeIntyg,
    private readonly participants: NameParticipants,
    private readonly supervisors: Supervisors,
    private readonly mandates: Mandates,
    private readonly trainees: Trainees,
    private readonly showing: ShowIntyg,
  ) {}

  prefill(actor: Actor, traineeId: string, { type, goals }: Wanted): Promise<Prefill> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.portfolio.open(actor, traineeId, 'förberedde ett intyg', ['own']);
      const facts = await this.facts.of(traineeId);
      const draft = this.draft(actor, facts, type, sortedGoals(goals));
      return {
        type,
        title: titleOf(draft),
        content: draft.content,
        goals: goalDetails(draft),
        periods: servedPeriods(facts).map(({ id, careUnitId, careUnitName, from, to, percent, area }) => ({
          id,
          careUnitId,
          careUnitName,
          from,
          to: to ?? facts.today,
          percent,
          area,
        })),
        ...serviceRows(draft, facts),
        signers: await this.signers(draft, facts),
        methodChoices: methodChoices(),
      };
    });
  }

  private draft(actor: Actor, facts: BtFacts, type: IntygType, goals: string[]): Intyg {
    const at = this.clock.now();
    return {
      id: newId(),
      traineeId: facts.training.trainee.personId,
      postId: facts.training.post.id,
      type,
      state: 'draft',
      revision: 1,
      content: prefilledContent(type, goals, facts),
      goals,
      documentId: null,
      signingTicket: null,
      replaces: null,
      replaceReason: null,
      requestedBy: actor.personId,
      reason: null,
      createdAt: at,
      updatedAt: at,
      sentAt: null,
      signedAt: null,
      remindedAt: null,
      participants: [],
    };
  }

  private async signers(draft: Intyg, facts: BtFacts): Promise<Prefill['signers']> {
    const suggestions: Prefill['signers'] = [];
    for (const participants of await this.candidates(draft, facts)) {
      const { findings, facts: asked } = await this.judging.judge({ ...draft, participants });
      const names = await this.showing.namesOf(participants.map(({ personId }) => personId));
      for (const { personId, role } of participants) {
        const signer = asked.signing?.signers.find((one) => one.personId === personId);
        suggestions.push({
          person: { id: personId, displayName: nameOf(names, personId) },
          role,
          competence: competenceLine(signer?.competence ?? null),
          findings: findings.filter(
            ({ field }) => field?.startsWith('signers') || field === 'externalAssessor',
          ),
        });
      }
    }
    return suggestions;
  }

  /** Each list is who would sign together. */
  private async candidates(draft: Intyg, facts: BtFacts): Promise<Intyg['participants'][]> {
    const { traineeId, type } = draft;
    if (type === 'SOS-2021-B4')
      return [await this.participants.name({ type, traineeId, signerId: undefined })];
    const persons = type === 'SOS-2021-B2' ? await this.ofTrainee(traineeId) : await this.heads(facts);
    return [...new Set(persons)].map((personId) => participantsFor(type, () => personId));
  }

  private async ofTrainee(traineeId: string): Promise<string[]> {
    return (await this.supervisors.of(traineeId)).map(({ personId }) => personId);
  }

  private async heads({ training }: BtFacts): Promise<string[]> {
    const post = await this.trainees.post(training.post.id);
    const heads = post ? [post.headOfDepartmentId] : [];
    for (const unit of new Set(training.servicePeriods.map(({ careUnitId }) => careUnitId))) {
      heads.push(...(await this.mandates.holders('head_of_department', unit)));
    }
    return heads;
  }
}
