import { Injectable } from '@nestjs/common';
import { ExternalAssessors } from '@specialistvagen/external-assessors';
import { Clock, DomainError } from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import type { FormSigner, Template } from '@specialistvagen/regulations';
import { Supervisors } from '@specialistvagen/supervisors';
import { Trainees } from '@specialistvagen/trainees';
import type { Participant } from '../domain/intyg.js';
import { isChosen, participantsFor, takesRole } from '../domain/participants.js';
import type { Named } from '../domain/participants.js';

export type Asked = {
  readonly template: Template;
  readonly traineeId: string;
  readonly postId: string;
  /** Whom the trainee has chosen, where the form lets them. */
  readonly signerId: string | undefined;
  /** Who was asked before, where it is not new. */
  readonly earlier: readonly Participant[];
  /** A new intyg in the place of a signed one: who assessed then signs it, though the assessment is done. */
  readonly replaces: boolean;
};

/** Who is asked to sign: the principal supervisor and the external assessor are known, the rest the trainee chooses. */
@Injectable()
export class NameParticipants {
  constructor(
    private readonly clock: Clock,
    private readonly trainees: Trainees,
    private readonly supervisors: Supervisors,
    private readonly assessors: ExternalAssessors,
  ) {}

  async name(asked: Asked): Promise<Participant[]> {
    const { template, traineeId, signerId } = asked;
    if (signerId === traineeId) {
      const text = 'Du kan inte underteckna ett intyg om dig själv.';
      throw new DomainError('signs-about-themselves', 'refused', { text, field: 'signerId', rule: 'R11' });
    }
    const named = new Map<string, Named>();
    const reasons: Reason[] = [];
    for (const signer of template.form.signers) {
      const person = isChosen(signer) ? await this.chosen(signer, asked) : await this.known(signer, asked);
      if (person) named.set(signer.field, person);
      else if (!isChosen(signer)) reasons.push(missing(signer));
    }
    const persons = [...named.values()].map(({ personId }) => personId);
    if (new Set(persons).size < persons.length) {
      const text = 'Intyget ska undertecknas av två olika personer.';
      reasons.push({ text, field: 'signerId', rule: 'R11', mendedBy: 'trainee' });
    }
    if (reasons.length > 0) throw new DomainError('signers-missing', 'refused', reasons);
    return participantsFor(template, ({ field }) => named.get(field));
  }

  private async known(
    signer: FormSigner,
    { traineeId, postId, replaces }: Asked,
  ): Promise<Named | undefined> {
    if (signer.role === 'external-assessor') {
      const appointment = await this.assessors.appointment(traineeId);
      const holds = appointment?.state === 'appointed' || (replaces && appointment?.state === 'completed');
      return holds ? { personId: appointment.assessorId } : undefined;
    }
    const today = await this.supervisors.of(traineeId, this.clock.today());
    const principal = today.find((one) => one.kind === 'principal' && one.postId === postId);
    return principal && { personId: principal.personId };
  }

  /** On a form with two signers the head of department of the post is asked when nobody else is chosen. */
  private async chosen(signer: FormSigner, asked: Asked): Promise<Named | undefined> {
    const { postId, signerId, earlier } = asked;
    if (!takesRole(signer, 'appointed-doctor'))
      return signerId === undefined ? undefined : asBefore(signer, signerId, earlier);
    const head = (await this.trainees.post(postId))?.headOfDepartmentId;
    const personId = signerId ?? head;
    if (personId === undefined) return undefined;
    return (await this.isDelegated(asked, personId)) ? { personId, role: 'appointed-doctor' } : { personId };
  }

  /** Whoever the head of department has appointed in writing signs as the appointed doctor, never as the head. */
  private async isDelegated({ postId }: Asked, personId: string): Promise<boolean> {
    return (await this.supervisors.delegation(postId, personId, this.clock.today())) !== null;
  }
}

/** Whoever was asked as the leader of the course still is, however often the intyg goes back and forth. */
function asBefore({ field }: FormSigner, personId: string, earlier: readonly Participant[]): Named {
  const isLeader = earlier.some(
    (one) => one.field === field && one.personId === personId && one.role === 'course-leader',
  );
  return isLeader ? { personId, role: 'course-leader' } : { personId };
}

function missing({ role }: FormSigner): Reason {
  const text =
    role === 'external-assessor'
      ? 'Ingen extern bedömare är utsedd.'
      : 'Ingen huvudansvarig handledare är utsedd.';
  return { text, mendedBy: 'study-director' };
}
