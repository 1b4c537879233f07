import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { DomainError, Secrets, Transactions, withIdempotency } from '@specialistvagen/platform';
import { PortfolioAccess } from '@specialistvagen/trainees';
import type { AttachmentMediaType, AttachmentView } from '../contract/index.js';
import { checkAttachment } from '../domain/attachment-check.js';
import { findAssessment } from '../storage/assessment.repository.js';
import {
  deleteAttachment,
  findSealedAttachment,
  type AttachmentSubject,
} from '../storage/attachment.repository.js';
import { openAttachmentDoor, refuseClosedSubject } from './attachment-doors.js';
import { attachmentViews } from './attachment-views.js';
import { attachmentContext, keepAttachment } from './keep-attachment.js';

type Beside = {
  readonly actor: Actor;
  readonly traineeId: string;
  readonly subject: AttachmentSubject;
  readonly subjectId: string;
};
export type AttachmentFile = {
  readonly bytes: Buffer;
  readonly mediaType: AttachmentMediaType;
  readonly fileName: string;
};

const EXTENSION: Readonly<Record<AttachmentMediaType, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

/** Images and PDFs beside what a doctor writes or asks for: judged before they are kept, sealed, served as downloads only. */
@Injectable()
export class Attachments {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: PortfolioAccess,
    private readonly secrets: Secrets,
  ) {}

  async add(beside: Beside, bytes: Buffer, key: string): Promise<AttachmentView[]> {
    // Judging a large PDF takes its time: no transaction waits for it.
    const check = await checkAttachment(bytes);
    return this.own(beside, 'lade till en fil', async () => {
      if (check.mediaType === null) throw new DomainError('file-refused', 'refused', check.reasons);
      const { mediaType } = check;
      const digest = createHash('sha256').update(bytes).digest();
      const { actor, subjectId } = beside;
      const scope = { person: actor.personId, operation: `attach ${subjectId}`, bodyHash: digest };
      await withIdempotency(key, scope, () =>
        keepAttachment(this.secrets, beside, { bytes, mediaType, sha256: digest.toString('hex') }),
      );
    });
  }

  remove(beside: Beside, id: string, key: string): Promise<AttachmentView[]> {
    return this.own(beside, 'tog bort en fil', async () => {
      const { actor, subject, subjectId } = beside;
      const bodyHash = createHash('sha256').update(id).digest();
      const scope = { person: actor.personId, operation: `detach ${subjectId}`, bodyHash };
      await withIdempotency(key, scope, async () => {
        if (await deleteAttachment(subject, subjectId, id)) return id;
        throw new DomainError('not-found', 'not-found', 'Filen finns inte.');
      });
    });
  }

  /** Beside one assessment, for whoever sees it. */
  ofAssessment(actor: Actor, id: string): Promise<AttachmentView[]> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const found = await findAssessment(id);
      if (!found) throw new DomainError('not-found', 'not-found', 'Sidan finns inte.');
      const { traineeId } = found;
      // Whoever passed it on sees that, and no file: row level security leaves them none to open the door for.
      if (found.passedOnBy === actor.personId && !(await this.beside(found)).length) return [];
      await openAttachmentDoor(this.access, actor, { traineeId, subject: 'assessment', subjectId: id });
      return this.beside(found);
    });
  }

  /** Beside each thing of one kind. In the running transaction, whose person row level security answers for. */
  besideEach(subject: AttachmentSubject, traineeId: string): Promise<Map<string, AttachmentView[]>> {
    return this.transactions.run({}, () => attachmentViews(subject, traineeId));
  }

  file(actor: Actor, subject: AttachmentSubject, id: string): Promise<AttachmentFile> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const row = await findSealedAttachment(subject, id);
      if (!row) throw new DomainError('not-found', 'not-found', 'Filen finns inte.');
      await openAttachmentDoor(this.access, actor, { ...row, subject });
      const bytes = this.secrets.openBytes(row.sealed, attachmentContext(id));
      return { bytes, mediaType: row.mediaType, fileName: `bilaga.${EXTENSION[row.mediaType]}` };
    });
  }

  private async beside({ id, traineeId }: { id: string; traineeId: string }): Promise<AttachmentView[]> {
    return (await attachmentViews('assessment', traineeId)).get(id) ?? [];
  }

  private own(beside: Beside, what: string, work: () => Promise<void>): Promise<AttachmentView[]> {
    const { actor, traineeId, subject, subjectId } = beside;
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.access.open(actor, { traineeId, what, allowed: ['own'] });
      await refuseClosedSubject(beside);
      await work();
      return (await attachmentViews(subject, traineeId)).get(subjectId) ?? [];
    });
  }
}
