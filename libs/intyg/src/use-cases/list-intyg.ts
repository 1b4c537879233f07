import { Injectable } from '@nestjs/common';
import { ExternalAssessors } from '@specialistvagen/external-assessors';
import { People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity';
import { Organisations } from '@specialistvagen/organisations';
import { Clock, Transactions } from '@specialistvagen/platform';
import { btGoals } from '@specialistvagen/regulations';
import { Supervisors } from '@specialistvagen/supervisors';
import { Trainees } from '@specialistvagen/trainees';
import type { TrainingRecord } from '@specialistvagen/trainees';
import type { Goals, Overview } from '../contract/progress.js';
import type { IntygListItem, ToSign } from '../contract/views.js';
import type { ListedIntyg } from '../domain/intyg.js';
import { privateToTrainee } from '../domain/intyg-states.js';
import {
  countGoals,
  overviewMonths,
  progressGoals,
  progressRecords,
  waitingFor,
} from '../domain/overview.js';
import { goalsProgress, nextStep } from '../domain/progress.js';
import { listIntyg } from '../storage/intyg-list.js';
import { intygToSign } from '../storage/intyg-rows.js';
import { OpenPortfolio } from './open-portfolio.js';
import { ShowIntyg, nameOf, titleOf } from './show-intyg.js';
import type { Names } from './show-intyg.js';

const SHOWN = 150;

/** The pages that list intyg: the trainee's overview, goals and list, and the signer's inbox. */
@Injectable()
export class ListIntyg {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly portfolio: OpenPortfolio,
    private readonly showing: ShowIntyg,
    private readonly people: People,
    private readonly trainees: Trainees,
    private readonly supervisors: Supervisors,
    private readonly assessors: ExternalAssessors,
    private readonly organisations: Organisations,
  ) {}

  /** Done, missing and whom it waits for; 150 records at most. The hot page: few statements, names in one. */
  overview(actor: Actor, traineeId: string): Promise<Overview> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.portfolio.open(actor, traineeId, 'läste översikten');
      const list = await this.visible(actor, traineeId);
      const record = await this.trainees.record(traineeId);
      const appointment = await this.assessors.appointment(traineeId);
      const principal = await this.supervisors.principal(traineeId, this.clock.today());
      const names = await this.people.names([
        traineeId,
        ...(principal ? [principal.personId] : []),
        ...list.flatMap(({ participants }) => participants.map(({ personId }) => personId)),
      ]);
      const nameOfPerson = name(names);
      const lines = new Map(list.map((intyg) => [intyg.id, this.showing.statusLine(actor, intyg, names)]));
      const records = progressRecords(list, nameOfPerson);
      const goals = goalsProgress(progressGoals(), records);
      const months = overviewMonths(record, this.clock.today());
      const trainee = names.get(traineeId);
      return {
        trainee: {
          id: traineeId,
          displayName: trainee?.displayName ?? '',
          protection: trainee?.protection ?? 'skyddad folkbokföring',
        },
        post: await this.post(
          record,
          principal && { id: principal.personId, displayName: nameOfPerson(principal.personId) },
        ),
        nextStep: nextStep({
          hasPost: record.posts.length > 0,
          goals,
          records,
          months,
          hasAssessor: appointment?.state === 'appointed',
          isApproved: record.posts.some((post) => post.state === 'completed'),
        }),
        goals,
        counts: countGoals(goals),
        months,
        waitingFor: waitingFor(list, { nameOf: nameOfPerson, title: titleOf, lines }, this.clock.now()),
        records: list
          .slice(0, SHOWN)
          .map((intyg) => this.showing.listItem(actor, intyg, names, lines.get(intyg.id))),
      };
    });
  }

  goals(actor: Actor, traineeId: string): Promise<Goals> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.portfolio.open(actor, traineeId, 'läste målen');
      const list = await this.visible(actor, traineeId);
      const names = await this.showing.names(list);
      const progress = goalsProgress(progressGoals(), progressRecords(list, name(names)));
      const law = new Map(btGoals().map((goal) => [goal.code, goal]));
      return {
        items: progress.map((goal) => ({
          ...goal,
          summary: law.get(goal.code)?.summary ?? null,
          confidence: law.get(goal.code)?.isTitleVerified ? 'exact' : 'ej kontrollerad mot föreskriften',
          intyg: list
            .filter(({ id }) => goal.intygIds.includes(id))
            .map((intyg) => this.showing.listItem(actor, intyg, names)),
        })),
      };
    });
  }

  ofTrainee(actor: Actor, traineeId: string): Promise<{ items: IntygListItem[] }> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.portfolio.open(actor, traineeId, 'läste listan över intyg');
      const list = await this.visible(actor, traineeId);
      const names = await this.showing.names(list);
      return { items: list.map((intyg) => this.showing.listItem(actor, intyg, names)) };
    });
  }

  /** What waits for the signed-in person, oldest first. A list of names only; opening one is logged. */
  toSign(actor: Actor): Promise<ToSign> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const list = await intygToSign(actor.personId);
      const names = await this.showing.names(list);
      return {
        items: list.flatMap((intyg) => {
          const own = intyg.participants.find(({ personId }) => personId === actor.personId);
          if (!own) return [];
          return [
            {
              id: intyg.id,
              type: intyg.type,
              title: titleOf(intyg),
              trainee: { id: intyg.traineeId, displayName: nameOf(names, intyg.traineeId) },
              goals: [...intyg.goals],
              role: own.role,
              statusLine: this.showing.statusLine(actor, intyg, names),
              sentAt: (intyg.sentAt ?? intyg.updatedAt).toISOString(),
              revision: intyg.revision,
            },
          ];
        }),
      };
    });
  }

  /** What lies with the trainee is seen by nobody else. */
  private async visible(actor: Actor, traineeId: string): Promise<ListedIntyg[]> {
    const list = await listIntyg(traineeId);
    return actor.personId === traineeId
      ? list
      : list.filter(({ state }) => !privateToTrainee.includes(state));
  }

  private async post(
    { posts }: TrainingRecord,
    principalSupervisor: { id: string; displayName: string } | null,
  ): Promise<Overview['post']> {
    const post = posts.at(-1);
    if (!post) return null;
    const provider = await this.organisations.careProvider(post.careProviderId);
    const { id, kind, form, state, startsOn, endsOn } = post;
    return {
      id,
      kind,
      form,
      state,
      startsOn,
      endsOn,
      careProviderName: provider?.name ?? null,
      principalSupervisor,
    };
  }
}

const name = (names: Names) => (personId: string) => nameOf(names, personId);
