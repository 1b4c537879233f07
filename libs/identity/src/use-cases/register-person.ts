import { Injectable } from '@nestjs/common';
import { Organisations } from '@specialistvagen/organisations';
import { Clock, Transactions, isUniqueViolation, refuseIf } from '@specialistvagen/platform';
import { DomainError } from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import type { Actor, RegisterPerson } from '../contract/index.js';
import { nameReasons } from '../domain/person-name.js';
import { readPersonalIdentityNumber } from '../domain/personal-identity-number.js';
import type { PersonalIdentityNumber } from '../domain/personal-identity-number.js';
import { IdentityPolicy } from './identity-policy.js';
import { WritePersons } from './write-persons.js';
import type { Registered } from './write-persons.js';

type OwnValues = Pick<RegisterPerson, 'personalIdentityNumber' | 'givenName' | 'surname'> & {
  readonly protection: string;
};

/** Registers a person at a care provider, or adds the workplace to one who is known. */
@Injectable()
export class RegisterPersonUseCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly writing: WritePersons,
    private readonly clock: Clock,
    private readonly policy: IdentityPolicy,
  ) {}

  async register(actor: Actor, request: RegisterPerson): Promise<Registered> {
    const mayRegister = actor.mandates.some(
      ({ role, careProviderId }) =>
        (role === 'mandate_administrator' || role === 'study_director') &&
        careProviderId === request.careProviderId,
    );
    if (!mayRegister) {
      throw new DomainError('not-found', 'not-found', 'Vårdgivaren finns inte bland dem du har uppdrag för.');
    }
    const number = this.readNumber(request);
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.checkUnit(request);
      try {
        const [registered] = await this.writing.write(actor, [{ ...request, number }]);
        if (!registered) throw new Error('A person was neither registered nor refused');
        return registered;
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
        throw new DomainError(
          'person-already-registered',
          'conflict',
          'Personen registrerades just av någon annan. Försök igen.',
        );
      }
    });
  }

  /** What is wrong with the person's own values, all at once; also asked for a row of a file that has other faults. */
  reasonsFor(person: OwnValues): Reason[] {
    const read = readPersonalIdentityNumber(person.personalIdentityNumber, this.clock.today());
    const reasons: Reason[] = read.ok ? [] : [read.reason];
    if (read.ok && read.value.isTestNumber && !this.policy.acceptsTestNumbers) {
      reasons.push({
        field: 'personalIdentityNumber',
        text: 'Numret är ett testnummer (löpnummer 980–999) och kan inte registreras här.',
      });
    }
    // The name of a protected person would reach lists before the protection is known: registration stops (issue).
    if (person.protection === 'skyddad folkbokföring') {
      reasons.push({
        field: 'protection',
        text: 'En person med skyddad folkbokföring registreras inte här. Kontakta systemförvaltningen, som lägger upp personen tillsammans med er säkerhetsansvariga.',
      });
    }
    reasons.push(...nameReasons('givenName', person.givenName));
    reasons.push(...nameReasons('surname', person.surname));
    return reasons;
  }

  /** The person's number; throws with everything that is wrong with the person's own values. */
  readNumber(request: RegisterPerson): PersonalIdentityNumber {
    refuseIf('registration-refused', 'refused', this.reasonsFor(request));
    const read = readPersonalIdentityNumber(request.personalIdentityNumber, this.clock.today());
    if (!read.ok) throw new Error('A number that could not be read was let through');
    return read.value;
  }

  private async checkUnit(request: RegisterPerson): Promise<void> {
    if (request.careUnitId === null) return;
    const unit = await this.organisations.unit(request.careUnitId);
    if (unit?.careProviderId === request.careProviderId) return;
    throw new DomainError('registration-refused', 'refused', {
      field: 'careUnitId',
      text: 'Enheten hör inte till vårdgivaren.',
    });
  }
}
