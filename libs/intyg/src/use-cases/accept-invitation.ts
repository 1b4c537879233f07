import { Injectable } from '@nestjs/common';
import { AccessGrants, InvitedPeople, InvitedSignIn } from '@specialistvagen/identity';
import type { Actor, ProvenPerson } from '@specialistvagen/identity';
import { Clock, DomainError, Transactions } from '@specialistvagen/platform';
import { setParticipants } from '../storage/change-intyg.js';
import { acceptInvitation, acceptedInvitation, openInvitation } from '../storage/invitations.js';
import type { Invitation } from '../storage/invitations.js';
import { findIntyg } from '../storage/intyg-rows.js';
import { recordEvidence } from '../storage/evidence.js';

export type InvitationView = { intygId: string | null; isOpen: boolean };

/** The invited course leader comes with an e-ID: from here the form waits for the person behind it, and nobody else. */
@Injectable()
export class AcceptInvitation extends InvitedSignIn {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly people: InvitedPeople,
    private readonly grants: AccessGrants,
  ) {
    super();
  }

  /** At sign-in. What the invitation allows is done as the doctor who sent it; one that does not hold does nothing. */
  async personFor(invitationId: string, proven: ProvenPerson): Promise<string | null> {
    const invitation = await this.open(invitationId);
    if (!invitation) return null;
    return this.transactions.run({ person: invitation.traineeId }, async () => {
      const personId = await this.people.bind(proven, invitation.traineeId);
      // Nobody signs an intyg about themselves (R11): the doctor is signed in and accepts nothing.
      if (personId !== invitation.traineeId) await this.accept(invitationId, invitation, personId);
      return personId;
    });
  }

  /** What the page of the address shows: to the one who accepted, the intyg; to others only whether it still holds. */
  async view(actor: Actor | null, invitationId: string): Promise<InvitationView> {
    const intygId = actor
      ? await this.transactions.run({ person: actor.personId }, () => acceptedInvitation(invitationId))
      : null;
    return { intygId, isOpen: (await this.open(invitationId)) !== null };
  }

  private async open(invitationId: string): Promise<Invitation | null> {
    const invitation = await this.transactions.run({}, () => openInvitation(invitationId));
    return invitation && invitation.expiresAt > this.clock.now() ? invitation : null;
  }

  private async accept(
    id: string,
    { draftId, traineeId, field }: Invitation,
    personId: string,
  ): Promise<void> {
    const at = this.clock.now();
    const intyg = await findIntyg(draftId);
    if (!intyg || !(await acceptInvitation(id, personId, at))) {
      throw new DomainError('invitation-ended', 'conflict', 'Inbjudan gäller inte längre.');
    }
    await setParticipants(intyg, [
      { role: 'course-leader', field, personId, state: 'waiting', signedAt: null },
    ]);
    await this.grants.grant({ person: personId, portfolio: traineeId, purpose: 'signer' });
    await recordEvidence('invitation-accepted', at, { invitationId: id, intygId: draftId, personId });
  }
}
