import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccessPurpose, Actor } from '@specialistvagen/identity/contract';
import {
  DomainError,
  newId,
  refuseIf,
  Secrets,
  Transactions,
  withIdempotency,
} from '@specialistvagen/platform';
import { PortfolioAccess } from '@specialistvagen/trainees';
import { ATTACHMENTS_AT_MOST, type AttachmentMediaType, type AttachmentView } from '../contract/index.js';
import { checkAttachment } from '../domain/attachment-check.js';
import {
  deleteAttachment,
  findSealedAttachment,
  insertAttachment,
  type AttachmentSubject,
} from '../storage/attachment.repository.js';
import { findEntry } from '../storage/logbook.repository.js';
import { findReflection } from '../storage/reflection.repository.js';
import { attachmentViews } from './attachment-views.js';

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

const READERS: readonly AccessPurpose[] = ['own', 'principal-supervisor', 'supervisor'];
const EXTENSION: Readonly<Record<AttachmentMediaType, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

/** The file is sealed for its own row: bytes moved to another row do not open (decision 10). */
const contextOf = (id: string) => `assessments:attachment:${id}`;

/** Images and PDFs beside an entry or a reflection: judged before they are kept, sealed, and served as downloads only. */
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
        this.insert(beside, { bytes, mediaType, sha256: digest.toString('hex') }),
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

  file(actor: Actor, subject: AttachmentSubject, id: string): Promise<AttachmentFile> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const row = await findSealedAttachment(subject, id);
      if (!row) throw new DomainError('not-found', 'not-found', 'Filen finns inte.');
      const what = subject === 'logbook' ? 'öppnade en fil i loggen' : 'öppnade en fil i en delad reflektion';
      await this.access.open(actor, { traineeId: row.traineeId, what, allowed: READERS });
      const bytes = this.secrets.openBytes(row.sealed, contextOf(id));
      return { bytes, mediaType: row.mediaType, fileName: `bilaga.${EXTENSION[row.mediaType]}` };
    });
  }

  private own(beside: Beside, what: string, work: () => Promise<void>): Promise<AttachmentView[]> {
    const { actor, traineeId, subject, subjectId } = beside;
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.access.open(actor, { traineeId, what, allowed: ['own'] });
      const isThere = await (subject === 'logbook' ? findEntry : findReflection)(traineeId, subjectId);
      if (!isThere) throw new DomainError('not-found', 'not-found', 'Det som filen hör till finns inte.');
      await work();
      return (await attachmentViews(subject, traineeId)).get(subjectId) ?? [];
    });
  }

  private async insert(
    { traineeId, subject, subjectId }: Beside,
    file: { readonly bytes: Buffer; readonly mediaType: AttachmentMediaType; readonly sha256: string },
  ): Promise<string> {
    const before = (await attachmentViews(subject, traineeId)).get(subjectId) ?? [];
    const text = `Här ligger redan ${ATTACHMENTS_AT_MOST} filer. Ta bort någon först.`;
    refuseIf(
      'file-refused',
      'refused',
      before.length >= ATTACHMENTS_AT_MOST ? [{ text, field: 'file' }] : [],
    );
    const id = newId();
    const { bytes, mediaType, sha256 } = file;
    const sealed = this.secrets.sealBytes(bytes, contextOf(id));
    await insertAttachment(subject, {
      id,
      traineeId,
      subjectId,
      mediaType,
      size: bytes.length,
      sha256,
      sealed,
    });
    return id;
  }
}
