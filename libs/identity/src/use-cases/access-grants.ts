import { Injectable } from '@nestjs/common';
import { Clock, Transactions, currentScope } from '@specialistvagen/platform';
import type { AccessPurpose } from '../contract/index.js';
import { accessRepository } from '../storage/access.repository.js';

export type NewGrant = {
  person: string;
  portfolio: string;
  purpose: AccessPurpose;
  unit?: string | null;
  /** Where the mandate it rests on must be held; left out for what rests on no mandate. */
  careProvider?: string;
  /** First day; default today. */
  from?: string;
  /** Last day; left out, until it is ended. */
  to?: string | null;
};

/** What opens one unit to its external reviewer; both days included. */
export type NewUnitGrant = {
  person: string;
  unit: string;
  careProvider: string;
  from: string;
  to: string;
};

/**
 * Who may see which portfolio (decision 9): written by the use case that creates the relation, in its transaction.
 * Row level security reads it, so a grant that is forgotten shows as an empty page, never as a leak.
 */
@Injectable()
export class AccessGrants {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** In the running transaction, which must know its person: that person stands as the one who granted. */
  async grant(grant: NewGrant): Promise<void> {
    await accessRepository.grant(
      {
        personId: grant.person,
        portfolio: grant.portfolio,
        purpose: grant.purpose,
        careUnitId: grant.unit ?? null,
        careProviderId: grant.careProvider ?? null,
        validFrom: grant.from ?? this.clock.today(),
        validTo: grant.to ?? null,
      },
      personOfTransaction(),
    );
  }

  /** Ends it after `lastDay`; left out, yesterday is the last day and the next request is refused. */
  async end(grant: {
    person: string;
    portfolio: string;
    purpose: AccessPurpose;
    lastDay?: string;
  }): Promise<void> {
    await accessRepository.end({
      personId: grant.person,
      portfolio: grant.portfolio,
      purpose: grant.purpose,
      lastDay: grant.lastDay ?? dayBefore(this.clock.today()),
      by: personOfTransaction(),
    });
  }

  /** One unit for its reviewer, from a day to a day, in the running transaction; opens no portfolio. */
  async openUnit(grant: NewUnitGrant): Promise<void> {
    const { person, unit, careProvider, from, to } = grant;
    await accessRepository.openUnit(
      { personId: person, careUnitId: unit, careProviderId: careProvider, validFrom: from, validTo: to },
      personOfTransaction(),
    );
  }

  /** At once: the next request is refused. */
  async closeUnit(person: string, unit: string): Promise<void> {
    const closed = { lastDay: dayBefore(this.clock.today()), by: personOfTransaction() };
    await accessRepository.closeUnit(person, unit, closed);
  }

  /** Why the portfolio is open to the person today; empty when it is not. */
  purposes(personId: string, portfolio: string): Promise<AccessPurpose[]> {
    return this.transactions.run({}, () =>
      accessRepository.purposes(personId, portfolio, this.clock.today()),
    );
  }

  /** The portfolios that are open to the person today for any of the purposes. */
  portfolios(personId: string, purposes: readonly AccessPurpose[]): Promise<string[]> {
    return this.transactions.run({ person: personId }, () =>
      accessRepository.portfolios(personId, purposes, this.clock.today()),
    );
  }
}

function personOfTransaction(): string {
  const { person } = currentScope();
  if (!person) throw new Error('A grant is given by a person: the transaction has none');
  return person;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
