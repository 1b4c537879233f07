import { Injectable } from '@nestjs/common';
import { Transactions, sql } from '@specialistvagen/platform';
import type { AssessmentMethod } from '../contract/index.js';

export type UnitMethod = { readonly method: AssessmentMethod; readonly count: number | null };

/** Which methods a unit uses and how often, for its external review; never what was answered. */
@Injectable()
export class CountUnitAssessments {
  constructor(private readonly transactions: Transactions) {}

  /** In the running transaction; null for whoever may not. */
  async of(unitId: string): Promise<UnitMethod[] | null> {
    const [row] = await this.transactions.run({}, () =>
      sql<{ figures: UnitMethod[] | null }>('select assessments.unit_figures($1) as figures', [unitId]),
    );
    return row?.figures ?? null;
  }
}
