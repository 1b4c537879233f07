import { Injectable } from '@nestjs/common';
import { AccessGrants } from '@specialistvagen/identity';
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
import { blocksSending, reasonsOf } from '../domain/blocking.js';
import type { Intyg } from '../domain/intyg.js';
import { templateOfIntyg } from '../domain/intyg-template.js';
import { isChosen } from '../domain/participants.js';
import { changeIntyg, setParticipants } from '../storage/change-intyg.js';
import { findIntyg } from '../storage/intyg-rows.js';
import { awaitsInvited } from '../storage/invitations.js';
import { notify } from '../storage/notices.js';
import { ChooseEvidence } from './choose-evidence.js';
import { FindOwnIntyg } from './find-own-intyg.js';
import { JudgeIntyg } from './judge-intyg.js';
import { NameParticipants } from './name-participants.js';
import { notFound } from './open-portfolio.js';
import { ShowIntyg } from './show-intyg.js';

/** Sends a draft to its signers. What can be tested now is tested now, so that nobody is disturbed in vain. */
@Injectable()
export class SendIntyg {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly finding: FindOwnIntyg,
    private readonly judging: JudgeIntyg,
    private readonly naming: NameParticipants,
    private readonly grants: AccessGrants,
    private readonly evidence: ChooseEvidence,
    private readonly showing: ShowIntyg,
  ) {}

  send(actor: Actor, id: string, revision: number, key: string): Promise<Moved> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const scope = {
        person: actor.personId,
        operation: `send intyg ${id}`,
        bodyHash: hashBody({ revision }),
      };
      await withIdempotency(key, scope, async () => {
        await this.sendInTransaction(actor, id, revision);
        return id;
      });
      return this.showing.moved(actor, id);
    });
  }

  /** In the running transaction. */
  async sendInTransaction(actor: Actor, id: string, revision: number): Promise<void> {
    const { intyg: written, transition } = await this.finding.forAction(actor, id, 'send', revision);
    const intyg = await this.askedToday(written);
    if (intyg.participants.length < templateOfIntyg(intyg).template.form.signers.length) {
      const text = 'Välj vem som ska underteckna.';
      throw new DomainError('signer-missing', 'refused', { text, field: 'signerId' });
    }
    if (await awaitsInvited(id)) {
      const text = 'Kursledaren har inte loggat in. Bjud in på nytt, eller välj en handledare.';
      throw new DomainError('signer-missing', 'refused', { text, field: 'signerId', rule: 'R14' });
    }
    const { findings } = await this.judging.judge(intyg);
    const { template } = templateOfIntyg(intyg);
    refuseIf('intyg-not-complete', 'refused', reasonsOf(blocksSending(findings, template)));
    await this.evidence.leaveOutOthers(intyg);
    const at = this.clock.now();
    await changeIntyg(intyg, {
      action: 'send',
      to: transition.to,
      by: actor.personId,
      at,
      reason: null,
      remember: true,
      set: { sent_at: at, reminded_at: null },
    });
    for (const { personId } of intyg.participants) await this.tell(intyg, personId);
  }

  /** Who signs by their task is whoever has it today: since it was written, or sent back, somebody may have come or gone. */
  private async askedToday(intyg: Intyg): Promise<Intyg> {
    const { template } = templateOfIntyg(intyg);
    const { traineeId, postId, participants } = intyg;
    const chosen = new Set(template.form.signers.filter(isChosen).map(({ field }) => field));
    const signerId = participants.find(({ field }) => chosen.has(field))?.personId;
    const replaces = intyg.replaces !== null;
    const asked = await this.naming.name({
      template,
      traineeId,
      postId,
      signerId,
      earlier: participants,
      replaces,
    });
    await setParticipants(intyg, asked);
    const found = await findIntyg(intyg.id);
    if (!found) throw notFound();
    return found;
  }

  /** What a signer has begun for the trainee lies with that signer at once; the trainee reads it and may withdraw it. */
  async takeUp(intyg: Intyg, by: string): Promise<void> {
    const at = this.clock.now();
    const set = { sent_at: at, reminded_at: null };
    await changeIntyg(intyg, { action: 'send', to: 'sent', by, at, remember: true, set });
  }

  private async tell(intyg: Intyg, personId: string): Promise<void> {
    await this.grants.grant({ person: personId, portfolio: intyg.traineeId, purpose: 'signer' });
    await notify({
      kind: 'request-received',
      to: personId,
      subject: { kind: 'intyg', id: intyg.id },
      actor: intyg.traineeId,
    });
  }
}
