import { Injectable } from '@nestjs/common';
import { AccessLog } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { Clock, DomainError, Transactions } from '@specialistvagen/platform';
import type { WarningList } from '../contract/index.js';
import { runChecks } from '../domain/index.js';
import type { SigningFacts } from '../domain/index.js';
import {
  findingsByIds,
  findingsOfSigned,
  keepFinding,
  standingFinding,
} from '../storage/finding.repository.js';
import type { FindingRow } from '../storage/finding.repository.js';
import { factsOfMine, takesPartIn } from '../storage/signing-facts.repository.js';
import { ViewFindings } from './view-findings.js';

/** Before these states nothing is asked of the signer; after them there is nothing to warn about. */
const TO_SIGN = ['sent', 'signing', 'awaiting-cosignature'];

/**
 * What the signer is warned of on the page where it is signed, and asked about afterwards. It never hinders: the signer may
 * answer, sign anyway, or both. That a warning was shown is kept; others see it only if the intyg is signed.
 */
@Injectable()
export class WarnSigner {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly viewing: ViewFindings,
  ) {}

  of(actor: Actor, intygId: string): Promise<WarningList> {
    return this.transactions.run({ person: actor.personId }, async () => {
      if (!(await takesPartIn(intygId)))
        throw new DomainError('not-found', 'not-found', 'Intyget finns inte.');
      const facts = await factsOfMine(intygId, this.clock.now());
      if (facts) {
        const entry = { trainee: facts.traineeId, what: 'kontrollerade ett intyg', purpose: 'signer' };
        await this.accessLog.record(entry);
      }
      const isWaiting = facts !== null && !facts.isSigned && TO_SIGN.includes(facts.state);
      const rows = isWaiting ? await this.found(facts) : await findingsOfSigned(intygId, actor.personId);
      return { items: await this.viewing.warnings(rows) };
    });
  }

  private async found(facts: SigningFacts): Promise<FindingRow[]> {
    const ids: string[] = [];
    for (const found of runChecks(facts)) {
      await keepFinding(facts, found, { moment: 'before-signing', at: this.clock.now() });
      const standing = await standingFinding(facts, found);
      if (standing) ids.push(standing.id);
    }
    return findingsByIds(ids);
  }
}
