import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity';
import { DomainError, swedishDay } from '@specialistvagen/platform';
import { EarlierDocuments } from '@specialistvagen/trainees';
import type { RestsOnRequest } from '../contract/requests.js';
import type { RestsOnDocument } from '../domain/intyg.js';
import { documentStanding } from '../storage/document-status.js';
import { documentOfTrainee } from '../storage/intyg-rows.js';

/** The older paper or intyg that a re-certification rests on, with the sum that goes into the signed bytes. */
@Injectable()
export class FindRestsOn {
  constructor(private readonly earlierDocuments: EarlierDocuments) {}

  async find(
    actor: Actor,
    traineeId: string,
    asked: RestsOnRequest | undefined,
  ): Promise<RestsOnDocument | null> {
    if (!asked) return null;
    return asked.kind === 'document'
      ? this.signed(traineeId, asked.id)
      : this.earlier(actor, traineeId, asked.id, asked.issuedOn ?? null);
  }

  private async earlier(actor: Actor, traineeId: string, id: string, issuedOn: string | null) {
    const known = (await this.earlierDocuments.list(actor, traineeId)).find((one) => one.id === id);
    if (known?.state !== 'verified-copy' || !known.sha256) {
      const text = 'Ett intyg kan bara vila på en äldre handling som är en verifierad kopia.';
      throw new DomainError('not-verified', 'refused', {
        text,
        field: 'restsOn',
        mendedBy: 'principal-supervisor',
      });
    }
    return { kind: 'earlier-document' as const, id, title: known.title, sha256: known.sha256, issuedOn };
  }

  /** An intyg that was signed here, in this training or an earlier one; what no longer holds carries nothing. */
  private async signed(traineeId: string, id: string): Promise<RestsOnDocument> {
    const standing = await documentStanding(id);
    const sha256 = standing?.revisions.at(-1);
    const isOwn = await documentOfTrainee(traineeId, id);
    if (!standing || !sha256 || !isOwn || standing.status !== 'in-force') {
      const text = 'Det intyg som det nya skulle vila på gäller inte, eller är inte läkarens.';
      throw new DomainError('not-in-force', 'refused', { text, field: 'restsOn' });
    }
    const issuedOn = standing.signedAt ? swedishDay(standing.signedAt) : null;
    return { kind: 'document', id, title: standing.title, sha256, issuedOn };
  }
}
