import { Injectable } from '@nestjs/common';
import { ExternalAssessors } from '@specialistvagen/external-assessors';
import { Competences, Mandates } from '@specialistvagen/identity';
import { Clock, swedishDay } from '@specialistvagen/platform';
import { declarationsFor, templateHash } from '@specialistvagen/regulations';
import type { MandateFacts, SigningFacts, SigningSignerFacts } from '@specialistvagen/regulations';
import { Supervisors } from '@specialistvagen/supervisors';
import { Trainees } from '@specialistvagen/trainees';
import type { Intyg, Participant } from '../domain/intyg.js';
import { formPart } from '../domain/form-part.js';

const regulation = 'HSLF-FS 2021:8';

/** The document that is about to be signed, as the rules read it: signers with mandates and competence of the day. */
@Injectable()
export class GatherSigning {
  constructor(
    private readonly clock: Clock,
    private readonly trainees: Trainees,
    private readonly supervisors: Supervisors,
    private readonly assessors: ExternalAssessors,
    private readonly competences: Competences,
    private readonly mandates: Mandates,
  ) {}

  async of(intyg: Intyg): Promise<SigningFacts> {
    const content = intyg.content;
    const signers: SigningSignerFacts[] = [];
    for (const participant of intyg.participants) signers.push(await this.signer(intyg, participant));
    return {
      documentId: intyg.documentId ?? intyg.id,
      type: intyg.type,
      regulation,
      goals: intyg.goals,
      specialty: null,
      activity: null,
      restsOn: null,
      delegation: null,
      periodFrom: content.kind === 'goals' ? content.periodFrom : null,
      periodTo: content.kind === 'goals' ? content.periodTo : null,
      signers,
      form: formPart(content),
      declarations: intyg.participants.flatMap(({ field }) =>
        declarationsFor(intyg.type, field).map(({ id }) => id),
      ),
      replaces: null,
      isSigned: intyg.state === 'signed',
      templateHash: templateHash(intyg.type),
    };
  }

  async signer(intyg: Intyg, { role, personId }: Participant): Promise<SigningSignerFacts> {
    if (role === 'case-officer') throw new Error('No form of the BT is signed by an officer');
    return {
      personId,
      role,
      competence: await this.competences.snapshot(personId, this.clock.today()),
      mandates: await this.mandatesOf(intyg, role, personId),
      supervisorTrainingYear: null,
    };
  }

  private async mandatesOf(
    intyg: Intyg,
    role: Participant['role'],
    personId: string,
  ): Promise<MandateFacts[]> {
    const today = this.clock.today();
    if (role === 'external-assessor') {
      const appointment = await this.assessors.appointment(intyg.traineeId);
      if (appointment?.assessorId !== personId || appointment.state !== 'appointed') return [];
      return [{ basis: 'Utsedd extern bedömare', from: swedishDay(appointment.appointedAt), to: null }];
    }
    if (role === 'head-of-department') return this.headMandates(intyg, personId, today);
    const assigned = await this.supervisors.of(intyg.traineeId);
    return assigned
      .filter((one) => one.personId === personId && (role === 'supervisor' || one.kind === 'principal'))
      .map(({ kind, from, to }) => ({
        basis: kind === 'principal' ? 'Huvudansvarig handledare' : 'Handledare',
        from,
        to,
      }));
  }

  /** A head of a unit where the trainee serves, or of the post's care provider. */
  private async headMandates(intyg: Intyg, personId: string, today: string): Promise<MandateFacts[]> {
    const post = await this.trainees.post(intyg.postId);
    const { periods } = await this.trainees.record(intyg.traineeId);
    const units = new Set(periods.map(({ careUnitId }) => careUnitId));
    return (await this.mandates.active(personId, today))
      .filter(({ role }) => role === 'head_of_department')
      .filter(({ careUnitId, careProviderId }) =>
        careUnitId ? units.has(careUnitId) : careProviderId === post?.careProviderId,
      )
      .map(({ validFrom, validTo }) => ({ basis: 'Verksamhetschef', from: validFrom, to: validTo }));
  }
}
