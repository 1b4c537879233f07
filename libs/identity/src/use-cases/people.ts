import { Injectable } from '@nestjs/common';
import { Clock, DomainError, Secrets, Transactions } from '@specialistvagen/platform';
import type { PersonName } from '../contract/index.js';
import { readPersonalIdentityNumber } from '../domain/personal-identity-number.js';
import { personRepository } from '../storage/person.repository.js';
import type { NameRow } from '../storage/person.repository.js';
import { contextOf } from '../storage/sealed-fields.js';

export type FormIdentity = { givenName: string; surname: string; personalIdentityNumber: string };
export type StatisticsTraits = { pseudonym: string; birthMonth: string | null; sex: 'K' | 'M' | null };

const MASKED = 'Person med skyddade uppgifter';

/** Who people are. Names for pages, the number for signed forms only, pseudonyms for statistics and certificates. */
@Injectable()
export class People {
  constructor(
    private readonly transactions: Transactions,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /**
   * A name for each id. A protected person that the current person has nothing to do with is masked: row level
   * security hides the row.
   */
  async names(ids: readonly string[]): Promise<Map<string, PersonName>> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return new Map();
    const rows = await this.transactions.run({}, () => personRepository.names(wanted));
    const found = new Map(rows.map((row) => [row.id, withDisplayName(row)]));
    return new Map(wanted.map((id) => [id, found.get(id) ?? masked(id)]));
  }

  async name(id: string): Promise<PersonName> {
    return (await this.names([id])).get(id) ?? masked(id);
  }

  /** Name and number as the forms ask for them; only to freeze a document (decision 10). Never for a page. */
  async identityForForm(id: string): Promise<FormIdentity> {
    return this.transactions.run({}, async () => {
      const person = await personRepository.name(id);
      const sealed = await personRepository.currentNumber(id);
      if (!person || !sealed) {
        throw new DomainError('person-not-open', 'not-found', 'Personens uppgifter är inte öppna för dig.');
      }
      const number = this.secrets.openBytes(sealed, contextOf.number(id)).toString('utf8');
      return {
        givenName: person.givenName,
        surname: person.surname,
        personalIdentityNumber: `${number.slice(0, 8)}-${number.slice(8)}`,
      };
    });
  }

  /** The person's number for a register (HOSP); null when it is not open to the current person or not known. */
  async numberForRegister(id: string): Promise<string | null> {
    const sealed = await this.transactions.run({}, () => personRepository.currentNumber(id));
    return sealed ? this.secrets.openBytes(sealed, contextOf.number(id)).toString('utf8') : null;
  }

  /** At sign-in: the number that the identity provider gives, to the person's id. Null for an unknown person. */
  async byPersonalIdentityNumber(text: string): Promise<string | null> {
    const read = readPersonalIdentityNumber(text, this.clock.today());
    if (!read.ok) return null;
    return this.transactions.run({}, () =>
      personRepository.idByBlindIndex(this.blindIndex(read.value.number)),
    );
  }

  async emailOf(id: string): Promise<string | null> {
    const sealed = await this.transactions.run({}, () => personRepository.email(id));
    return sealed ? this.secrets.openBytes(sealed, contextOf.email(id)).toString('utf8') : null;
  }

  /** Unknown or hidden counts as protected: the doubt protects. */
  async isProtected(id: string): Promise<boolean> {
    const row = await this.transactions.run({}, () => personRepository.name(id));
    return row?.protection !== 'none';
  }

  /** As worker: everybody whose identity is protected. Any other role is told of those that it may see. */
  protectedIds(): Promise<string[]> {
    return this.transactions.run({}, () => personRepository.protectedIds());
  }

  /** What statistics may know: no day of birth, no name, and a pseudonym of its own context (T-73). */
  async statisticsTraits(id: string): Promise<StatisticsTraits> {
    const row = await this.transactions.run({}, () => personRepository.sealed(id));
    const birthDate = row?.birthDateSealed
      ? this.secrets.openBytes(row.birthDateSealed, contextOf.birthDate(id)).toString('utf8')
      : null;
    return {
      pseudonym: this.pseudonym('statistics-person', id),
      birthMonth: birthDate?.slice(0, 7) ?? null,
      sex: row?.sex ?? null,
    };
  }

  /** Hex pseudonym of any id for one context; the same id gives unlinkable tokens in different contexts. */
  pseudonym(context: string, id: string): string {
    return this.secrets.blindIndex(`pseudonym:${context}`, id).toString('hex');
  }

  /** The signing certificate's `serialNumber` and the `sub` of our own provider: never the number (decision 10). */
  pairwiseId(id: string): string {
    return pairwiseId(this.secrets, id);
  }

  blindIndex(number: string): Buffer {
    return this.secrets.blindIndex('personal-identity-number', number);
  }
}

export function withDisplayName(row: NameRow): PersonName {
  return { ...row, displayName: `${row.givenName} ${row.surname}` };
}

function masked(id: string): PersonName {
  return { id, givenName: '', surname: '', displayName: MASKED, protection: 'skyddad folkbokföring' };
}

/** The id that stands in signing certificates: the same for a person at every signature, and of no use elsewhere. */
export function pairwiseId(secrets: Secrets, personId: string): string {
  return secrets.blindIndex('pairwise', personId).toString('hex').slice(0, 32);
}
