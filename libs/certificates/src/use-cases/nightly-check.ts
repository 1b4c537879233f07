import { Injectable } from '@nestjs/common';
import { GatherFacts } from '@specialistvagen/intyg';
import { Clock, DomainError, Transactions, errorCode, newId, sqlState } from '@specialistvagen/platform';
import { runRules } from '@specialistvagen/regulations';
import type { RuleFacts } from '@specialistvagen/regulations';
import { PostsToCheck } from '@specialistvagen/trainees';
import { nightDue, nightlyKeys } from '../domain/nightly.js';
import type { NightlySubject } from '../domain/nightly.js';
import { NightlyRepository } from '../storage/nightly.repository.js';
import type { NightlyPlace, NightlyResult, NightlyRun } from '../storage/nightly.repository.js';
import { GatherCaseFacts } from './gather-case-facts.js';

const BATCH = 100;
/** The worker reads portfolios in transactions with this purpose only; the policies ask for it. */
const AT_NIGHT = { system: true, purpose: 'nightly-check' };

export type NightlyFailure = Pick<NightlySubject, 'kind' | 'id'> & { readonly code: string };
export type NightlyOutcome = {
  readonly night: string;
  readonly checked: number;
  readonly failed: readonly NightlyFailure[];
  /** False when the process is stopping, or another worker has taken over: the rest is done there. */
  readonly isFinished: boolean;
};
export type NightlySettings = {
  readonly stopping?: AbortSignal;
  /** After each batch, for who measures. */
  readonly onBatch?: (checked: number) => void | Promise<void>;
};

type Subject = NightlySubject & { readonly facts: () => Promise<RuleFacts> };
type Batch = { readonly subjects: readonly Subject[]; readonly next: NightlyPlace | null };

/**
 * The rules once more over every training and every application that waits for a decision: what was in order when it was
 * signed or sent may not be today (a regulation that was published, a day that has passed). Nothing is changed by it.
 */
@Injectable()
export class NightlyCheck {
  /** Tells this worker from those beside it. */
  private readonly holder = newId();

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly posts: PostsToCheck,
    private readonly gather: GatherFacts,
    private readonly gatherCase: GatherCaseFacts,
    private readonly nightly: NightlyRepository,
  ) {}

  /** Checks the night that is due; null when there is none, it is done, or another worker has it. */
  async runIfDue(settings: NightlySettings = {}): Promise<NightlyOutcome | null> {
    const night = nightDue(this.clock.now());
    if (night === null) return null;
    const run = await this.inTransaction(() => this.nightly.claim(night, this.holder));
    return run && this.goOn(run, settings);
  }

  private async goOn(run: NightlyRun, { stopping, onBatch }: NightlySettings): Promise<NightlyOutcome> {
    const failed: NightlyFailure[] = [];
    let checked = 0;
    const outcome = (isFinished: boolean) => ({ night: run.night, checked, failed, isFinished });
    let place: NightlyPlace | null = run.place;
    while (place !== null) {
      if (stopping?.aborted) {
        await this.inTransaction(() => this.nightly.letGo(run.id, this.holder));
        return outcome(false);
      }
      const batch: Batch = await this.batchAfter(place);
      const results = await this.checkAll(batch.subjects, stopping);
      if (results === null) continue;
      if (!(await this.keep(run, batch, results))) return outcome(false);
      checked += results.length;
      failed.push(...failuresIn(results));
      await onBatch?.(checked);
      place = batch.next;
    }
    return outcome(await this.inTransaction(() => this.nightly.finish(run.id, this.holder)));
  }

  /** Ids some at a time, so that what is held in memory does not grow with the nation. */
  private async batchAfter({ kind, id }: NightlyPlace): Promise<Batch> {
    const subjects = await this.inTransaction(() =>
      kind === 'post' ? this.postsAfter(id) : this.applicationsAfter(id),
    );
    const last = subjects.at(-1);
    if (subjects.length === BATCH && last) return { subjects, next: { kind, id: last.id } };
    return { subjects, next: kind === 'post' ? { kind: 'application', id: null } : null };
  }

  private async postsAfter(id: string | null): Promise<Subject[]> {
    const posts = await this.posts.after(id, BATCH);
    return posts.map(({ id: postId, traineeId, regionCode }) => ({
      kind: 'post',
      id: postId,
      traineeId,
      facts: async () => ({
        ...(await this.gather.of(traineeId, postId)),
        regionSwitches: await this.gatherCase.regionSwitches(regionCode),
      }),
    }));
  }

  private async applicationsAfter(id: string | null): Promise<Subject[]> {
    const applications = await this.nightly.openApplications(id, BATCH);
    return applications.map((row) => ({
      kind: 'application',
      id: row.id,
      traineeId: row.traineeId,
      facts: async () => (await this.gatherCase.of(row, row.enclosed)).facts,
    }));
  }

  /** null: the process is stopping; whoever goes on begins the batch again. */
  private async checkAll(
    subjects: readonly Subject[],
    stopping: AbortSignal | undefined,
  ): Promise<NightlyResult[] | null> {
    const results: NightlyResult[] = [];
    for (const subject of subjects) {
      if (stopping?.aborted) return null;
      results.push(await this.check(subject));
    }
    return results;
  }

  /** A portfolio that cannot be checked is counted and named by its id, and does not stand in the way of the others. */
  private async check({ kind, id, traineeId, facts }: Subject): Promise<NightlyResult> {
    const subject = { kind, id, traineeId };
    try {
      const gathered = await this.inTransaction(facts);
      return { subject, keys: nightlyKeys(runRules('nightly', gathered)) };
    } catch (error) {
      return { subject, keys: null, code: codeOf(error) };
    }
  }

  /** The results and how far the night has come, together. Without a database this fails, and the batch is done again. */
  private keep(run: NightlyRun, batch: Batch, results: readonly NightlyResult[]): Promise<boolean> {
    const place = batch.next ?? { kind: 'application' as const, id: batch.subjects.at(-1)?.id ?? null };
    const count = (kind: NightlySubject['kind']) =>
      results.filter(({ subject }) => subject.kind === kind).length;
    const to = {
      place,
      posts: count('post'),
      applications: count('application'),
      failed: failuresIn(results).length,
    };
    return this.inTransaction(async () => {
      const isMine = await this.nightly.advance(run.id, this.holder, to);
      if (isMine) await this.nightly.store(run, results);
      return isMine;
    });
  }

  private inTransaction<T>(work: () => Promise<T>): Promise<T> {
    return this.transactions.run(AT_NIGHT, work);
  }
}

function failuresIn(results: readonly NightlyResult[]): NightlyFailure[] {
  return results.flatMap(({ subject: { kind, id }, keys, code }) =>
    keys === null ? [{ kind, id, code: code ?? 'unknown' }] : [],
  );
}

function codeOf(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  return sqlState(error) ?? errorCode(error) ?? (error instanceof Error ? error.name : 'unknown');
}
