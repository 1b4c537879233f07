import { Injectable } from '@nestjs/common';
import {
  Clock,
  Secrets,
  Transactions,
  isUniqueViolation,
  newId,
  personalIdentityNumberReasons,
  refuseIf,
} from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import type { Actor, ChangeIdentity, IdentityChanged } from '../contract/index.js';
import { nameReasons } from '../domain/person-name.js';
import { readPersonalIdentityNumber } from '../domain/personal-identity-number.js';
import type { PersonalIdentityNumber, ReadNumber } from '../domain/personal-identity-number.js';
import { personChangeRepository } from '../storage/person-change.repository.js';
import { personRepository } from '../storage/person.repository.js';
import { contextOf } from '../storage/sealed-fields.js';
import { AccessLog } from './access-log.js';
import { mustAdminister } from './change-protection.js';
import { IdentityPolicy } from './identity-policy.js';
import { People } from './people.js';

const FIELD = 'personalIdentityNumber';

/**
 * A new name, or a personnummer after a samordningsnummer: the portfolio follows the person's id. What is signed keeps
 * the name and number it was signed with; what is signed from now on carries the new ones.
 */
@Injectable()
export class ChangeIdentityUseCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: People,
    private readonly accessLog: AccessLog,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly policy: IdentityPolicy,
  ) {}

  change(actor: Actor, personId: string, request: ChangeIdentity): Promise<IdentityChanged> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await mustAdminister(personId);
      const number = this.read(request);
      refuseIf('identity-refused', 'refused', [
        ...nothingReasons(request),
        ...textReasons(request),
        ...(number ? await this.numberReasons(number) : []),
      ]);
      const changed: IdentityChanged['changed'] = [];
      if (await this.changeName(personId, request)) changed.push('name');
      if (number?.ok) {
        await this.changeNumber(personId, number.value, request.basis);
        changed.push('number');
      }
      const words = changed.map((one) => (one === 'name' ? 'namn' : 'personnummer')).join(' och ');
      const entry = { trainee: personId, what: `ändrade ditt ${words}`, purpose: 'Behörighetsadministratör' };
      await this.accessLog.record(entry);
      return { personId, changed };
    });
  }

  private read({ personalIdentityNumber: text }: ChangeIdentity): ReadNumber | null {
    return text === undefined ? null : readPersonalIdentityNumber(text, this.clock.today());
  }

  private async numberReasons(read: ReadNumber): Promise<Reason[]> {
    if (!read.ok) return [read.reason];
    const known = await personRepository.idByBlindIndex(this.people.blindIndex(read.value.number));
    return [
      ...(read.value.isTestNumber && !this.policy.acceptsTestNumbers
        ? [
            {
              field: FIELD,
              text: 'Numret är ett testnummer (löpnummer 980–999) och kan inte registreras här.',
            },
          ]
        : []),
      ...(known === null ? [] : [taken()]),
    ];
  }

  /** The name's other half may be hidden from the administrator (R27), so a hidden person's name is given whole. */
  private async changeName(personId: string, request: ChangeIdentity): Promise<boolean> {
    if (request.givenName === undefined && request.surname === undefined) return false;
    const now = await personRepository.name(personId);
    const givenName = request.givenName ?? now?.givenName;
    const surname = request.surname ?? now?.surname;
    if (givenName === undefined || surname === undefined) {
      refuseIf('identity-refused', 'refused', [
        { field: 'givenName', text: 'Personen har skyddade uppgifter. Skriv både förnamn och efternamn.' },
      ]);
      return false;
    }
    const name = { givenName: givenName.normalize('NFC'), surname: surname.normalize('NFC') };
    await personChangeRepository.name({ personId, ...name, basis: request.basis });
    return true;
  }

  private async changeNumber(personId: string, number: PersonalIdentityNumber, basis: string): Promise<void> {
    const seal = (text: string, context: string) =>
      this.secrets.sealBytes(Buffer.from(text, 'utf8'), context);
    try {
      await personChangeRepository.number({
        id: newId(),
        personId,
        sealed: seal(number.number, contextOf.number(personId)),
        blindIndex: this.people.blindIndex(number.number),
        kind: number.kind,
        birthDateSealed: seal(number.birthDate, contextOf.birthDate(personId)),
        sex: number.sex,
        isTest: number.isTestNumber,
        basis,
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      refuseIf('identity-refused', 'refused', [taken()]);
    }
  }
}

function nothingReasons(request: ChangeIdentity): Reason[] {
  const { givenName, surname, personalIdentityNumber: number } = request;
  const isEmpty = givenName === undefined && surname === undefined && number === undefined;
  return isEmpty ? [{ text: 'Skriv det som ska ändras: namn eller personnummer.' }] : [];
}

function textReasons({ givenName, surname, basis }: ChangeIdentity): Reason[] {
  return [
    ...(givenName === undefined ? [] : nameReasons('givenName', givenName)),
    ...(surname === undefined ? [] : nameReasons('surname', surname)),
    ...personalIdentityNumberReasons('basis', basis),
  ];
}

function taken(): Reason {
  return {
    field: FIELD,
    text: 'Numret är redan registrerat. Hör det till samma människa under två uppgifter, kontakta systemförvaltningen.',
    mendedBy: 'systemförvaltningen',
  };
}
