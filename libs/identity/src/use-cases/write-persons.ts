import { Injectable } from '@nestjs/common';
import { Clock, Secrets, newId } from '@specialistvagen/platform';
import type { Actor, RegisterPerson } from '../contract/index.js';
import type { PersonalIdentityNumber } from '../domain/personal-identity-number.js';
import { newPersonRows } from '../storage/new-person-rows.js';
import type { NewAffiliation } from '../storage/new-person-rows.js';
import type { NewNumber, NewPerson } from '../storage/person.repository.js';
import { contextOf } from '../storage/sealed-fields.js';
import { People } from './people.js';

export type Registered = {
  personId: string;
  alreadyKnown: boolean;
  /** Null when the person was stated to work there already. */
  affiliationId: string | null;
};
export type CheckedPerson = RegisterPerson & { readonly number: PersonalIdentityNumber };

type Found = { readonly id: string; readonly isNew: boolean };

/** Writes persons that are checked, with where they work: one by hand or hundreds from a file, in the running transaction. */
@Injectable()
export class WritePersons {
  constructor(
    private readonly people: People,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** What became of each, in their order; the same person twice is new once. */
  async write(actor: Actor, persons: readonly CheckedPerson[]): Promise<Registered[]> {
    const indexes = persons.map(({ number }) => this.people.blindIndex(number.number));
    const known = await newPersonRows.idsByBlindIndex(indexes);
    const added: { person: CheckedPerson; id: string; blindIndex: Buffer }[] = [];
    const ids = persons.map((person, index): Found => {
      const blindIndex = indexes[index] ?? Buffer.alloc(0);
      const earlier = known.get(blindIndex.toString('hex'));
      if (earlier !== undefined) return { id: earlier, isNew: false };
      const id: string = newId();
      known.set(blindIndex.toString('hex'), id);
      added.push({ person, id, blindIndex });
      return { id, isNew: true };
    });
    await newPersonRows.insertPersons(added.map(({ person, id }) => this.personRow(actor, person, id)));
    const unnumbered = await newPersonRows.withoutNumber(ids.flatMap(({ id, isNew }) => (isNew ? [] : [id])));
    const numbers = persons.flatMap(({ number }, index) => {
      const { id = '', isNew = false } = ids[index] ?? {};
      // Who was only invited to sign has no stored number until somebody with a mandate registers them.
      if (!isNew && !unnumbered.delete(id)) return [];
      return [this.numberRow(number, id, indexes[index] ?? Buffer.alloc(0))];
    });
    await newPersonRows.insertNumbers(numbers);
    return this.affiliate(actor, persons, ids);
  }

  private async affiliate(
    actor: Actor,
    persons: readonly CheckedPerson[],
    found: readonly Found[],
  ): Promise<Registered[]> {
    const stated = new Set<string>();
    const rows = persons.map(({ careProviderId, careUnitId }, index): NewAffiliation | null => {
      const personId = found[index]?.id ?? '';
      const place = `${personId} ${careProviderId} ${careUnitId}`;
      if (stated.has(place)) return null;
      stated.add(place);
      const validFrom = this.clock.today();
      return { id: newId(), personId, careProviderId, careUnitId, validFrom, statedBy: actor.personId };
    });
    const written = await newPersonRows.affiliate(rows.filter((row) => row !== null));
    return found.map(({ id, isNew }, index) => {
      const row = rows[index];
      const affiliationId = row && written.has(row.id) ? row.id : null;
      return { personId: id, alreadyKnown: !isNew, affiliationId };
    });
  }

  private personRow(actor: Actor, person: CheckedPerson, id: string): NewPerson {
    const { number, email } = person;
    return {
      id,
      givenName: person.givenName.normalize('NFC'),
      surname: person.surname.normalize('NFC'),
      protection: person.protection,
      emailSealed: email ? this.seal(email, contextOf.email(id)) : null,
      birthDateSealed: this.seal(number.birthDate, contextOf.birthDate(id)),
      sex: number.sex,
      isTest: number.isTestNumber,
      registeredBy: actor.personId,
    };
  }

  private numberRow(
    { number, kind }: PersonalIdentityNumber,
    personId: string,
    blindIndex: Buffer,
  ): NewNumber {
    const sealed = this.seal(number, contextOf.number(personId));
    return { id: newId(), personId, sealed, blindIndex, kind, validFrom: this.clock.today() };
  }

  private seal(text: string, context: string): Buffer {
    return this.secrets.sealBytes(Buffer.from(text, 'utf8'), context);
  }
}
