import { Injectable } from '@nestjs/common';
import { Clock, DomainError, Secrets, newId } from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import type { Actor } from '@specialistvagen/identity';
import type { OpenedSigningAct } from '../contract/signing-act.js';
import { actStatement } from '../domain/act-statement.js';
import type { PreparedDocument } from '../domain/document.js';
import type { ActItem } from '../domain/document-order.js';
import { TICKET_MILLISECONDS } from '../domain/signing-act.js';
import type { SigningAct, SigningActItem } from '../domain/signing-act.js';
import { DocumentStore, signedFields } from '../storage/documents.js';
import { recordEvidence } from '../storage/evidence.js';
import { closeAct, failWaitingItems, insertAct, openActsOver } from '../storage/signing-acts.js';

type ToBeSigned = { document: PreparedDocument; field: string; shownSha256: string };

/** Opens one act over documents that are prepared: one ticket, single use, five minutes (decision 16). */
@Injectable()
export class OpenSigningAct {
  private readonly store: DocumentStore;

  constructor(
    private readonly clock: Clock,
    secrets: Secrets,
  ) {
    this.store = new DocumentStore(secrets);
  }

  /** In the caller's transaction, of the actor. `intro` says what is done; the documents are named after it. */
  async open(actor: Actor, items: readonly ActItem[], intro: string): Promise<OpenedSigningAct> {
    const at = this.clock.now();
    if (items.length < 1 || items.length > 40) {
      throw new DomainError(
        'act-size',
        'invalid',
        'En underskrift omfattar minst ett och högst 40 dokument.',
      );
    }
    const documents = await this.documentsOf(actor.personId, items);
    const listed = documents.map(({ document, field, shownSha256 }, index) =>
      toItem(document, field, index + 1, shownSha256),
    );
    const statement = actStatement(
      intro,
      documents.map(({ document }) => document),
    );
    await this.closeEarlier(actor.personId, listed, at);
    const act: SigningAct = {
      id: newId(),
      personId: actor.personId,
      state: 'open',
      statement,
      createdAt: at,
      expiresAt: new Date(at.getTime() + TICKET_MILLISECONDS),
      items: listed,
    };
    await insertAct(act);
    await recordEvidence('act-opened', at, {
      ticketId: act.id,
      personId: actor.personId,
      documents: items.length,
    });
    return {
      ticket: act.id,
      signUrl: `/api/auth/sign?ticket=${act.id}`,
      expiresAt: act.expiresAt.toISOString(),
      statement,
    };
  }

  private async documentsOf(personId: string, items: readonly ActItem[]): Promise<ToBeSigned[]> {
    const found: ToBeSigned[] = [];
    const reasons: Reason[] = [];
    for (const [index, { documentId, shownSha256 }] of items.entries()) {
      const document = await this.store.find(documentId);
      const signer = document?.signers.find((one) => one.personId === personId);
      const taken = document ? await signedFields(documentId) : [];
      if (!document || !signer || taken.includes(signer.field)) {
        reasons.push({ field: `items.${index}`, text: 'Dokumentet väntar inte på din underskrift.' });
      } else {
        found.push({ document, field: signer.field, shownSha256 });
      }
    }
    if (reasons.length > 0) throw new DomainError('not-to-sign', 'refused', reasons);
    return found;
  }

  /** A new act over the same things takes the place of one that was left at the eID. */
  private async closeEarlier(personId: string, items: readonly SigningActItem[], at: Date): Promise<void> {
    const subjects = items.map(({ subject }) => subject.id);
    for (const ticket of await openActsOver(personId, subjects)) {
      if (!(await closeAct(ticket, 'open', 'not-completed', at))) continue;
      await failWaitingItems(ticket, [{ text: 'En ny underskrift påbörjades i stället.' }]);
    }
  }
}

function toItem(
  document: PreparedDocument,
  field: string,
  ordinal: number,
  shownSha256: string,
): SigningActItem {
  return {
    ordinal,
    documentId: document.id,
    jsonSha256: document.jsonSha256,
    field,
    subject: document.subject,
    shownSha256,
    title: document.title,
    result: 'waiting',
    reasons: [],
    signedAt: null,
  };
}
