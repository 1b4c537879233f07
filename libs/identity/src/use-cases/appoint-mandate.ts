import { Injectable } from '@nestjs/common';
import { Organisations } from '@specialistvagen/organisations';
import { Clock, DomainError, Transactions, newId, refuseIf } from '@specialistvagen/platform';
import { personalIdentityNumberReasons } from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import type { Actor, AppointMandate } from '../contract/index.js';
import { needsUnit } from '../domain/mandate.js';
import { mandateRepository } from '../storage/mandate.repository.js';
import { personRepository } from '../storage/person.repository.js';

/** A mandate administrator appoints for the own care provider only, with from, to and basis (decision 12). */
@Injectable()
export class AppointMandateUseCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  async appoint(actor: Actor, request: AppointMandate): Promise<string> {
    if (!administers(actor, request.careProviderId)) {
      throw new DomainError('not-found', 'not-found', 'Vårdgivaren finns inte bland dem du administrerar.');
    }
    return this.transactions.run({ person: actor.personId }, async () => {
      refuseIf('mandate-refused', 'refused', await this.faults(actor, request));
      const id: string = newId();
      await mandateRepository.insert({ ...request, id, regionCode: null, appointedBy: actor.personId });
      return id;
    });
  }

  private async faults(actor: Actor, request: AppointMandate): Promise<Reason[]> {
    const reasons: Reason[] = [...personalIdentityNumberReasons('basis', request.basis)];
    const add = (field: string, text: string) => reasons.push({ field, text });
    if (request.personId === actor.personId) add('personId', 'Du kan inte utse dig själv.');
    if (!(await personRepository.name(request.personId))) add('personId', 'Personen finns inte.');
    if (request.validTo !== null && request.validTo < request.validFrom) {
      add('validTo', 'Sista dagen ligger före den första.');
    }
    if (request.validTo !== null && request.validTo < this.clock.today()) {
      add('validTo', 'Uppdraget skulle redan ha upphört.');
    }
    if (needsUnit(request.role) && request.careUnitId === null) {
      add('careUnitId', 'En verksamhetschef utses för en enhet. Välj enhet.');
    }
    if (request.careUnitId !== null) {
      const unit = await this.organisations.unit(request.careUnitId);
      if (unit?.careProviderId !== request.careProviderId) {
        add('careUnitId', 'Enheten hör inte till vårdgivaren.');
      }
    }
    return reasons;
  }
}

/** Whether the person may appoint and end at the care provider today. */
export function administers(actor: Actor, careProviderId: string | null): boolean {
  return actor.mandates.some(
    (mandate) => mandate.role === 'mandate_administrator' && mandate.careProviderId === careProviderId,
  );
}
