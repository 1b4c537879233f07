import { Injectable } from '@nestjs/common';
import { AccessGrants, AccessLog, People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { Clock, Transactions } from '@specialistvagen/platform';
import {
  INTERRUPTION_KIND_LABELS,
  isWithin,
  requiredMonths,
  specialtyById,
  timeTotals,
} from '@specialistvagen/regulations';
import type { Relation, TraineeListItem } from '../contract/index.js';
import { relation as relationSchema } from '../contract/index.js';
import { monthsView } from '../domain/months.js';
import { MANDATE_OF } from '../domain/mandate-of-relation.js';
import type { PostState } from '../domain/post-states.js';
import { factsOf } from '../domain/rule-facts.js';
import { trainingFacts } from '../domain/training-facts.js';
import { trainingOf } from '../domain/training-of.js';
import type { TrainingPost, TrainingRecord } from '../domain/training-post.js';
import { findBackground } from '../storage/background-record.repository.js';
import { findPlanStates } from '../storage/plan.repository.js';
import {
  findCredits,
  findInterruptions,
  findPeriods,
  findPosts,
} from '../storage/training-record.repository.js';
import { PostViews, type Words } from './post-views.js';

type OfTrainee<T> = T extends readonly (infer Row)[]
  ? readonly (Row & { readonly traineeId: string })[]
  : never;
type Loaded = { readonly [Part in keyof Omit<TrainingRecord, 'attested'>]: OfTrainee<TrainingRecord[Part]> };
type Listed = {
  readonly record: Loaded;
  readonly relations: Map<string, Relation[]>;
};

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
    const background = await findBackground(ids);
    return { record: { posts, periods, interruptions, credits, background }, relations };
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
    const training = trainingOf(recordOf(record, post.traineeId), post);
    const now = training.periods.find((period) => isWithin(today, period.from, period.to));
    const away = training.interruptions.find((one) => isWithin(today, one.from, one.to));
    return {
      trainee: words.person(post.traineeId),
      relations: relations.get(post.traineeId) ?? [],
      postId: post.id,
      kind: post.kind,
      form: post.form,
      specialty: specialtyRef(post.specialty),
      state: post.state,
      startsOn: post.startsOn,
      endsOn: post.endsOn,
      regionCode: post.regionCode,
      careProvider: words.provider(post.careProviderId),
      currentUnit: now ? words.unit(now.careUnitId) : null,
      ...monthsOf(recordOf(record, post.traineeId), post, today),
      plan,
      interruptedBy: away ? INTERRUPTION_KIND_LABELS[away.kind] : null,
    };
  }
}

/** `findPosts` gives the post under way or approved last. */
function latestOfEach(posts: readonly TrainingPost[]): TrainingPost[] {
  return [...new Map(posts.map((post) => [post.traineeId, post])).values()];
}

function recordOf(record: Loaded, traineeId: string): TrainingRecord {
  const own = <T extends { readonly traineeId: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.traineeId === traineeId);
  return {
    posts: own(record.posts),
    periods: own(record.periods),
    interruptions: own(record.interruptions),
    credits: own(record.credits),
    background: own(record.background),
    attested: [],
  };
}

function monthsOf(
  record: TrainingRecord,
  post: TrainingPost,
  today: string,
): Pick<TraineeListItem, 'months' | 'monthsRequired'> {
  const known = { protection: 'none' as const, unitNames: new Map<string, string>() };
  const training = trainingFacts(post.traineeId, record, known, post.id);
  if (!training) throw new Error('The post is one of the record');
  const required = requiredMonths(factsOf(training, today)).months;
  return {
    months: monthsView(timeTotals(training, today).total),
    monthsRequired: Number(required.numerator) / Number(required.denominator),
  };
}

function specialtyRef(id: string | null): TraineeListItem['specialty'] {
  return id === null ? null : { id, name: specialtyById(id)?.name ?? id };
}
