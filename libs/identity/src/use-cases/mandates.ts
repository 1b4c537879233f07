import { Injectable } from '@nestjs/common';
import { Organisations } from '@specialistvagen/organisations';
import { Clock, Transactions } from '@specialistvagen/platform';
import type { ActiveMandate, MandateRole } from '../contract/index.js';
import { covers, holdsOnDay, reaches } from '../domain/mandate.js';
import { mandateRepository } from '../storage/mandate.repository.js';

/** Where a mandate is asked for; what is left out is not asked. */
export type MandateScopeQuestion = { unit?: string; provider?: string; region?: string };

/** Who is appointed to what, on which days. Joins the running transaction. */
@Injectable()
export class Mandates {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  active(personId: string, on: string = this.clock.today()): Promise<ActiveMandate[]> {
    return this.transactions.run({}, async () =>
      (await mandateRepository.ofPerson(personId)).filter((row) => holdsOnDay(row, on)).map(toActive),
    );
  }

  /** Whether one mandate covers every day from `from` to `to` there; without `to`, the one day. */
  async holdsOn(
    personId: string,
    role: MandateRole,
    scope: MandateScopeQuestion,
    from: string,
    to?: string,
  ): Promise<boolean> {
    return this.transactions.run({}, async () => {
      const held = (await mandateRepository.ofPerson(personId)).filter(
        (row) => row.role === role && covers(row, from, to),
      );
      if (held.length === 0) return false;
      const providerOfUnit = scope.unit ? await this.providerOf(scope.unit) : null;
      const asked = { careUnitId: scope.unit, careProviderId: scope.provider, regionCode: scope.region };
      return held.some((row) => reaches(row, asked, providerOfUnit));
    });
  }

  /** The people who hold the role at the unit on the day: for its own mandate or the whole care provider's. */
  holders(role: MandateRole, unitId: string, on: string = this.clock.today()): Promise<string[]> {
    return this.transactions.run({}, async () => {
      const provider = await this.providerOf(unitId);
      if (!provider) return [];
      const rows = await mandateRepository.holders(role, provider, on);
      const there = rows.filter((row) => reaches(row, { careUnitId: unitId }, provider));
      return [...new Set(there.map((row) => row.personId))];
    });
  }

  /** The people who hold the role anywhere at the care provider on the day. */
  holdersAtProvider(
    role: MandateRole,
    careProviderId: string,
    on: string = this.clock.today(),
  ): Promise<string[]> {
    return this.transactions.run({}, async () => {
      const rows = await mandateRepository.holders(role, careProviderId, on);
      return [...new Set(rows.map((row) => row.personId))];
    });
  }

  /** The people who hold the role on the day, for a role of the whole country: the authority's officers. */
  holdersAnywhere(role: MandateRole, on: string = this.clock.today()): Promise<string[]> {
    return this.transactions.run({}, async () =>
      (await mandateRepository.holdersAnywhere(role, on)).map(({ personId }) => personId),
    );
  }

  private async providerOf(unitId: string): Promise<string | null> {
    return (await this.organisations.unit(unitId))?.careProviderId ?? null;
  }
}

function toActive(row: ActiveMandate): ActiveMandate {
  const { id, role, careProviderId, careUnitId, regionCode, validFrom, validTo } = row;
  return { id, role, careProviderId, careUnitId, regionCode, validFrom, validTo };
}
