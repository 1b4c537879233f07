import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { DocumentSigning } from '@specialistvagen/intyg';
import {
  Clock,
  DomainError,
  Transactions,
  hashBody,
  newId,
  withIdempotency,
} from '@specialistvagen/platform';
import type { RaiseSuspicion, SuspicionReceived, SuspicionReceivedList } from '../contract/suspicion.js';
import { dueOnReceipt } from '../domain/due.js';
import { refuseText } from '../domain/free-text.js';
import { addSuspicion, members, raisedBy, receiveSuspicion } from '../storage/suspicion.repository.js';
import { notify } from './notices.js';
import { SealedSuspicionTexts } from './sealed-texts.js';

/**
 * That a document may be false can be said by whoever may open it, and by an officer of any. It becomes a case in the room; the
 * raiser sees that it came in, and nobody else that there is anything.
 */
@Injectable()
export class RaiseSuspicionUseCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly signing: DocumentSigning,
    private readonly sealed: SealedSuspicionTexts,
    private readonly clock: Clock,
  ) {}

  raise(actor: Actor, documentId: string, body: RaiseSuspicion, key: string): Promise<SuspicionReceived> {
    refuseText({ text: body.text });
    return this.transactions.run({ person: actor.personId }, async () => {
      const scope = {
        person: actor.personId,
        operation: 'raise-suspicion',
        bodyHash: hashBody({ documentId, ...body }),
      };
      const { resourceId } = await withIdempotency(key, scope, () => this.add(actor, documentId, body));
      const one = (await raisedBy(documentId, actor.personId)).find(({ id }) => id === resourceId);
      if (!one) throw new Error('a suspicion that was raised is gone');
      return { id: one.id, receivedAt: one.raisedAt.toISOString() };
    });
  }

  /** The raiser's own, as receipts. */
  mine(actor: Actor, documentId: string): Promise<SuspicionReceivedList> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const rows = await raisedBy(documentId, actor.personId);
      if (rows.length === 0 && !(await this.signing.pdf(documentId))) throw noSuchDocument();
      return { items: rows.map(({ id, raisedAt }) => ({ id, receivedAt: raisedAt.toISOString() })) };
    });
  }

  private async add(actor: Actor, documentId: string, { text }: RaiseSuspicion): Promise<string> {
    const file = await this.signing.pdf(documentId);
    const isOfficer = actor.roles.includes('case_officer');
    const standing = file || !isOfficer ? null : await this.signing.standing(documentId);
    const documentSha256 = file?.sha256 ?? standing?.revisions.at(-1);
    if (!documentSha256) throw noSuchDocument();
    const id = newId();
    const today = this.clock.today();
    await addSuspicion({
      id,
      caseId: null,
      documentId: file?.document.id ?? documentId,
      documentSha256,
      textSealed: this.sealed.seal('suspicion', id, text),
      source: 'portfolio',
      informantSealed: null,
      arrivedOn: today,
      raisedBy: actor.personId,
    });
    const caseId = await receiveSuspicion(id, { caseId: newId(), ...dueOnReceipt(today) });
    for (const to of await members()) {
      if (to === actor.personId || to === file?.document.traineeId) continue;
      await notify({ kind: 'suspicion-received', to, subject: { kind: 'suspicion-case', id: caseId } });
    }
    return id;
  }
}

function noSuchDocument(): DomainError {
  return new DomainError('not-found', 'not-found', 'Handlingen finns inte.');
}
