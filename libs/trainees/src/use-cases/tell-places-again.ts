import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import { Transactions } from '@specialistvagen/platform';
import {
  holdToldService,
  keptBack,
  rememberKeptBack,
  rememberToldService,
} from '../storage/told-place.repository.js';
import { findPeriods, findPosts, lockTrainee } from '../storage/training-record.repository.js';
import { RegisterFacts } from './register-facts.js';

/**
 * R27: the unit of a person whose identity is protected never reaches statistics. Protection that comes later takes back what was
 * told before: each fact with a place is retracted by one without; and told with it again when the protection is lifted.
 * As worker, in a transaction of the purpose that it reads posts by.
 */
@Injectable()
export class TellPlacesAgain {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: People,
    private readonly facts: RegisterFacts,
  ) {}

  /** Persons whose protection is another than when their places were last told of. */
  outdated(): Promise<string[]> {
    return this.transactions.run({}, async () => {
      const now = new Set(await this.people.protectedIds());
      const told = new Set(await keptBack());
      return [...[...now].filter((id) => !told.has(id)), ...[...told].filter((id) => !now.has(id))];
    });
  }

  /** Asked again under the lock, so that no change of the person's days slips in between. False when nothing is left to do. */
  async take(personId: string): Promise<boolean> {
    await lockTrainee(personId);
    return rememberKeptBack(personId, await this.people.isProtected(personId));
  }

  /** Tells all service of the doctor again, as it may be told now. */
  async service(traineeId: string): Promise<void> {
    const told = await holdToldService(traineeId);
    const posts = new Map((await findPosts([traineeId])).map((post) => [post.id, post]));
    for (const period of await findPeriods([traineeId])) {
      const [post, factId] = [posts.get(period.postId), told.get(period.id)];
      if (!post || !factId) continue;
      await rememberToldService(period.id, await this.facts.serviceAgain(post, period, factId));
    }
  }
}
