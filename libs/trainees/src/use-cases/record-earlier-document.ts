import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import {
  Clock,
  DomainError,
  hashBody,
  newId,
  refuseIf,
  Secrets,
  Transactions,
  withIdempotency,
  type Reason,
} from '@specialistvagen/platform';
import { btGoalCodes } from '@specialistvagen/regulations';
import { checkText } from '@specialistvagen/signing';
import {
  EARLIER_DOCUMENT_MAX_BYTES,
  type CreateEarlierDocument,
  type EarlierDocumentView,
} from '../contract/index.js';
import { checkTexts } from '../domain/check-texts.js';
import { earlierDocumentTransition, type EarlierDocumentAction } from '../domain/earlier-document-states.js';
import { goalCodesOf } from '../domain/post-goals.js';
import { postOf } from '../domain/training-of.js';
import type { TrainingPost } from '../domain/training-post.js';
import { fileType } from '../domain/file-type.js';
import {
  changeEarlierDocument,
  findEarlierDocument,
  insertEarlierDocument,
  type EarlierDocumentRow,
} from '../storage/earlier-document.repository.js';
import { findPosts } from '../storage/training-record.repository.js';
import { earlierDocumentContext, EarlierDocuments } from './earlier-documents.js';
import { PortfolioAccess } from './portfolio-access.js';

type At = { readonly actor: Actor; readonly traineeId: string; readonly id: string };

/** The trainee uploads a scan; today's principal supervisor says whether it is a copy of the original. */
@Injectable()
export class RecordEarlierDocument {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: PortfolioAccess,
    private readonly documents: EarlierDocuments,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  create(
    actor: Actor,
    traineeId: string,
    body: CreateEarlierDocument,
    key: string,
  ): Promise<EarlierDocumentView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const relations = await this.access.open(actor, {
        traineeId,
        what: 'lade till en handling',
        allowed: ['own'],
      });
      const { title, goals, activity = null } = body;
      const post = postOf({ posts: await findPosts([traineeId]) }, body.postId);
      refuseIf('text-refused', 'refused', [
        ...checkTexts([['title', title]], checkText),
        ...unknownGoals(goals, post),
      ]);
      const scope = { person: actor.personId, operation: 'earlier-document', bodyHash: hashBody(body) };
      const { resourceId } = await withIdempotency(key, scope, async () => {
        const id = newId();
        await insertEarlierDocument({ id, traineeId, title, goals, activity, postId: post?.id ?? null });
        return id;
      });
      return this.documents.one(traineeId, resourceId, relations);
    });
  }

  upload({ actor, traineeId, id }: At, bytes: Buffer): Promise<EarlierDocumentView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const relations = await this.access.open(actor, {
        traineeId,
        what: 'laddade upp en fil',
        allowed: ['own'],
      });
      const document = await this.document(traineeId, id);
      const state = next(document, 'upload');
      const mediaType = fileType(bytes);
      if (!mediaType || bytes.length > EARLIER_DOCUMENT_MAX_BYTES) {
        throw new DomainError(
          'file-refused',
          'refused',
          'Filen ska vara en PDF, PNG eller JPEG på högst 10 MB.',
        );
      }
      await changeEarlierDocument(document, {
        state,
        media_type: mediaType,
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        sealed: this.secrets.sealBytes(bytes, earlierDocumentContext(id)),
        uploaded_at: this.clock.now(),
        verified_by: null,
        verified_at: null,
        comment: null,
      });
      return this.documents.one(traineeId, id, relations);
    });
  }

  verify(
    { actor, traineeId, id }: At,
    body: { outcome: 'verified-copy' | 'refused'; sha256: string; comment?: string | undefined },
    key: string,
  ): Promise<EarlierDocumentView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const relations = await this.access.open(actor, {
        traineeId,
        what: 'kontrollerade en tidigare handling mot originalet',
        allowed: ['principal-supervisor'],
      });
      const scope = { person: actor.personId, operation: `verify ${id}`, bodyHash: hashBody(body) };
      await withIdempotency(key, scope, () => this.decide(actor, traineeId, id, body));
      return this.documents.one(traineeId, id, relations);
    });
  }

  share({ actor, traineeId, id }: At, shared: boolean): Promise<EarlierDocumentView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const relations = await this.access.open(actor, {
        traineeId,
        what: 'delade en handling',
        allowed: ['own'],
      });
      await changeEarlierDocument(await this.document(traineeId, id), { shared_with_assessor: shared });
      return this.documents.one(traineeId, id, relations);
    });
  }

  private async decide(
    actor: Actor,
    traineeId: string,
    id: string,
    body: { outcome: 'verified-copy' | 'refused'; sha256: string; comment?: string | undefined },
  ): Promise<string> {
    const document = await this.document(traineeId, id);
    const action = body.outcome === 'refused' ? 'refuse' : 'verify';
    const state = next(document, action);
    if (document.sha256 !== body.sha256) {
      throw new DomainError(
        'stale-revision',
        'conflict',
        'Filen har bytts ut sedan du öppnade den. Öppna den igen.',
      );
    }
    const isReasonMissing = action === 'refuse' && !body.comment;
    refuseIf('text-refused', 'refused', [
      ...(isReasonMissing ? [{ text: 'Skriv varför kopian inte godtas.', field: 'comment' }] : []),
      ...checkTexts([['comment', body.comment]], checkText),
    ]);
    await changeEarlierDocument(document, {
      state,
      verified_by: actor.personId,
      verified_at: this.clock.now(),
      comment: body.comment ?? null,
    });
    return id;
  }

  private async document(traineeId: string, id: string): Promise<EarlierDocumentRow> {
    const document = await findEarlierDocument(traineeId, id);
    if (!document) throw new DomainError('not-found', 'not-found', 'Handlingen finns inte.');
    return document;
  }
}

function next(document: EarlierDocumentRow, action: EarlierDocumentAction): string {
  const transition = earlierDocumentTransition(document.state, action);
  if (transition) return transition.to;
  throw new DomainError('not-in-this-state', 'conflict', 'Handlingen är redan hanterad. Läs in sidan igen.');
}

function unknownGoals(goals: readonly string[], post: TrainingPost | null): Reason[] {
  const known = post ? goalCodesOf(post) : new Set(btGoalCodes());
  return goals
    .filter((goal) => !known.has(goal))
    .map((goal) => ({ text: `Delmålet ${goal} finns inte i föreskriften.`, field: 'goals', rule: 'R1' }));
}
