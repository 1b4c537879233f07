import { Injectable } from '@nestjs/common';
import { ExternalAssessors } from '@specialistvagen/external-assessors';
import { Competences, Mandates } from '@specialistvagen/identity';
import { Clock, swedishDay } from '@specialistvagen/platform';
import { activityOfForm, declarationsFor } from '@specialistvagen/regulations';
import type { MandateFacts, RuleFacts, SigningFacts, SigningSignerFacts } from '@specialistvagen/regulations';
import { Supervisors } from '@specialistvagen/supervisors';
import { Trainees } from '@specialistvagen/trainees';
import type { Intyg, Participant } from '../domain/intyg.js';
import { formPart } from '../domain/form-part.js';
import { namesSpecialty, templateOfIntyg } from '../domain/intyg-template.js';
import { coveredPlaces } from '../domain/platform-fields.js';
import { placeInstead } from '../domain/protected-place.js';
import { signatureWords } from '../domain/signature-words.js';
import { writtenOn } from '../domain/written.js';
import { DelegationsOf } from './delegations-of.js';

type Training = RuleFacts['training'];

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
    private readonly delegations: DelegationsOf,
  ) {}

  async of(intyg: Intyg, training: Training): Promise<SigningFacts> {
    const { template, hash } = templateOfIntyg(intyg);
    const { periodFrom, periodTo } = writtenOn(intyg.content);
    const signers: SigningSignerFacts[] = [];
    for (const participant of intyg.participants) signers.push(await this.signer(intyg, participant));
    const { post } = training;
    return {
      documentId: intyg.documentId ?? intyg.id,
      type: intyg.type,
      regulation: template.regulation,
      goals: intyg.goals,
      specialty: namesSpecialty(template) ? post.specialty : null,
      activity: activityOfForm(intyg.type, post.regulation),
      restsOn: intyg.restsOn,
      delegation: await this.delegations.facts(intyg),
      periodFrom,
      periodTo,
      signers,
      form: {
        ...formPart(intyg.content, template, intyg.participants),
        ...coveredPlaces(template, placeInstead(training)),
      },
      declarations: intyg.participants.flatMap(({ field }) =>
        declarationsFor(intyg.type, field, template.version).map(({ id }) => id),
      ),
      replaces: null,
      isSigned: intyg.state === 'signed',
      templateHash: hash,
    };
  }

  async signer(intyg: Intyg, { role, personId, field }: Participant): Promise<SigningSignerFacts> {
    if (role === 'case-officer') throw new Error('No intyg is signed by an officer');
    const { supervisorTrainingYear } = signatureWords(intyg.content, field);
    return {
      personId,
      role,
      competence: await this.competences.snapshot(personId, this.clock.today()),
      mandates: await this.mandatesOf(intyg, role, personId),
      supervisorTrainingYear: /^\d{4}$/.test(supervisorTrainingYear ?? '')
        ? Number(supervisorTrainingYear)
        : null,
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
      // Who has judged corrects their own intyg, though the appointment is completed.
      const isOpen =
        appointment?.state === 'appointed' || (intyg.replaces && appointment?.state === 'completed');
      if (appointment?.assessorId !== personId || !isOpen) return [];
      return [{ basis: 'Utsedd extern bedömare', from: swedishDay(appointment.appointedAt), to: null }];
    }
    if (role === 'head-of-department') return this.headMandates(intyg, personId, today);
    if (role === 'appointed-doctor') return this.delegations.mandates(intyg, personId);
    if (role !== 'supervisor' && role !== 'principal-supervisor') return [];
    return this.supervisorMandates(intyg, role, personId);
  }

  private async supervisorMandates(
    intyg: Intyg,
    role: 'supervisor' | 'principal-supervisor',
    personId: string,
  ): Promise<MandateFacts[]> {
    const assigned = await this.supervisors.of(intyg.traineeId);
    const isPrincipal = ({ kind, postId }: (typeof assigned)[number]) =>
      kind === 'principal' && postId === intyg.postId;
    return assigned
      .filter((one) => one.personId === personId && (role === 'supervisor' || isPrincipal(one)))
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
