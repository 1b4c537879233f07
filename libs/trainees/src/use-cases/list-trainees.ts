import { Injectable } from '@nestjs/common';
import { AccessGrants, AccessLog, People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { Clock, Transactions } from '@specialistvagen/platform';
import { add, INTERRUPTION_KIND_LABELS, isWithin } from '@specialistvagen/regulations';
import type { Relation, TraineeListItem } from '../contract/index.js';
import { relation as relationSchema } from '../contract/index.js';
import { creditMonths, monthsView, serviceMonths } from '../domain/months.js';
import { MANDATE_OF } from '../domain/mandate-of-relation.js';
import type { PostState } from '../domain/post-states.js';
import type { TrainingPost, TrainingRecord } from '../domain/training-post.js';
import { findPlanStates } from '../storage/plan.repository.js';
import {
  findCredits,
  findInterruptions,
  findPeriods,
  findPosts,
} from '../storage/training-record.repository.js';
import { PostViews, type Words } from './post-views.js';

type Listed = {
  readonly record: Omit<TrainingRecord, 'attested'>;
  readonly relations: Map<string, Relation[]>;
};
const REQUIRED = 6;

/** The doctors that somebody has a part in. Lists start from grants, and hold nobody whose identity is protected (R27). */
@Injectable()
export class ListTrainees {
  constructor(
    private readonly transactions: Transactions,
    private readonly grants: AccessGrants,
    private readonly accessLog: AccessLog,
    private readonly people: People,
    private readonly views: PostViews,
    private readonly clock: Clock,
  ) {}

  list(
    actor: Actor,
    query: { relation?: Relation | undefined; state?: PostState | undefined },
  ): Promise<TraineeListItem[]> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const relations = await this.relations(actor, query.relation);
      const listed = await this.load(relations);
      const posts = listed.record.posts.filter(
        (post) => query.state === undefined || post.state === query.state,
      );
      const shown = await this.withoutProtected(latestOfEach(posts));
      for (const post of shown) {
        const purpose = relations.get(post.traineeId)?.[0] ?? 'supervisor';
        await this.accessLog.record({ trainee: post.traineeId, what: 'såg läkaren i sin lista', purpose });
      }
      return this.items(shown, listed);
    });
  }

  /** Which doctors, and as what; a relation that rests on a mandate falls with it. */
  private async relations(actor: Actor, only: Relation | undefined): Promise<Map<string, Relation[]>> {
    const found = new Map<string, Relation[]>();
    for (const one of relationSchema.options.filter((option) => only === undefined || option === only)) {
      const role = MANDATE_OF[one];
      if (role !== undefined && !actor.mandates.some((mandate) => mandate.role === role)) continue;
      for (const trainee of await this.grants.portfolios(actor.personId, [one])) {
        if (trainee !== actor.personId) found.set(trainee, [...(found.get(trainee) ?? []), one]);
      }
    }
    return found;
  }

  private async load(relations: Map<string, Relation[]>): Promise<Listed> {
    const ids = [...relations.keys()];
    const posts = await findPosts(ids);
    const periods = await findPeriods(ids);
    const interruptions = await findInterruptions(ids);
    const credits = await findCredits(ids);
    return { record: { posts, periods, interruptions, credits }, relations };
  }

  private async withoutProtected(posts: readonly TrainingPost[]): Promise<TrainingPost[]> {
    const names = await this.people.names(posts.map((post) => post.traineeId));
    return posts.filter((post) => names.get(post.traineeId)?.protection === 'none');
  }

  private async items(posts: readonly TrainingPost[], listed: Listed): Promise<TraineeListItem[]> {
    const words = await this.views.words(posts, listed.record.periods, []);
    const plans = new Map(
      (await findPlanStates(posts.map((post) => post.id))).map((p) => [p.postId, p.state]),
    );
    const items = posts.map((post) => this.item(post, listed, words, plans.get(post.id) ?? 'missing'));
    return items.sort((a, b) => a.trainee.displayName.localeCompare(b.trainee.displayName, 'sv'));
  }

  private item(
    post: TrainingPost,
    { record, relations }: Listed,
    words: Words,
    plan: TraineeListItem['plan'],
  ): TraineeListItem {
    const today = this.clock.today();
    const ids = new Set(record.posts.filter((one) => one.traineeId === post.traineeId).map((one) => one.id));
    const theirs = <T extends { readonly postId: string }>(rows: readonly T[]) =>
      rows.filter((r) => ids.has(r.postId));
    const [periods, interruptions] = [theirs(record.periods), theirs(record.interruptions)];
    const now = periods.find((period) => isWithin(today, period.from, period.to));
    const away = interruptions.find((interruption) => isWithin(today, interruption.from, interruption.to));
    const months = add(
      serviceMonths(periods, interruptions, today).total,
      creditMonths(theirs(record.credits)),
    );
    return {
      trainee: words.person(post.traineeId),
      relations: relations.get(post.traineeId) ?? [],
      postId: post.id,
      form: post.form,
      state: post.state,
      startsOn: post.startsOn,
      endsOn: post.endsOn,
      regionCode: post.regionCode,
      careProvider: words.provider(post.careProviderId),
      currentUnit: now ? words.unit(now.careUnitId) : null,
      months: monthsView(months),
      monthsRequired: REQUIRED,
      plan,
      interruptedBy: away ? INTERRUPTION_KIND_LABELS[away.kind] : null,
    };
  }
}

/** `findPosts` gives the post under way or approved last. */
function latestOfEach(posts: readonly TrainingPost[]): TrainingPost[] {
  return [...new Map(posts.map((post) => [post.traineeId, post])).values()];
}
