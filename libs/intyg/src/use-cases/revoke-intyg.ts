import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity';
import {
  Clock,
  DomainError,
  Transactions,
  hashBody,
  refuseIf,
  withIdempotency,
} from '@specialistvagen/platform';
import type { Moved } from '../contract/requests.js';
import type { RevocationReason } from '../contract/revocation.js';
import { freeTextReasons } from '../domain/check-content.js';
import type { Intyg } from '../domain/intyg.js';
import { REASON_WORDS } from '../domain/revocation.js';
import { changeIntyg } from '../storage/change-intyg.js';
import { notify } from '../storage/notices.js';
import { insertAnswer, insertRevocation, reportsOf, revocationOf } from '../storage/revocations.js';
import { CloseReports } from './close-reports.js';
import { DocumentUses } from './document-uses.js';
import { EndDocument } from './end-document.js';
import { FindOwnIntyg } from './find-own-intyg.js';
import { ShowIntyg } from './show-intyg.js';

export type RevokeMove = { id: string; revision: number; reason: RevocationReason; note: string };

/**
 * A signed intyg ceases to hold, for a reason from the closed list. Once a decision rests on it, it is no longer the
 * signer's to revoke: it is reported (`ReportIntyg`).
 */
@Injectable()
export class RevokeIntyg {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly finding: FindOwnIntyg,
    private readonly ending: EndDocument,
    private readonly uses: DocumentUses,
    private readonly reports: CloseReports,
    private readonly showing: ShowIntyg,
  ) {}

  revoke(actor: Actor, move: RevokeMove, key: string): Promise<Moved> {
    return this.transactions.run({ person: actor.personId }, async () => {
      refuseIf('text-refused', 'refused', freeTextReasons('note', move.note));
      const scope = {
        person: actor.personId,
        operation: `revoke intyg ${move.id}`,
        bodyHash: hashBody(move),
      };
      await withIdempotency(key, scope, async () => {
        await this.change(actor, move);
        return move.id;
      });
      return this.showing.moved(actor, move.id);
    });
  }

  /** What the doctor says about it: once, read by everybody who sees the intyg. */
  answer(actor: Actor, id: string, text: string, key: string): Promise<Moved> {
    return this.transactions.run({ person: actor.personId }, async () => {
      refuseIf('text-refused', 'refused', freeTextReasons('text', text));
      const scope = { person: actor.personId, operation: `answer ${id}`, bodyHash: hashBody({ text }) };
      await withIdempotency(key, scope, async () => {
        const { intyg, actors } = await this.finding.find(actor, id);
        const revocation = await revocationOf(id);
        if (!revocation || !actors.includes('trainee')) {
          throw new DomainError('not-possible', 'refused', 'Det finns ingen återkallelse att svara på.');
        }
        const { traineeId } = intyg;
        if (!(await insertAnswer({ intygId: id, traineeId, text, at: this.clock.now() }))) {
          throw new DomainError('already-answered', 'conflict', 'Du har redan svarat på återkallelsen.');
        }
        await notify({
          kind: 'revocation-answered',
          to: revocation.by,
          subject: { kind: 'intyg', id },
          actor: actor.personId,
        });
        return id;
      });
      return this.showing.moved(actor, id);
    });
  }

  private async change(actor: Actor, { id, revision, reason, note }: RevokeMove): Promise<void> {
    const { intyg, transition } = await this.finding.forAction(actor, id, 'revoke', revision);
    const at = this.clock.now();
    const words = REASON_WORDS[reason];
    await changeIntyg(intyg, { action: 'revoke', to: transition.to, by: actor.personId, at, reason: words });
    const status = intyg.state === 'signed' ? 'revoked' : 'void';
    await this.ending.end({ intyg, status, by: actor.personId, at, reason: words });
    // Asked last: a decision that was made meanwhile holds the case until it is stored, and is then seen here.
    if (intyg.documentId && (await this.uses.isDecidedOn(intyg.documentId))) throw decidedMeanwhile();
    if (status === 'revoked') await this.keep(actor, intyg, { reason, note, at });
    await this.tell(actor, intyg);
  }

  private async keep(
    actor: Actor,
    intyg: Intyg,
    { reason, note, at }: { reason: RevocationReason; note: string; at: Date },
  ): Promise<void> {
    const { id: intygId, documentId, traineeId } = intyg;
    if (!documentId) throw new Error('A signed intyg has a document');
    const by = actor.personId;
    await insertRevocation({ intygId, documentId, traineeId, reason, note: note || null, by, at });
    const open = (await reportsOf([documentId])).filter(({ state }) => state === 'open');
    for (const report of open) await this.reports.close(report, { state: 'accepted', by, at, answer: null });
  }

  /** The doctor, and whoever has signed and did not revoke it. */
  private async tell(actor: Actor, intyg: Intyg): Promise<void> {
    const signers = intyg.participants.filter(({ state }) => state === 'signed').map((one) => one.personId);
    for (const to of new Set([intyg.traineeId, ...signers])) {
      if (to === actor.personId) continue;
      await notify({
        kind: 'intyg-revoked',
        to,
        subject: { kind: 'intyg', id: intyg.id },
        actor: actor.personId,
      });
    }
  }
}

function decidedMeanwhile(): DomainError {
  return new DomainError(
    'decided-already',
    'conflict',
    'Ett beslut vilar på intyget, så det kan inte återkallas här. Anmäl det till Socialstyrelsen i stället.',
  );
}
