import { Injectable } from '@nestjs/common';
import { Affiliations } from '@specialistvagen/identity';
import { Transactions } from '@specialistvagen/platform';
import { RegisterFacts, Trainees } from '@specialistvagen/trainees';
import { workplaceOf } from '../domain/workplace.js';
import { rememberTold, takeUntold, type UntoldAssignment } from '../storage/assignment.repository.js';

/** The worker may read posts and assignments under this purpose only. */
const AT_NIGHT = { system: true, purpose: 'nightly-check' };
const AT_ONCE = 200;

/**
 * Tells statistics of the assignments from before it was told of any. Each is told in the transaction that remembers it, so two
 * workers, or one that was killed and started again, tell of it once.
 */
@Injectable()
export class TellSupervision {
  constructor(
    private readonly transactions: Transactions,
    private readonly trainees: Trainees,
    private readonly affiliations: Affiliations,
    private readonly facts: RegisterFacts,
  ) {}

  /** As worker. Returns how many were told of; 0 when there are none left. */
  async sweep(): Promise<number> {
    let told = 0;
    for (;;) {
      const some = await this.transactions.run(AT_NIGHT, () => this.tellSome());
      told += some;
      if (some < AT_ONCE) return told;
    }
  }

  private async tellSome(): Promise<number> {
    const untold = await takeUntold(AT_ONCE);
    for (const assignment of untold) await rememberTold(assignment.id, await this.tell(assignment));
    return untold.length;
  }

  private async tell({ postId, personId: supervisorId, from, to }: UntoldAssignment): Promise<string> {
    const post = await this.trainees.post(postId);
    if (!post) throw new Error('An assignment in a post that is not there');
    const careUnitId = workplaceOf(await this.affiliations.of(supervisorId), post.careProviderId, from);
    return this.facts.supervision(post, { supervisorId, careUnitId, from, to });
  }
}
