import { Injectable } from '@nestjs/common';
import { ExternalAssessors } from '@specialistvagen/external-assessors';
import { Clock, DomainError } from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import { Supervisors } from '@specialistvagen/supervisors';
import type { IntygType } from '../contract/intyg-type.js';
import type { Participant } from '../domain/intyg.js';
import { participantsFor } from '../domain/participants.js';

export type Asked = { type: IntygType; traineeId: string; signerId: string | undefined };

/** Who is asked to sign: chosen for bilaga 2 and 3, known for bilaga 4. */
@Injectable()
export class NameParticipants {
  constructor(
    private readonly clock: Clock,
    private readonly supervisors: Supervisors,
    private readonly assessors: ExternalAssessors,
  ) {}

  async name({ type, traineeId, signerId }: Asked): Promise<Participant[]> {
    if (signerId === traineeId) {
      const text = 'Du kan inte underteckna ett intyg om dig själv.';
      throw new DomainError('signs-about-themselves', 'refused', { text, field: 'signerId', rule: 'R11' });
    }
    if (type !== 'SOS-2021-B4') return participantsFor(type, () => signerId);
    const principal = await this.supervisors.principal(traineeId, this.clock.today());
    const appointment = await this.assessors.appointment(traineeId);
    const assessorId = appointment?.state === 'appointed' ? appointment.assessorId : undefined;
    const reasons: Reason[] = [];
    if (!principal)
      reasons.push({ text: 'Ingen huvudansvarig handledare är utsedd.', mendedBy: 'study-director' });
    if (!assessorId) reasons.push({ text: 'Ingen extern bedömare är utsedd.', mendedBy: 'study-director' });
    if (reasons.length > 0) throw new DomainError('signers-missing', 'refused', reasons);
    return participantsFor(type, (role) =>
      role === 'principal-supervisor' ? principal?.personId : assessorId,
    );
  }
}
