import { Injectable } from '@nestjs/common';
import { ExternalAssessors } from '@specialistvagen/external-assessors';
import { People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity';
import { Organisations } from '@specialistvagen/organisations';
import { Clock, Transactions } from '@specialistvagen/platform';
import { btGoals, daysInclusive } from '@specialistvagen/regulations';
import { Supervisors } from '@specialistvagen/supervisors';
import { Trainees } from '@specialistvagen/trainees';
import type { Goals, Overview } from '../contract/progress.js';
import type { IntygListItem, ToSign } from '../contract/views.js';
import type { ListedIntyg } from '../domain/intyg.js';
import { privateToTrainee } from '../domain/intyg-states.js';
import { countGoals, progressGoals, progressRecords, waitingFor } from '../domain/overview.js';
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

  /** Done, missing and whom it waits for; 150 records at most. */
  overview(actor: Actor, traineeId: string): Promise<Overview> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.portfolio.open(actor, traineeId, 'läste översikten');
      const list = await this.visible(actor, traineeId);
      const names = await this.showing.names(list);
      const goals = goalsProgress(progressGoals(), progressRecords(list, name(names)));
      const months = await this.months(traineeId);
      const trainee = await this.people.name(traineeId);
      const post = await this.post(traineeId);
      return {
        trainee: { id: traineeId, displayName: trainee.displayName, protection: trainee.protection },
        post,
        nextStep: nextStep({
          hasPost: post !== null,
          goals,
          records: progressRecords(list, name(names)),
          months: months && { shown: months.shown, enough: months.enough },
          hasAssessor: (await this.assessors.appointment(traineeId))?.state === 'appointed',
        }),
        goals,
        counts: countGoals(goals),
        months,
        waitingFor: waitingFor(
          list,
          {
            nameOf: name(names),
            title: titleOf,
            statusLine: (intyg) => this.showing.statusLine(actor, intyg, names),
          },
          this.clock.now(),
        ),
        records: list.slice(0, SHOWN).map((intyg) => this.showing.listItem(actor, intyg, names)),
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

  private async months(traineeId: string): Promise<Overview['months']> {
    const account = await this.trainees.timeAccount(traineeId);
    if (!account) return null;
    return {
      shown: account.total.shown,
      needed: account.required.shown,
      days: account.steps.reduce((days, { from, to }) => days + daysInclusive(from, to), 0),
      enough: account.isEnough,
      enoughOnlyByCredit: account.isEnoughOnlyWithCredit,
    };
  }

  private async post(traineeId: string): Promise<Overview['post']> {
    const post = await this.trainees.currentPost(traineeId);
    if (!post) return null;
    const principal = await this.supervisors.principal(traineeId, this.clock.today());
    const provider = await this.organisations.careProvider(post.careProviderId);
    return {
      id: post.id,
      kind: post.kind,
      form: post.form,
      state: post.state,
      startsOn: post.startsOn,
      endsOn: post.endsOn,
      careProviderName: provider?.name ?? null,
      principalSupervisor: principal && {
        id: principal.personId,
        displayName: (await this.people.name(principal.personId)).displayName,
      },
    };
  }
}

const name = (names: Names) => (personId: string) => nameOf(names, personId);
