import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import {
  Clock,
  DomainError,
  Secrets,
  Transactions,
  hashBody,
  personalIdentityNumberReasons,
  refuseIf,
  withIdempotency,
} from '@specialistvagen/platform';
import type { WarningView } from '../contract/index.js';
import { directorsOf, findFinding, keepAnswer } from '../storage/finding.repository.js';
import type { FindingRow } from '../storage/finding.repository.js';
import { answerContext, sealText } from './sealed-texts.js';
import { tell } from './tell.js';
import { ViewFindings } from './view-findings.js';

/** The signer says what explains it: once, and it stays as it was written. */
@Injectable()
export class AnswerFinding {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly viewing: ViewFindings,
  ) {}

  answer(actor: Actor, id: string, text: string, key: string): Promise<WarningView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const finding = await findFinding(id);
      if (!finding) throw new DomainError('not-found', 'not-found', 'Frågan finns inte.');
      if (finding.signerId !== actor.personId)
        throw new DomainError('not-your-task', 'forbidden', 'Bara den som undertecknar svarar.');
      refuseIf('text-refused', 'refused', personalIdentityNumberReasons('text', text));
      const scope = { person: actor.personId, operation: `answer ${id}`, bodyHash: hashBody({ text }) };
      await withIdempotency(key, scope, async () => {
        await this.keep(finding, text);
        return id;
      });
      const [warning] = await this.viewing.warnings([finding]);
      if (!warning) throw new Error('a finding that was answered is gone');
      return warning;
    });
  }

  private async keep({ id, signerId, documents }: FindingRow, text: string): Promise<void> {
    const textSealed = sealText(this.secrets, text, answerContext(id));
    const row = { findingId: id, textSealed, byPerson: signerId, at: this.clock.now() };
    if (!(await keepAnswer(row)))
      throw new DomainError('answered-already', 'conflict', 'Du har redan svarat. Svaret kan inte ändras.');
    // Before it is signed it is between the signer and the page.
    if (documents.length === 0) return;
    for (const to of await directorsOf(id))
      await tell({ kind: 'plausibility-answered', to, subject: { kind: 'plausibility', id } });
  }
}
