import { Injectable } from '@nestjs/common';
import { sql, Transactions } from '@specialistvagen/platform';

export type PinnedCount = { readonly version: string; readonly people: number };

/** How many doctors are pinned to each version of a regulation; numbers only, and only for an officer (in the database). */
@Injectable()
export class CountPinned {
  constructor(private readonly transactions: Transactions) {}

  of(regulation: string): Promise<PinnedCount[]> {
    return this.transactions.run({}, () =>
      sql<PinnedCount>(
        `select regulation_version as version, people from trainees.people_by_regulation_version($1)`,
        [regulation],
      ),
    );
  }
}
