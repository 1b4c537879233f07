import { Injectable } from '@nestjs/common';
import type { CompetenceOrigin } from '@specialistvagen/identity/contract';
import { Transactions, sql } from '@specialistvagen/platform';

/** One who supervises at the unit, unnamed; the doctors are all that person's, wherever they serve. */
export type UnitSupervisor = {
  readonly principalFor: number;
  readonly supervisorFor: number;
  readonly trainedOn: string | null;
  readonly source: CompetenceOrigin | null;
};
export type UnitSupervision = {
  readonly withPrincipal: number;
  readonly supervisors: readonly UnitSupervisor[];
  readonly meetings: number | null;
  readonly withoutMeeting: number | null;
};

/** Who supervises at a unit, in numbers, for its external review. */
@Injectable()
export class CountUnitSupervision {
  constructor(private readonly transactions: Transactions) {}

  /** In the running transaction; null for whoever may not. */
  async of(unitId: string): Promise<UnitSupervision | null> {
    const [row] = await this.transactions.run({}, () =>
      sql<{ figures: UnitSupervision | null }>('select supervisors.unit_figures($1) as figures', [unitId]),
    );
    return row?.figures ?? null;
  }
}
