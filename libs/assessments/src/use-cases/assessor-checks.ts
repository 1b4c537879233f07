import { Injectable } from '@nestjs/common';
import { AccessGrants, Affiliations, Competences, People } from '@specialistvagen/identity';
import type { AccessPurpose, Actor } from '@specialistvagen/identity/contract';
import { Clock, type Reason } from '@specialistvagen/platform';
import { isWithin } from '@specialistvagen/regulations';
import type { Assessment } from '../domain/assessment.js';
import { standingOf, type FoundStanding } from '../domain/assessor-standing.js';

const FOLLOWING: readonly AccessPurpose[] = [
  'principal-supervisor',
  'supervisor',
  'study-director',
  'bt-coordinator',
  'head-of-department',
  'external-assessor',
];

/** What is known of whoever assesses. In the running transaction. */
@Injectable()
export class AssessorChecks {
  constructor(
    private readonly grants: AccessGrants,
    private readonly affiliations: Affiliations,
    private readonly competences: Competences,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /** What stands behind the assessor on this day; stored with the answer and never reckoned again. */
  async standing(
    { personId, mandates }: Actor,
    { traineeId, careProviderId }: Pick<Assessment, 'traineeId' | 'careProviderId'>,
  ): Promise<FoundStanding> {
    const today = this.clock.today();
    const purposes = await this.grants.purposes(personId, traineeId);
    const { licence } = await this.competences.snapshot(personId, today);
    const places = await this.affiliations.of(personId);
    return standingOf({
      followsTraining: purposes.some((purpose) => FOLLOWING.includes(purpose)),
      hasMandate: mandates.some((mandate) => mandate.careProviderId === careProviderId),
      isLicensedHere: licence?.source === 'HOSP' && places.some(({ from, to }) => isWithin(today, from, to)),
    });
  }

  /** Why somebody cannot be asked by name; `asking` is the one who asks, or hands the request on. */
  async faultsOf(
    personId: string,
    of: { readonly traineeId: string; readonly asking: string; readonly field: string },
  ): Promise<Reason[]> {
    const { field } = of;
    if (personId === of.traineeId) return [{ text: 'Ingen bedömer sig själv.', field }];
    if (personId === of.asking) return [{ text: 'Välj någon annan än dig själv.', field }];
    const isHidden = await this.people.isProtected(personId);
    return isHidden ? [{ text: 'Personen finns inte bland dem du kan välja.', field }] : [];
  }
}
