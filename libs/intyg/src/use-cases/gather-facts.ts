import { Injectable } from '@nestjs/common';
import { ExternalAssessors } from '@specialistvagen/external-assessors';
import { Affiliations, Competences } from '@specialistvagen/identity';
import { Organisations } from '@specialistvagen/organisations';
import { Clock, DomainError } from '@specialistvagen/platform';
import type { AssessorFacts, PartInBtFacts, RuleFacts } from '@specialistvagen/regulations';
import { Supervisors } from '@specialistvagen/supervisors';
import { EarlierDocuments, Trainees } from '@specialistvagen/trainees';
import { IntygQueries } from './intyg-queries.js';

/** Gathers what the rules look at (decision 7). All in the running transaction, so all of one moment. */
@Injectable()
export class GatherFacts {
  constructor(
    private readonly clock: Clock,
    private readonly trainees: Trainees,
    private readonly supervisors: Supervisors,
    private readonly assessors: ExternalAssessors,
    private readonly organisations: Organisations,
    private readonly affiliations: Affiliations,
    private readonly competences: Competences,
    private readonly queries: IntygQueries,
    private readonly copies: EarlierDocuments,
  ) {}

  /** About the training that the post belongs to; the present one when none is named. */
  async of(traineeId: string, postId?: string): Promise<RuleFacts> {
    const facts = await this.trainees.facts(traineeId, postId);
    if (!facts) throw new DomainError('no-post', 'refused', 'Läkaren har ingen utbildningstjänst.');
    const today = this.clock.today();
    const principalSupervisorId = await this.principal(traineeId, facts.post.id);
    const appointment = facts.post.kind === 'bt' ? await this.assessors.appointment(traineeId) : null;
    return {
      today,
      training: { ...facts, post: { ...facts.post, principalSupervisorId } },
      intyg: await this.queries.summaries(traineeId),
      verifiedCopies: await this.copies.verifiedCopies(traineeId),
      signing: null,
      assessor: appointment ? await this.assessorFacts(traineeId, appointment.assessorId) : null,
      application: null,
      decision: null,
      regionSwitches: [],
      disclosure: null,
    };
  }

  /** Parallel ST posts have a principal supervisor each. */
  private async principal(traineeId: string, postId: string): Promise<string | null> {
    const today = await this.supervisors.of(traineeId, this.clock.today());
    return today.find((one) => one.kind === 'principal' && one.postId === postId)?.personId ?? null;
  }

  /** What is known of a person as external assessor of this trainee, whether appointed or only thought of. */
  async assessorFacts(traineeId: string, personId: string): Promise<AssessorFacts> {
    const today = this.clock.today();
    const places = await this.affiliations.of(personId);
    const units = await this.organisations.units(places.flatMap(({ careUnitId }) => careUnitId ?? []));
    const unitName = new Map(units.map(({ id, name }) => [id, name]));
    const member = await this.assessors.poolMember(personId);
    const signed = (await this.queries.summaries(traineeId)).flatMap(({ type, signers }) =>
      type === 'SOS-2021-B4' ? signers.filter((one) => one.personId === personId) : [],
    );
    return {
      personId,
      service: places.flatMap(({ careUnitId, from, to }) =>
        careUnitId
          ? [
              {
                careUnitId,
                careUnitName: unitName.get(careUnitId) ?? '',
                from,
                to,
                source: 'care-provider' as const,
              },
            ]
          : [],
      ),
      partsInBt: await this.partsInBt(traineeId, personId),
      competence: await this.competences.snapshot(personId, today),
      attestation: member && {
        attestedBy: member.attestedBy,
        basis: member.basis,
        attestedOn: member.attestedOn,
      },
      declaredIndependentAt: signed.find(({ signedAt }) => signedAt !== null)?.signedAt ?? null,
    };
  }

  /** Any other part in the BT is a hindrance; goal intyg are counted from the summaries by the rule itself. */
  private async partsInBt(traineeId: string, personId: string): Promise<PartInBtFacts[]> {
    const assigned = (await this.supervisors.of(traineeId)).filter((one) => one.personId === personId);
    const parts: PartInBtFacts[] = assigned.map(({ kind, from }) => ({
      part: kind === 'principal' ? 'principal-supervisor' : 'supervisor',
      text:
        kind === 'principal'
          ? 'Är eller har varit huvudansvarig handledare.'
          : 'Är eller har varit handledare.',
      from,
    }));
    for (const post of await this.trainees.posts(traineeId)) {
      if (post.headOfDepartmentId === personId) {
        parts.push({
          part: 'head-of-department',
          text: 'Är verksamhetschef för tjänsten.',
          from: post.startsOn,
        });
      }
      if (post.studyDirectorId === personId) {
        parts.push({ part: 'study-director', text: 'Är studierektor för tjänsten.', from: post.startsOn });
      }
      if (post.coordinatorIds.includes(personId)) {
        parts.push({ part: 'bt-coordinator', text: 'Är BT-samordnare för tjänsten.', from: post.startsOn });
      }
    }
    return parts;
  }
}
