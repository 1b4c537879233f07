import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import { Organisations } from '@specialistvagen/organisations';
import { Clock, Transactions } from '@specialistvagen/platform';
import type { DayRange, TrainingFacts } from '@specialistvagen/regulations';
import type { TimeAccountView } from '../contract/index.js';
import { timeAccount } from '../domain/time-account.js';
import { trainingFacts } from '../domain/training-facts.js';
import { postOf, trainingOf } from '../domain/training-of.js';
import type { TrainingPost, TrainingRecord } from '../domain/training-post.js';
import { endAttested, insertAttested } from '../storage/attested-period.repository.js';
import { findPost, findPosts, loadRecord, registeredAt } from '../storage/training-record.repository.js';
import { PostViews } from './post-views.js';

/** Time is reckoned alike whoever the doctor is; names are put in where it is shown. */
const NOBODY_ASKS = { protection: 'none', unitNames: new Map<string, string>() } as const;

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

  /** The post asked for, when it is the doctor's; left out: the one under way (BT before ST), else the last. */
  async currentPost(traineeId: string, postId?: string): Promise<TrainingPost | null> {
    return postOf({ posts: await this.posts(traineeId) }, postId);
  }

  posts(traineeId: string): Promise<TrainingPost[]> {
    return this.transactions.run({}, () => findPosts([traineeId]));
  }

  record(traineeId: string): Promise<TrainingRecord> {
    return this.transactions.run({}, () => loadRecord(traineeId));
  }

  /**
   * For rules, about one post's training; null when the doctor has no such post. The principal supervisor is filled in by
   * the library that knows.
   */
  facts(traineeId: string, postId?: string): Promise<TrainingFacts | null> {
    return this.transactions.run({}, async () => {
      const record = await loadRecord(traineeId);
      const names = await this.people.names([traineeId]);
      const units = await this.organisations.units(record.periods.map((period) => period.careUnitId));
      const known = {
        protection: names.get(traineeId)?.protection ?? 'none',
        unitNames: new Map(units.map((unit) => [unit.id, unit.name])),
      };
      return trainingFacts(traineeId, record, known, postId);
    });
  }

  /** The time account of one post's training through `asOf` (today when left out); null when there is no such post. */
  timeAccount(
    traineeId: string,
    asOf: string = this.clock.today(),
    postId?: string,
  ): Promise<TimeAccountView | null> {
    return this.transactions.run({}, async () => {
      const record = await loadRecord(traineeId);
      const post = postOf(record, postId);
      const training = trainingFacts(traineeId, record, NOBODY_ASKS, post?.id);
      if (!post || !training) return null;
      const { credits } = trainingOf(record, post);
      const words = await this.views.words(record.posts, record.periods, credits);
      return timeAccount({ training, asOf, unit: words.unit, credits: credits.map(words.credit) });
    });
  }

  /** Called in the signing transaction: from now on these days cannot change (decision 21). */
  recordAttestation(attestation: {
    readonly documentId: string;
    readonly traineeId: string;
    readonly ranges: readonly DayRange[];
    /** The post whose training it speaks about; left out, the days are locked for every training. */
    readonly postId?: string;
  }): Promise<void> {
    const { documentId, traineeId, ranges, postId = null } = attestation;
    return this.transactions.run({}, () => insertAttested(documentId, traineeId, ranges, postId));
  }

  /** Called when the intyg is replaced, revoked or void: its days are free again. */
  endAttestation(documentId: string): Promise<void> {
    return this.transactions.run({}, () => endAttested(documentId));
  }
}
