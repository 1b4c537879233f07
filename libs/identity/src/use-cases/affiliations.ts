import { Injectable } from '@nestjs/common';
import { Transactions, sql } from '@specialistvagen/platform';

/** A stretch during which a person is stated to have worked at a care provider, and at which unit when that is known. */
export type Affiliation = {
  readonly careProviderId: string;
  readonly careUnitId: string | null;
  readonly from: string;
  readonly to: string | null;
};

/** Where people have worked, as stated by care providers: the question of the external assessor's independence asks. */
@Injectable()
export class Affiliations {
  constructor(private readonly transactions: Transactions) {}

  /** Every stretch, oldest first; joins the running transaction. */
  of(personId: string): Promise<Affiliation[]> {
    return this.transactions.run({}, () =>
      sql<Affiliation>(
        `select care_provider_id as "careProviderId", care_unit_id as "careUnitId", valid_from as "from", valid_to as "to"
           from identity.affiliation where person_id = $1 order by valid_from, id`,
        [personId],
      ),
    );
  }
}
