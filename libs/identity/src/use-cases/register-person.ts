import { Injectable } from '@nestjs/common';
import { Organisations } from '@specialistvagen/organisations';
import { Clock, Secrets, Transactions, isUniqueViolation, newId, refuseIf } from '@specialistvagen/platform';
import { DomainError } from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import type { Actor, RegisterPerson } from '../contract/index.js';
import { nameReasons } from '../domain/person-name.js';
import { readPersonalIdentityNumber } from '../domain/personal-identity-number.js';
import type { PersonalIdentityNumber } from '../domain/personal-identity-number.js';
import { personRepository } from '../storage/person.repository.js';
import { contextOf } from '../storage/sealed-fields.js';
import { IdentityPolicy } from './identity-policy.js';
import { People } from './people.js';

export type Registered = {
  personId: string;
  alreadyKnown: boolean;
  /** Null when the person was stated to work there already. */
  affiliationId: string | null;
};

type OwnValues = Pick<RegisterPerson, 'personalIdentityNumber' | 'givenName' | 'surname'> & {
  readonly protection: string;
};

/** Registers a person at a care provider, or adds the workplace to one who is known. */
@Injectable()
export class RegisterPersonUseCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly people: People,
    private readonly secrets: Secrets,
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
      const known = await personRepository.idByBlindIndex(this.people.blindIndex(number.number));
      const personId = known ?? (await this.insert(actor, request, number));
      if (known) await this.giveNumber(known, number);
      const affiliationId = newId();
      const isNew = await personRepository.affiliate({
        id: affiliationId,
        personId,
        careProviderId: request.careProviderId,
        careUnitId: request.careUnitId,
        validFrom: this.clock.today(),
        statedBy: actor.personId,
      });
      return {
        personId,
        alreadyKnown: known !== null,
        affiliationId: isNew > 0 ? affiliationId : null,
      };
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

  private readNumber(request: RegisterPerson): PersonalIdentityNumber {
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

  /** Who was only invited to sign has no stored number until somebody with a mandate registers them. */
  private async giveNumber(personId: string, number: PersonalIdentityNumber): Promise<void> {
    if (await personRepository.currentNumber(personId)) return;
    await personRepository.insertNumber({
      id: newId(),
      personId,
      sealed: this.secrets.sealBytes(Buffer.from(number.number, 'utf8'), contextOf.number(personId)),
      blindIndex: this.people.blindIndex(number.number),
      kind: number.kind,
      validFrom: this.clock.today(),
    });
  }

  private async insert(
    actor: Actor,
    request: RegisterPerson,
    number: PersonalIdentityNumber,
  ): Promise<string> {
    const id: string = newId();
    const seal = (text: string, context: string) =>
      this.secrets.sealBytes(Buffer.from(text, 'utf8'), context);
    try {
      await personRepository.insert({
        id,
        givenName: request.givenName.normalize('NFC'),
        surname: request.surname.normalize('NFC'),
        protection: request.protection,
        emailSealed: request.email ? seal(request.email, contextOf.email(id)) : null,
        birthDateSealed: seal(number.birthDate, contextOf.birthDate(id)),
        sex: number.sex,
        isTest: number.isTestNumber,
        registeredBy: actor.personId,
      });
      await personRepository.insertNumber({
        id: newId(),
        personId: id,
        sealed: seal(number.number, contextOf.number(id)),
        blindIndex: this.people.blindIndex(number.number),
        kind: number.kind,
        validFrom: this.clock.today(),
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw new DomainError(
        'person-already-registered',
        'conflict',
        'Personen registrerades just av någon annan. Försök igen.',
      );
    }
    return id;
  }
}
