import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity';
import { Clock, DomainError, Transactions, hashBody, withIdempotency } from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import { declaration } from '@specialistvagen/regulations';
import type {
  OpenSigningAct as OpenBody,
  OpenedSigningAct,
  SigningActResult,
} from '../contract/signing-act.js';
import { blocking, reasonsOf } from '../domain/blocking.js';
import type { ActItem } from '../domain/document-order.js';
import type { Intyg } from '../domain/intyg.js';
import { findAct } from '../storage/signing-acts.js';
import { findIntyg, subjectsOf } from '../storage/intyg-rows.js';
import { DocumentSigning } from './document-signing.js';
import { FindOwnIntyg } from './find-own-intyg.js';
import { isReplaceable } from './is-replaceable.js';
import { JudgeIntyg } from './judge-intyg.js';
import { OrderIntyg } from './order-intyg.js';
import { notFound } from './open-portfolio.js';
import { ShowIntyg, nameOf, shownHash } from './show-intyg.js';

type Item = OpenBody['items'][number];

/** A signer opens one act over the intyg they have just looked at. */
@Injectable()
export class OpenIntygAct {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly finding: FindOwnIntyg,
    private readonly judging: JudgeIntyg,
    private readonly ordering: OrderIntyg,
    private readonly documents: DocumentSigning,
    private readonly showing: ShowIntyg,
  ) {}

  open(actor: Actor, { items }: OpenBody, key: string): Promise<OpenedSigningAct> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const scope = { person: actor.personId, operation: 'open-signing-act', bodyHash: hashBody(items) };
      const { resourceId } = await withIdempotency(key, scope, async () => {
        const prepared = await this.prepareAll(actor, items);
        return (await this.documents.openAct(actor, prepared, statement(prepared.length))).ticket;
      });
      return this.opened(actor, resourceId);
    });
  }

  result(actor: Actor, ticket: string): Promise<SigningActResult> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const act = await findAct(ticket);
      if (!act || act.personId !== actor.personId) throw notFound();
      const about = await this.about(act.items.map(({ subject }) => subject.id));
      return {
        ticket,
        state: act.state,
        expiresAt: act.expiresAt.toISOString(),
        items: act.items.map(({ documentId, subject, title, result, signedAt, reasons }) => ({
          documentId,
          subjectKind: subject.kind,
          subjectId: subject.id,
          title,
          about: about.get(subject.id) ?? null,
          result,
          signedAt: signedAt?.toISOString() ?? null,
          reasons: [...reasons],
        })),
      };
    });
  }

  private async about(ids: readonly string[]) {
    const subjects = await subjectsOf(ids);
    const names = await this.showing.namesOf(subjects.map(({ traineeId }) => traineeId));
    return new Map(
      subjects.map(({ id, traineeId, goals }) => [id, { displayName: nameOf(names, traineeId), goals }]),
    );
  }

  private async opened(actor: Actor, ticket: string): Promise<OpenedSigningAct> {
    const act = await findAct(ticket);
    if (!act || act.personId !== actor.personId) throw notFound();
    return {
      ticket,
      signUrl: `/api/auth/sign?ticket=${ticket}`,
      expiresAt: act.expiresAt.toISOString(),
      statement: act.statement,
    };
  }

  /** All items' faults at once: an act is opened whole or not at all, what fails later fails singly. */
  private async prepareAll(actor: Actor, items: readonly Item[]): Promise<ActItem[]> {
    if (new Set(items.map(({ intygId }) => intygId)).size < items.length) {
      throw new DomainError('listed-twice', 'invalid', 'Ett intyg står två gånger i listan.');
    }
    const prepared: ActItem[] = [];
    const reasons: Reason[] = [];
    for (const [index, item] of items.entries()) {
      try {
        prepared.push(await this.prepareOne(actor, item));
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        if (error.kind === 'conflict' || error.kind === 'not-found') throw error;
        reasons.push(...error.reasons.map((reason) => ({ ...reason, field: at(index, reason.field) })));
      }
    }
    if (reasons.length > 0) throw new DomainError('cannot-be-signed', 'refused', reasons);
    return prepared;
  }

  private async prepareOne(actor: Actor, item: Item): Promise<ActItem> {
    const { intyg } = await this.finding.forAction(actor, item.intygId, 'begin-signing', item.revision);
    const shown = shownHash(intyg);
    if (shown !== item.contentHash) {
      throw new DomainError(
        'not-as-shown',
        'conflict',
        'Intyget är inte längre så som det visades. Läs in det igen.',
      );
    }
    const judgement = await this.judging.judge(intyg);
    const blocks = blocking(judgement.findings);
    if (blocks.length > 0) throw new DomainError('cannot-be-signed', 'refused', reasonsOf(blocks));
    // The second signer signs the very document that the first one did.
    if (intyg.documentId) return { documentId: intyg.documentId, shownSha256: shown };
    const order = await this.ordering.order(intyg, judgement, await this.replaced(intyg));
    const document = await this.documents.prepare(order, actor.personId);
    return { documentId: document.id, shownSha256: shown };
  }

  private async replaced(intyg: Intyg) {
    const old = intyg.replaces ? await findIntyg(intyg.replaces) : null;
    if (!intyg.replaces) return null;
    if (!old?.documentId || !(await isReplaceable(old))) {
      throw new DomainError(
        'nothing-to-replace',
        'refused',
        'Det intyg som ska ersättas gäller inte längre.',
      );
    }
    return { documentId: old.documentId, reason: intyg.replaceReason ?? 'Rättelse' };
  }
}

const at = (index: number, field?: string) => `items.${index}${field ? `.${field}` : ''}`;

/** Shown at the eID and kept in the signature request: what is done and that it must be true; no personal data. */
function statement(count: number): string {
  const what = count === 1 ? 'ett intyg' : `${count} intyg`;
  const { text, citation } = declaration('statement-is-true');
  return `Du undertecknar ${what} i Specialistvägen. ${text}${citation ? ` ${citation}.` : ''}`;
}
