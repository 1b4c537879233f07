import { Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@specialistvagen/platform';
import { runChecks } from '../domain/index.js';
import type { SigningFacts } from '../domain/index.js';
import { directorsOf, keepFinding, linkDocuments, standingFinding } from '../storage/finding.repository.js';
import { factsOfSigned } from '../storage/signing-facts.repository.js';
import { tell } from './tell.js';

type Found = ReturnType<typeof runChecks>[number];

/** The worker's: every check over what has been signed. Run again it finds the same and tells nobody anew. */
@Injectable()
export class CheckSigned {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** In the running transaction, if there is one. Returns how many findings stand. */
  documents(documentIds: readonly string[]): Promise<number> {
    return this.transactions.run({ system: true }, async () => {
      let found = 0;
      for (const facts of await factsOfSigned(documentIds, this.clock.now()))
        for (const one of runChecks(facts)) {
          await this.keep(facts, one);
          found += 1;
        }
      return found;
    });
  }

  private async keep(facts: SigningFacts, found: Found): Promise<void> {
    await keepFinding(facts, found, { moment: 'after-signing', at: this.clock.now() });
    const standing = await standingFinding(facts, found);
    if (!standing || !(await linkDocuments(standing.id, found.documents))) return;
    const { id, moment } = standing;
    for (const to of await directorsOf(id))
      await tell({ kind: 'plausibility-found', to, subject: { kind: 'plausibility', id } });
    // Who was warned before signing has had the question.
    if (moment === 'before-signing') return;
    await tell({
      kind: 'plausibility-asked',
      to: facts.signerId,
      subject: { kind: 'intyg', id: facts.intygId },
    });
  }
}
