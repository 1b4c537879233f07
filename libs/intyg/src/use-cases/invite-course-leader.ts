import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { InvitedPeople } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity';
import {
  Clock,
  DomainError,
  Transactions,
  hashBody,
  refuseIf,
  withIdempotency,
} from '@specialistvagen/platform';
import type { InviteCourseLeader as Invite, Moved } from '../contract/requests.js';
import { blocksSending, reasonsOf } from '../domain/blocking.js';
import { freeTextReasons } from '../domain/check-content.js';
import type { Intyg } from '../domain/intyg.js';
import { templateOfIntyg } from '../domain/intyg-template.js';
import { takesRole } from '../domain/participants.js';
import { changeIntyg, setParticipants } from '../storage/change-intyg.js';
import { INVITATION_DAYS, insertInvitation } from '../storage/invitations.js';
import { findIntyg } from '../storage/intyg-rows.js';
import { notify } from '../storage/notices.js';
import { ChooseEvidence } from './choose-evidence.js';
import { FindOwnIntyg } from './find-own-intyg.js';
import { JudgeIntyg } from './judge-intyg.js';
import { ShowIntyg } from './show-intyg.js';

const DAY = 86_400_000;

/**
 * A course leader signs the course form and nothing else (R14). The invitation goes by mail; whoever signs in with its
 * address signs under the name of their own e-ID. Without a Swedish e-ID a supervisor signs instead.
 */
@Injectable()
export class InviteCourseLeader {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly finding: FindOwnIntyg,
    private readonly judging: JudgeIntyg,
    private readonly people: InvitedPeople,
    private readonly evidence: ChooseEvidence,
    private readonly showing: ShowIntyg,
  ) {}

  invite(actor: Actor, id: string, body: Invite, key: string): Promise<Moved> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const scope = { person: actor.personId, operation: `invite to intyg ${id}`, bodyHash: hashBody(body) };
      await withIdempotency(key, scope, async () => {
        await this.send(actor, id, body);
        return id;
      });
      return this.showing.moved(actor, id);
    });
  }

  private async send(actor: Actor, id: string, body: Invite): Promise<void> {
    const { intyg, transition } = await this.finding.forAction(actor, id, 'send', body.revision);
    refuseIf('text-refused', 'refused', freeTextReasons('workplace', body.workplace));
    const field = courseLeaderField(intyg);
    const addressee = await this.people.address(body, actor.personId);
    await setParticipants(intyg, [
      { role: 'course-leader', field, personId: addressee, state: 'waiting', signedAt: null },
    ]);
    const invited = await this.withWorkplace(intyg, field, body.workplace);
    const { findings } = await this.judging.judge(invited);
    const { template } = templateOfIntyg(invited);
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
      content: invited.content,
      set: { sent_at: at, reminded_at: null },
    });
    const invitation = randomUUID();
    const expiresAt = new Date(at.getTime() + INVITATION_DAYS * DAY);
    await insertInvitation({ id: invitation, intyg, field, addressee, invitedAt: at, expiresAt });
    await notify({
      kind: 'course-leader-invited',
      to: addressee,
      subject: { kind: 'invitation', id: invitation },
    });
  }

  /** What the form asks of a course leader beside the name, as the doctor who took the course knows it. */
  private async withWorkplace({ id }: Intyg, field: string, workplace: string): Promise<Intyg> {
    const intyg = await findIntyg(id);
    if (intyg?.content.kind !== 'form') throw wrongForm();
    const signatures = { ...intyg.content.signatures, [field]: { workplace } };
    return { ...intyg, content: { ...intyg.content, signatures } };
  }
}

function courseLeaderField(intyg: Intyg): string {
  const { form } = templateOfIntyg(intyg).template;
  const signer = form.signers.find((one) => takesRole(one, 'course-leader'));
  if (!signer) throw wrongForm();
  return signer.field;
}

function wrongForm(): DomainError {
  return new DomainError('not-a-course', 'refused', {
    text: 'En kursledare kan bara underteckna intyget om kurs.',
    rule: 'R14',
    citation: 'HSLF-FS 2021:8 bilaga 10; SOSFS 2015:8 bilaga 5',
    confidence: 'EX',
  });
}
