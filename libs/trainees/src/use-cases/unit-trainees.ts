import { Injectable } from '@nestjs/common';
import { Transactions, sql } from '@specialistvagen/platform';
import type { PostKind } from '@specialistvagen/regulations';

export type UnitTrainees = {
  /** Doctors at the unit today, by kind of training. */
  readonly kinds: Readonly<Partial<Record<PostKind, number>>>;
  readonly posts: number;
  readonly withPlan: number;
  /** Doctors who have served at the unit in the last year: below five, what doctors have done is not counted. */
  readonly served: number;
  readonly interrupted: number | null;
};

/** A unit's doctors in numbers, for its external review. The database counts, and only for whoever may read them. */
@Injectable()
export class CountUnitTrainees {
  constructor(private readonly transactions: Transactions) {}

  /** In the running transaction; null for whoever may not. */
  async of(unitId: string): Promise<UnitTrainees | null> {
    const [row] = await this.transactions.run({}, () =>
      sql<{ figures: UnitTrainees | null }>('select trainees.unit_figures($1) as figures', [unitId]),
    );
    return row?.figures ?? null;
  }
}
