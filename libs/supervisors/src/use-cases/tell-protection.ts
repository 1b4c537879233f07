import { Injectable } from '@nestjs/common';
import { Affiliations } from '@specialistvagen/identity';
import { Transactions } from '@specialistvagen/platform';
import { RegisterFacts, TellPlacesAgain, Trainees } from '@specialistvagen/trainees';
import { workplaceOf } from '../domain/workplace.js';
import { holdTold, rememberTold, type ToldOnce } from '../storage/assignment.repository.js';

/** The worker may read posts and assignments under this purpose only. */
const AT_NIGHT = { system: true, purpose: 'nightly-check' };

/** Statistics follows a protection that comes later (R27): where the person serves, supervises or is supervised. */
@Injectable()
export class TellProtection {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: TellPlacesAgain,
    private readonly trainees: Trainees,
    private readonly affiliations: Affiliations,
    private readonly facts: RegisterFacts,
  ) {}

  /** As worker. Returns for how many persons something was looked through. */
  async sweep(): Promise<number> {
    const persons = await this.transactions.run(AT_NIGHT, () => this.places.outdated());
    for (const personId of persons) await this.transactions.run(AT_NIGHT, () => this.tellAgain(personId));
    return persons.length;
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
