import { Injectable } from '@nestjs/common';
import { ExternalAssessors } from '@specialistvagen/external-assessors';
import { People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity';
import { Organisations } from '@specialistvagen/organisations';
import { Clock, Transactions } from '@specialistvagen/platform';
import { specialtyById } from '@specialistvagen/regulations';
import type { RuleFacts } from '@specialistvagen/regulations';
import { Supervisors } from '@specialistvagen/supervisors';
import { EarlierDocuments, Trainees, postOf, trainingFacts, trainingOf } from '@specialistvagen/trainees';
import type { TrainingPost } from '@specialistvagen/trainees';
import type { Goals, Overview } from '../contract/progress.js';
import type { IntygListItem } from '../contract/list-item.js';
import type { ToSign } from '../contract/views.js';
import type { ListedIntyg } from '../domain/intyg.js';
import { privateToTrainee } from '../domain/intyg-states.js';
import { titleOf } from '../domain/intyg-template.js';
import {
  countGoals,
  formsOfTraining,
  listedFacts,
  overviewMonths,
  postLabel,
  progressRecords,
  waitingFor,
} from '../domain/overview.js';
import { nextStep } from '../domain/progress.js';
import { goalsOfPost, goalsProgress } from '../domain/progress-goals.js';
import { listIntyg } from '../storage/intyg-list.js';
import { intygToSign } from '../storage/intyg-rows.js';
import { pinnedOf } from './choose-form.js';
import { OpenPortfolio, notFound } from './open-portfolio.js';
import { ShowIntyg, nameOf } from './show-intyg.js';
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
    private readonly copies: EarlierDocuments,
  ) {}

  /** Done, missing and whom it waits for; 150 records at most. The hot page: few statements, names in one. */
  overview(actor: Actor, traineeId: string, postId?: string): Promise<Overview> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const readAs = await this.portfolio.open(actor, traineeId, 'läste översikten');
      const seen = await this.seen(actor, traineeId, postId);
      const { list, names, trainee } = seen;
      const lines = new Map(list.map((intyg) => [intyg.id, this.showing.statusLine(actor, intyg, names)]));
      return {
        trainee,
        readAs,
        post: await this.post(seen),
        posts: seen.posts.map((post) => ({ id: post.id, label: postLabel(post), state: post.state })),
        ...this.standing(seen),
        waitingFor: waitingFor(list, { nameOf: name(names), title: titleOf, lines }, this.clock.now()),
        records: list
          .slice(0, SHOWN)
          .map((intyg) => this.showing.listItem(actor, intyg, names, lines.get(intyg.id))),
      };
    });
  }

  goals(actor: Actor, traineeId: string, postId?: string): Promise<Goals> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.portfolio.open(actor, traineeId, 'läste målen');
      const { list, names, facts } = await this.seen(actor, traineeId, postId);
      if (!facts) return { items: [] };
      const law = goalsOfPost(facts.training.post);
      return {
        items: goalsProgress(facts, progressRecords(list, name(names))).map((goal) => ({
          ...goal,
          summary: law.get(goal.code)?.summary ?? null,
          topicUnofficial: law.get(goal.code)?.topicUnofficial ?? null,
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

  /** One training of the doctor as the reader sees it: its intyg, its facts and every name on the page. */
  private async seen(actor: Actor, traineeId: string, postId?: string): Promise<Seen> {
    const list = await this.visible(actor, traineeId);
    const record = await this.trainees.record(traineeId);
    const post = postOf(record, postId);
    if (postId !== undefined && !post) throw notFound();
    const appointment = post?.kind === 'bt' ? await this.assessors.appointment(traineeId) : null;
    const today = await this.supervisors.of(traineeId, this.clock.today());
    const principal = today.find((one) => one.kind === 'principal' && one.postId === post?.id);
    const names = await this.people.names([
      traineeId,
      ...(principal ? [principal.personId] : []),
      ...list.flatMap(({ participants }) => participants.map(({ personId }) => personId)),
    ]);
    const person = names.get(traineeId);
    const protection = person?.protection ?? 'skyddad folkbokföring';
    const ofTraining = post ? new Set(trainingOf(record, post).posts.map(({ id }) => id)) : null;
    const own = list.filter((intyg) => ofTraining?.has(intyg.postId) ?? true);
    const training = trainingFacts(traineeId, record, { protection, unitNames: NO_UNITS }, post?.id);
    return {
      list: own,
      posts: record.posts,
      post,
      names,
      trainee: { id: traineeId, displayName: person?.displayName ?? '', protection },
      principal: principal
        ? { id: principal.personId, displayName: nameOf(names, principal.personId) }
        : null,
      hasAssessor: appointment?.state === 'appointed',
      facts:
        training &&
        listedFacts({
          training,
          list: own,
          // A copy counts by the activity it attests, which the goals of BT do not have.
          verifiedCopies: training.post.kind === 'st' ? await this.copies.verifiedCopies(traineeId) : [],
          today: this.clock.today(),
        }),
    };
  }

  private standing({ facts, list, names, post, hasAssessor }: Seen) {
    const records = progressRecords(list, name(names));
    const goals = facts ? goalsProgress(facts, records) : [];
    const months = facts ? overviewMonths(facts) : null;
    return {
      goals,
      counts: countGoals(goals),
      months,
      nextStep: nextStep({
        forms: facts && formsOfTraining(facts.training),
        hasPost: post !== null,
        goals,
        records,
        months,
        hasAssessor,
        isApproved: post?.state === 'completed',
      }),
    };
  }

  private async post({ post, principal }: Seen): Promise<Overview['post']> {
    if (!post) return null;
    const provider = await this.organisations.careProvider(post.careProviderId);
    const { id, kind, form, state, startsOn, endsOn, specialty } = post;
    return {
      id,
      kind,
      form,
      specialty:
        specialty === null ? null : { id: specialty, name: specialtyById(specialty)?.name ?? specialty },
      regulation: pinnedOf(post),
      state,
      startsOn,
      endsOn,
      careProviderName: provider?.name ?? null,
      principalSupervisor: principal,
    };
  }
}

/** Places are told nowhere on these pages. */
const NO_UNITS: ReadonlyMap<string, string> = new Map();

type Seen = {
  readonly list: readonly ListedIntyg[];
  readonly posts: readonly TrainingPost[];
  readonly post: TrainingPost | null;
  readonly names: Names;
  readonly trainee: Overview['trainee'];
  readonly principal: { id: string; displayName: string } | null;
  readonly hasAssessor: boolean;
  readonly facts: RuleFacts | null;
};

const name = (names: Names) => (personId: string) => nameOf(names, personId);
