import { Injectable } from '@nestjs/common';
import { Organisations } from '@specialistvagen/organisations';
import {
  Clock,
  DomainError,
  Transactions,
  findPersonalIdentityNumbers,
  refuseIf,
} from '@specialistvagen/platform';
import { MANDATE_ROLES, ROLE_LABELS } from '../contract/index.js';
import type { Actor, FoundPerson, MandateRole, PeopleQuery, SearchByNumber } from '../contract/index.js';
import { holdsOnDay } from '../domain/mandate.js';
import { readPersonalIdentityNumber } from '../domain/personal-identity-number.js';
import { mandateRepository } from '../storage/mandate.repository.js';
import { personRepository } from '../storage/person.repository.js';
import type { NameRow } from '../storage/person.repository.js';
import { AccessLog } from './access-log.js';
import { Competences } from './competences.js';
import { People } from './people.js';

const SHOWN = 20;

/** People are picked by name within unit and mandate; by number only exactly, by few, and logged (decision 11). */
@Injectable()
export class FindPeople {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly people: People,
    private readonly competences: Competences,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** Within the given unit, else within the care providers where the actor works or has a mandate. */
  async byName(actor: Actor, query: PeopleQuery): Promise<FoundPerson[]> {
    refuseIdentityNumber(query.query);
    return this.transactions.run({ person: actor.personId }, async () => {
      const role = MANDATE_ROLES.find((one) => one === query.role) ?? null;
      const rows = await personRepository.find({
        words: words(query.query),
        units: query.unit ? [query.unit] : [],
        careProviders: query.unit ? [] : await this.careProvidersOf(actor),
        role,
        today: this.clock.today(),
        limit: SHOWN,
      });
      const found = await this.describe(rows);
      return query.role === 'supervisor' ? found.filter((one) => one.specialties.length > 0) : found;
    });
  }

  /** Exact; the person sees in the access log that it was done. A protected person is not found. */
  byNumber(actor: Actor, request: SearchByNumber): Promise<FoundPerson | null> {
    const read = readPersonalIdentityNumber(request.personalIdentityNumber, this.clock.today());
    if (!read.ok) throw new DomainError('personal-identity-number-invalid', 'invalid', read.reason);
    return this.transactions.run({ person: actor.personId }, async () => {
      const id = await personRepository.idByBlindIndex(this.people.blindIndex(read.value.number));
      const row = id ? await personRepository.name(id) : null;
      if (id) {
        const what = 'Sökte fram dig med personnummer';
        await this.accessLog.record({ trainee: id, what, purpose: 'search-by-number' });
      }
      if (row?.protection !== 'none') return null;
      return (await this.describe([row]))[0] ?? null;
    });
  }

  private async careProvidersOf(actor: Actor): Promise<string[]> {
    const fromMandates = actor.mandates.flatMap((mandate) => mandate.careProviderId ?? []);
    const workplaces = await personRepository.workplaces([actor.personId], this.clock.today());
    return [...new Set([...fromMandates, ...workplaces.map((place) => place.careProviderId)])];
  }

  private async describe(rows: readonly NameRow[]): Promise<FoundPerson[]> {
    const today = this.clock.today();
    const workplaces = await personRepository.workplaces(
      rows.map((row) => row.id),
      today,
    );
    const names = await this.placeNames(workplaces.flatMap((place) => place.careUnitId ?? []));
    const found: FoundPerson[] = [];
    for (const row of rows) {
      const mandates = (await mandateRepository.ofPerson(row.id)).filter((one) => holdsOnDay(one, today));
      const snapshot = await this.competences.snapshot(row.id, today);
      const units = await this.placeNames(mandates.flatMap((mandate) => mandate.careUnitId ?? []));
      found.push({
        personId: row.id,
        displayName: `${row.givenName} ${row.surname}`,
        workplaces: workplaces
          .filter((place) => place.personId === row.id)
          .map(({ careUnitId }) => ({
            careUnitId,
            name: (careUnitId && names.get(careUnitId)) ?? 'Vårdgivaren',
          })),
        specialties: snapshot.specialties.map(({ specialty, source }) => ({ name: specialty, source })),
        mandates: mandates.map((mandate) => ({
          role: mandate.role satisfies MandateRole,
          label: ROLE_LABELS[mandate.role],
          where: (mandate.careUnitId && units.get(mandate.careUnitId)) ?? 'hela vårdgivaren',
        })),
      });
    }
    return found;
  }

  private async placeNames(unitIds: readonly string[]): Promise<Map<string, string>> {
    if (unitIds.length === 0) return new Map();
    const units = await this.organisations.units([...new Set(unitIds)]);
    return new Map(units.map((unit) => [unit.id, unit.name]));
  }
}

/** A name stands in the address, where a number never may (decision 10). */
function refuseIdentityNumber(query: string): void {
  if (findPersonalIdentityNumbers(query).length === 0) return;
  const text = 'Det ser ut som ett personnummer. Här söker du på namn, aldrig på personnummer.';
  refuseIf('search-by-identity-number', 'invalid', [{ text, field: 'query' }]);
}

function words(query: string): string[] {
  return query.normalize('NFC').toLocaleLowerCase('sv').split(/\s+/).filter(Boolean).slice(0, 5);
}
