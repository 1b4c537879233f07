import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { DocumentSigning } from '@specialistvagen/intyg';
import { DomainError, Transactions, hashBody, newId, withIdempotency } from '@specialistvagen/platform';
import type {
  RaiseSuspicion,
  SuspicionList,
  SuspicionReceived,
  SuspicionReceivedList,
} from '../contract/suspicion.js';
import { refuseText } from '../domain/free-text.js';
import { SuspicionRepository } from '../storage/suspicion.repository.js';
import { SealedTexts } from './sealed-texts.js';

/**
 * That a document may be false can be said by whoever may open it, and by an officer of any. What was written is read by
 * officers only; the raiser sees that it came in, and nobody else that there is anything.
 */
@Injectable()
export class Suspicions {
  constructor(
    private readonly transactions: Transactions,
    private readonly suspicions: SuspicionRepository,
    private readonly signing: DocumentSigning,
    private readonly people: People,
    private readonly sealed: SealedTexts,
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
      const mine = await this.suspicions.raisedBy(documentId, actor.personId);
      const one = mine.find(({ id }) => id === resourceId);
      if (!one) throw new Error('a suspicion that was raised is gone');
      return { id: one.id, receivedAt: one.raisedAt.toISOString() };
    });
  }

  /** The raiser's own, as receipts. */
  mine(actor: Actor, documentId: string): Promise<SuspicionReceivedList> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const rows = await this.suspicions.raisedBy(documentId, actor.personId);
      if (rows.length === 0 && !(await this.signing.pdf(documentId))) throw noSuchDocument();
      return { items: rows.map(({ id, raisedAt }) => ({ id, receivedAt: raisedAt.toISOString() })) };
    });
  }

  list(actor: Actor): Promise<SuspicionList> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const rows = await this.suspicions.all();
      const names = await this.people.names(rows.map(({ raisedBy }) => raisedBy));
      return {
        items: rows.map(({ id, documentId, documentSha256, textSealed, raisedBy, raisedAt }) => ({
          id,
          documentId,
          documentSha256,
          text: this.sealed.openSuspicion(id, textSealed),
          raisedBy: names.get(raisedBy)?.displayName ?? '',
          raisedAt: raisedAt.toISOString(),
        })),
      };
    });
  }

  private async add(actor: Actor, documentId: string, { text }: RaiseSuspicion): Promise<string> {
    const file = await this.signing.pdf(documentId);
    const isOfficer = actor.roles.includes('case_officer');
    const standing = file || !isOfficer ? null : await this.signing.standing(documentId);
    const documentSha256 = file?.sha256 ?? standing?.revisions.at(-1);
    if (!documentSha256) throw noSuchDocument();
    const id = newId();
    await this.suspicions.add({
      id,
      documentId: file?.document.id ?? documentId,
      documentSha256,
      textSealed: this.sealed.sealSuspicion(id, text),
      raisedBy: actor.personId,
    });
    return id;
  }
}

function noSuchDocument(): DomainError {
  return new DomainError('not-found', 'not-found', 'Handlingen finns inte.');
}
