import { Injectable } from '@nestjs/common';
import { sql, Transactions } from '@specialistvagen/platform';

export type OpenIntygCount = {
  readonly type: string;
  /** Null on drafts from when each form had one version. */
  readonly templateHash: string | null;
  readonly openCount: number;
};

/** How many intyg are begun and not signed, form by form; numbers only, and only for an officer (in the database). */
@Injectable()
export class CountOpenIntyg {
  constructor(private readonly transactions: Transactions) {}

  of(types: readonly string[]): Promise<OpenIntygCount[]> {
    return this.transactions.run({}, () =>
      sql<OpenIntygCount>(
        `select type, template_hash as "templateHash", open_count as "openCount" from intyg.open_by_form($1)`,
        [types],
      ),
    );
  }
}
