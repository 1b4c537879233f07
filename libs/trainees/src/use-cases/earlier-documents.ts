import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import type { AccessPurpose, Actor } from '@specialistvagen/identity/contract';
import { DomainError, Secrets, swedishDay, Transactions } from '@specialistvagen/platform';
import type { VerifiedCopyFacts } from '@specialistvagen/regulations';
import type { EarlierDocumentMediaType, EarlierDocumentView } from '../contract/index.js';
import { earlierDocumentActions, earlierDocumentStatus } from '../domain/earlier-document-words.js';
import {
  findEarlierDocument,
  findEarlierDocuments,
  sealedFile,
  type EarlierDocumentRow,
} from '../storage/earlier-document.repository.js';
import { findPosts } from '../storage/training-record.repository.js';
import { PortfolioAccess } from './portfolio-access.js';

export type EarlierDocumentFile = {
  readonly bytes: Buffer;
  readonly mediaType: EarlierDocumentMediaType;
  readonly fileName: string;
};

const EXTENSION: Readonly<Record<EarlierDocumentMediaType, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

/** The file is sealed for its own row: bytes moved to another row do not open (decision 10). */
export function earlierDocumentContext(id: string): string {
  return `trainees:earlier-document:${id}`;
}

/** Earlier paper, shown as a copy and never as signed. */
@Injectable()
export class EarlierDocuments {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: PortfolioAccess,
    private readonly people: People,
    private readonly secrets: Secrets,
  ) {}

  list(actor: Actor, traineeId: string): Promise<EarlierDocumentView[]> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const relations = await this.access.open(actor, {
        traineeId,
        what: 'läste listan över tidigare handlingar',
      });
      return this.views(await findEarlierDocuments(traineeId), relations);
    });
  }

  file(actor: Actor, traineeId: string, id: string): Promise<EarlierDocumentFile> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.access.open(actor, { traineeId, what: 'öppnade en tidigare handling' });
      const row = await findEarlierDocument(traineeId, id);
      const sealed = row ? await sealedFile(id) : null;
      if (!row?.mediaType || !sealed)
        throw new DomainError('not-found', 'not-found', 'Handlingen finns inte.');
      const bytes = this.secrets.openBytes(sealed, earlierDocumentContext(id));
      return { bytes, mediaType: row.mediaType, fileName: `tidigare-handling.${EXTENSION[row.mediaType]}` };
    });
  }

  /**
   * Copies that somebody has compared with the original, as rules read them. In the running transaction; the caller logs
   * the reading. Whether an original has come in, only the authority knows.
   */
  verifiedCopies(traineeId: string): Promise<VerifiedCopyFacts[]> {
    return this.transactions.run({}, async () => {
      const copies = (await findEarlierDocuments(traineeId)).filter(({ state }) => state === 'verified-copy');
      if (copies.length === 0) return [];
      const posts = new Map((await findPosts([traineeId])).map((post) => [post.id, post]));
      return copies.flatMap(({ id, title, goals, activity, postId }) => {
        const post = postId === null ? undefined : posts.get(postId);
        if (!post) return [];
        const { regulation, specialty } = post;
        return [{ id, title, regulation, specialty, goals, activity, isOriginalReceived: false }];
      });
    });
  }

  async one(
    traineeId: string,
    id: string,
    relations: readonly AccessPurpose[],
  ): Promise<EarlierDocumentView> {
    const row = await findEarlierDocument(traineeId, id);
    const [view] = row ? await this.views([row], relations) : [];
    if (!view) throw new DomainError('not-found', 'not-found', 'Handlingen finns inte.');
    return view;
  }

  private async views(
    rows: readonly EarlierDocumentRow[],
    relations: readonly AccessPurpose[],
  ): Promise<EarlierDocumentView[]> {
    const names = await this.people.names(rows.flatMap((row) => row.verifiedById ?? []));
    return rows.map((row) => {
      const name = row.verifiedById ? (names.get(row.verifiedById)?.displayName ?? '') : null;
      return {
        id: row.id,
        title: row.title,
        goals: [...row.goals],
        postId: row.postId,
        activity: row.activity,
        state: row.state,
        status: earlierDocumentStatus({
          state: row.state,
          uploadedOn: row.uploadedAt ? swedishDay(row.uploadedAt) : null,
          verifiedOn: row.verifiedAt ? swedishDay(row.verifiedAt) : null,
          verifiedByName: name,
        }),
        mediaType: row.mediaType,
        size: row.size,
        sha256: row.sha256,
        uploadedAt: row.uploadedAt?.toISOString() ?? null,
        verifiedBy: row.verifiedById ? { id: row.verifiedById, displayName: name ?? '' } : null,
        verifiedAt: row.verifiedAt?.toISOString() ?? null,
        comment: row.comment,
        sharedWithAssessor: row.sharedWithAssessor,
        actions: earlierDocumentActions(row.state, relations),
      };
    });
  }
}
