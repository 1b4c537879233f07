import { Injectable } from '@nestjs/common';
import {
  Clock,
  DomainError,
  Secrets,
  Transactions,
  execute,
  newId,
  refuseIf,
} from '@specialistvagen/platform';
import type { ProvenPerson } from '../domain/invited-sign-in.js';
import { nameReasons } from '../domain/person-name.js';
import { readPersonalIdentityNumber } from '../domain/personal-identity-number.js';
import { personRepository } from '../storage/person.repository.js';
import { contextOf } from '../storage/sealed-fields.js';
import { IdentityPolicy } from './identity-policy.js';
import { People } from './people.js';

export type Addressee = { readonly givenName: string; readonly surname: string; readonly email: string };

/** People who are invited to sign one document: no mandate, no stored number. In the transaction of whoever invites. */
@Injectable()
export class InvitedPeople {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: People,
    private readonly secrets: Secrets,
    private readonly policy: IdentityPolicy,
    private readonly clock: Clock,
  ) {}

  /** Where the invitation goes: a name as the inviter writes it and an address. Nobody signs in as an addressee. */
  address(to: Addressee, invitedBy: string): Promise<string> {
    return this.transactions.run({ person: invitedBy }, async () => {
      refuseIf('invitation-refused', 'refused', [
        ...nameReasons('givenName', to.givenName),
        ...nameReasons('surname', to.surname),
      ]);
      return this.insert({ ...to, isTest: false }, invitedBy);
    });
  }

  /** The person behind an e-ID: who is known already, else registered with the e-ID's own name. */
  async bind(proven: ProvenPerson, invitedBy: string): Promise<string> {
    const read = readPersonalIdentityNumber(proven.personalIdentityNumber, this.clock.today());
    if (!read.ok || (read.value.isTestNumber && !this.policy.acceptsTestNumbers)) {
      throw new DomainError(
        'invitation-refused',
        'refused',
        'E-legitimationens uppgifter kunde inte användas.',
      );
    }
    const { number, isTestNumber } = read.value;
    return this.transactions.run({ person: invitedBy }, async () => {
      const blindIndex = this.people.blindIndex(number);
      const known = await personRepository.idByBlindIndex(blindIndex);
      if (known) return known;
      const { givenName, surname } = proven;
      const personId = await this.insert({ givenName, surname, isTest: isTestNumber }, invitedBy);
      await execute(
        'insert into identity.eid_identity (person_id, blind_index, invited_by) values ($1, $2, $3)',
        [personId, blindIndex, invitedBy],
      );
      return personId;
    });
  }

  private async insert(
    person: Pick<Addressee, 'givenName' | 'surname'> & { email?: string; isTest: boolean },
    registeredBy: string,
  ): Promise<string> {
    const id: string = newId();
    const { givenName, surname, email, isTest } = person;
    await personRepository.insert({
      id,
      givenName: givenName.normalize('NFC'),
      surname: surname.normalize('NFC'),
      protection: 'none',
      emailSealed: email ? this.secrets.sealBytes(Buffer.from(email, 'utf8'), contextOf.email(id)) : null,
      birthDateSealed: null,
      sex: null,
      isTest,
      registeredBy,
    });
    return id;
  }
}
