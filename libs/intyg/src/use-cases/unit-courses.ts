import { Injectable } from '@nestjs/common';
import { Transactions, sql } from '@specialistvagen/platform';

export type UnitCourses = { readonly courses: number | null };

/** How many courses a unit's doctors have taken in a year, for its external review. */
@Injectable()
export class CountUnitCourses {
  constructor(private readonly transactions: Transactions) {}

  /** In the running transaction; null for whoever may not. */
  async of(unitId: string): Promise<UnitCourses | null> {
    const [row] = await this.transactions.run({}, () =>
      sql<{ figures: UnitCourses | null }>('select intyg.unit_figures($1) as figures', [unitId]),
    );
    return row?.figures ?? null;
  }
}
