import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { VerifyDocument } from '@specialistvagen/certificates';
import type { Actor } from '@specialistvagen/identity/contract';
import { DomainError, Transactions, newId } from '@specialistvagen/platform';
import type { SuspicionChanged } from '../contract/acts.js';
import { addCaseFile, sealedCaseFile } from '../storage/case-file.repository.js';
import { findCase } from '../storage/suspicion-case.repository.js';
import { RoomDesk, noSuchCase } from './room-desk.js';
import { SealedSuspicionTexts } from './sealed-texts.js';

/**
 * A file that was handed in as an intyg: judged by the strict verifier, kept as it came with what was said of it, and never
 * shown as signed.
 */
@Injectable()
export class AddShownFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly verifying: VerifyDocument,
    private readonly desk: RoomDesk,
    private readonly sealed: SealedSuspicionTexts,
  ) {}

  async add(actor: Actor, id: string, bytes: Buffer, key: string): Promise<SuspicionChanged> {
    const revision = await this.revisionOf(actor, id);
    // Judging a large PDF takes its time: no transaction waits for it.
    const { verdict, sentence, reasons } = await this.verifying.file(bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const act = { actor, id, key, body: { revision }, sameAs: sha256 };
    return this.desk.act('add-file', act, async () => {
      const fileId = newId();
      const sealed = this.sealed.sealFile(fileId, bytes);
      const row = { id: fileId, sha256, size: bytes.length, verdict, sentence, reasons };
      await addCaseFile(id, { ...row, sealed, addedBy: actor.personId });
      return { subjectId: fileId };
    });
  }

  /** As it came. */
  read(actor: Actor, id: string, fileId: string): Promise<Buffer> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.desk.open(actor, id, 'hämtade en visad fil');
      const sealed = await sealedCaseFile(id, fileId);
      if (!sealed) throw new DomainError('not-found', 'not-found', 'Filen finns inte.');
      return this.sealed.openFile(fileId, sealed);
    });
  }

  private revisionOf(actor: Actor, id: string): Promise<number> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const row = await findCase(id);
      if (!row) throw noSuchCase();
      return row.revision;
    });
  }
}
