import { Injectable } from '@nestjs/common';
import { Affiliations } from '@specialistvagen/identity';
import { BackOff, Clock, Transactions, eachAlone } from '@specialistvagen/platform';
import { RegisterFacts, TellPlacesAgain, Trainees } from '@specialistvagen/trainees';
import { workplaceOf } from '../domain/workplace.js';
import { holdTold, rememberTold, type ToldOnce } from '../storage/assignment.repository.js';

/** The worker may read posts and assignments under this purpose only. */
const AT_NIGHT = { system: true, purpose: 'nightly-check' };
const WAITS = { firstMs: 60_000, mostMs: 3_600_000 };

/** Statistics follows a protection that comes later (R27): where the person serves, supervises or is supervised. */
@Injectable()
export class TellProtection {
  private readonly backOff: BackOff;

  constructor(
    private readonly transactions: Transactions,
    private readonly places: TellPlacesAgain,
    private readonly trainees: Trainees,
    private readonly affiliations: Affiliations,
    private readonly facts: RegisterFacts,
    clock: Clock,
  ) {
    this.backOff = new BackOff(clock, WAITS);
  }

  /**
   * As worker. Returns for how many persons something was looked through. Whoever cannot be told of waits and stops nobody else;
   * what was thrown is thrown when the others are done.
   */
  async sweep(): Promise<number> {
    const outdated = await this.transactions.run(AT_NIGHT, () => this.places.outdated());
    const persons = outdated.filter((personId) => this.backOff.isDue(personId));
    await eachAlone(persons, (personId) => this.tryOne(personId));
    return persons.length;
  }

  private async tryOne(personId: string): Promise<void> {
    try {
      await this.transactions.run(AT_NIGHT, () => this.tellAgain(personId));
      this.backOff.hasSucceeded(personId);
    } catch (error) {
      this.backOff.hasFailed(personId);
      throw error;
    }
  }

  private async tellAgain(personId: string): Promise<void> {
    if (!(await this.places.take(personId))) return;
    await this.places.service(personId);
    for (const assignment of await holdTold(personId)) {
      await rememberTold(assignment.id, await this.supervision(assignment));
    }
  }

  private async supervision({ postId, personId: supervisorId, from, to, factId }: ToldOnce): Promise<string> {
    const post = await this.trainees.post(postId);
    if (!post) throw new Error('An assignment in a post that is not there');
    const careUnitId = workplaceOf(await this.affiliations.of(supervisorId), post.careProviderId, from);
    return this.facts.supervision(post, { supervisorId, careUnitId, from, to }, { retracts: factId });
  }
}
