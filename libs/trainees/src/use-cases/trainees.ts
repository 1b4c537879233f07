import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import { Organisations } from '@specialistvagen/organisations';
import { Clock, Transactions } from '@specialistvagen/platform';
import type { DayRange, TrainingFacts } from '@specialistvagen/regulations';
import type { TimeAccountView } from '../contract/index.js';
import { timeAccount } from '../domain/time-account.js';
import { trainingFacts } from '../domain/training-facts.js';
import type { TrainingPost, TrainingRecord } from '../domain/training-post.js';
import { endAttested, insertAttested } from '../storage/attested-period.repository.js';
import { findPost, findPosts, loadRecord, registeredAt } from '../storage/training-record.repository.js';
import { PostViews } from './post-views.js';

/**
 * What other libraries ask about a doctor's training. Everything is read in the running transaction, so row level
 * security answers for who may see it; the caller writes the access log.
 */
@Injectable()
export class Trainees {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly views: PostViews,
    private readonly clock: Clock,
  ) {}

  post(id: string): Promise<TrainingPost | null> {
    return this.transactions.run({}, () => findPost(id));
  }

  /** When the post was registered here; null for one that the reader does not see. */
  registeredAt(postId: string): Promise<Date | null> {
    return this.transactions.run({}, () => registeredAt(postId));
  }

  /** The post under way or approved; else the one that ended last. */
  async currentPost(traineeId: string): Promise<TrainingPost | null> {
    return (await this.posts(traineeId)).at(-1) ?? null;
  }

  posts(traineeId: string): Promise<TrainingPost[]> {
    return this.transactions.run({}, () => findPosts([traineeId]));
  }

  record(traineeId: string): Promise<TrainingRecord> {
    return this.transactions.run({}, () => loadRecord(traineeId));
  }

  /** For rules; null when the doctor has no post. The principal supervisor is filled in by the library that knows. */
  facts(traineeId: string): Promise<TrainingFacts | null> {
    return this.transactions.run({}, async () => {
      const record = await loadRecord(traineeId);
      const names = await this.people.names([traineeId]);
      const units = await this.organisations.units(record.periods.map((period) => period.careUnitId));
      return trainingFacts(traineeId, record, {
        protection: names.get(traineeId)?.protection ?? 'none',
        unitNames: new Map(units.map((unit) => [unit.id, unit.name])),
      });
    });
  }

  /** The time account through `asOf` (today when left out); null when the doctor has no post. */
  timeAccount(traineeId: string, asOf: string = this.clock.today()): Promise<TimeAccountView | null> {
    return this.transactions.run({}, async () => {
      const record = await loadRecord(traineeId);
      const post = record.posts.at(-1);
      if (!post) return null;
      const words = await this.views.words(record.posts, record.periods, record.credits);
      return timeAccount({
        record,
        postId: post.id,
        asOf,
        unit: words.unit,
        credits: record.credits.map(words.credit),
      });
    });
  }

  /** Called in the signing transaction: from now on these days cannot change (decision 21). */
  recordAttestation(attestation: {
    readonly documentId: string;
    readonly traineeId: string;
    readonly ranges: readonly DayRange[];
  }): Promise<void> {
    return this.transactions.run({}, () =>
      insertAttested(attestation.documentId, attestation.traineeId, attestation.ranges),
    );
  }

  /** Called when the intyg is replaced, revoked or void: its days are free again. */
  endAttestation(documentId: string): Promise<void> {
    return this.transactions.run({}, () => endAttested(documentId));
  }
}
