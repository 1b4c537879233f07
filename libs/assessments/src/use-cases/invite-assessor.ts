import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InvitedAssessorSignIn, InvitedPeople, type ProvenPerson } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import {
  Clock,
  DomainError,
  isUniqueViolation,
  newId,
  Secrets,
  Transactions,
} from '@specialistvagen/platform';
import { create as createQr } from 'qrcode';
import type { AssessmentCode, InvitationPeek } from '../contract/index.js';
import { CODE_MINUTES, MAIL_DAYS, type Assessment } from '../domain/assessment.js';
import { tokenHash } from '../domain/invitation-token.js';
import { findAssessment } from '../storage/assessment.repository.js';
import {
  acceptInvitation,
  insertInvitation,
  openInvitation,
  type OpenInvitation,
} from '../storage/assessment-invitation.repository.js';
import { AssessmentForms } from './assessment-forms.js';
import { notify } from './assessment-notices.js';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const ENDED = 'Länken gäller inte längre. Be läkaren visa en ny kod.';

/** A link that leads to one assessment: shown as a code, or sent by mail. Whoever comes by it proves who they are first. */
@Injectable()
export class InviteAssessor extends InvitedAssessorSignIn {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: InvitedPeople,
    private readonly forms: AssessmentForms,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Each call makes a new code and puts the former out of use; it is shown once and kept as its hash. */
  code(actor: Actor, assessmentId: string, publicUrl: string): Promise<AssessmentCode> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const assessment = await findAssessment(assessmentId);
      if (assessment?.traineeId !== actor.personId || assessment.roundId !== null) {
        throw new DomainError('not-found', 'not-found', 'Sidan finns inte.');
      }
      if (assessment.state !== 'asked' || assessment.assessorId !== null) {
        throw new DomainError(
          'not-in-this-state',
          'conflict',
          'Bedömningen har redan en bedömare eller är avslutad.',
        );
      }
      const token = randomBytes(32).toString('base64url');
      const expiresAt = await this.insert(newId(), assessment, token, 'code');
      const address = new URL(`/bedom#${token}`, publicUrl).href;
      return { address, qr: qrOf(address), expiresAt: expiresAt.toISOString() };
    });
  }

  /** In the running transaction. The notice carries the id; the link is made of it again when the mail leaves. */
  async mail(assessment: Pick<Assessment, 'id' | 'traineeId'>, addresseeId: string): Promise<void> {
    const id = newId();
    await this.insert(id, assessment, this.secrets.linkSecret('assessment-invitation', id), 'mail');
    const subject = { kind: 'assessment-invitation', id } as const;
    await notify({ kind: 'assessment-invited', to: addresseeId, subject });
  }

  /** For whoever holds the link, before they have signed in: what it is about, and no name. */
  async peek(token: string): Promise<InvitationPeek> {
    const invitation = await this.open(tokenHash(token));
    if (!invitation) return { isOpen: false, title: null };
    const { traineeId, form, formVersion } = invitation;
    const { title } = await this.transactions.run({ person: traineeId }, () =>
      this.forms.version(form, formVersion),
    );
    return { isOpen: true, title };
  }

  /** From here the assessment waits for this person, whatever the link's own time. */
  accept(actor: Actor, token: string): Promise<{ id: string }> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const hash = tokenHash(token);
      const invitation = await openInvitation(hash);
      if (invitation?.traineeId === actor.personId) {
        throw new DomainError(
          'own-assessment',
          'refused',
          'Ingen bedömer sig själv. Låt bedömaren läsa koden.',
        );
      }
      const id = await acceptInvitation(hash, this.clock.now()).catch((error: unknown) => {
        if (!isUniqueViolation(error, 'one_answer_a_round')) throw error;
        throw new DomainError('invited-already', 'conflict', 'Du är redan inbjuden i samma omgång.');
      });
      if (!id) throw new DomainError('invitation-ended', 'conflict', ENDED);
      return { id };
    });
  }

  /** At sign-in: an unknown person with a link that holds is registered with the e-ID's name; nothing is accepted yet. */
  async personFor(invitationHash: string, proven: ProvenPerson): Promise<string | null> {
    const invitation = await this.open(Buffer.from(invitationHash, 'hex'));
    return invitation ? this.people.bind(proven, invitation.traineeId) : null;
  }

  private async open(hash: Buffer): Promise<OpenInvitation | null> {
    const invitation = await this.transactions.run({}, () => openInvitation(hash));
    return invitation && invitation.expiresAt > this.clock.now() ? invitation : null;
  }

  private async insert(
    id: string,
    { id: assessmentId, traineeId }: Pick<Assessment, 'id' | 'traineeId'>,
    token: string,
    channel: 'code' | 'mail',
  ): Promise<Date> {
    const madeAt = this.clock.now();
    const lasts = channel === 'code' ? CODE_MINUTES * MINUTE : MAIL_DAYS * DAY;
    const expiresAt = new Date(madeAt.getTime() + lasts);
    await insertInvitation({
      id,
      assessmentId,
      traineeId,
      channel,
      tokenHash: tokenHash(token),
      madeAt,
      expiresAt,
    });
    return expiresAt;
  }
}

/** Runs of dark squares row by row. */
function qrOf(address: string): AssessmentCode['qr'] {
  const { modules } = createQr(address, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      if (modules.get(y, x)) path += `M${x} ${y}h1v1h-1z`;
    }
  }
  return { side: modules.size, path };
}
