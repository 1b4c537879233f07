import { Organisations } from '@specialistvagen/organisations';
import type { Clock, Transactions } from '@specialistvagen/platform';

/** What the units of the register are called, by id: public facts, but the role of the statistics does not see them. */
export async function workplaceNames(
  transactions: Transactions,
  clock: Clock,
): Promise<ReadonlyMap<string, string>> {
  const units = await new Organisations(transactions, clock).allUnits();
  return new Map(units.map(({ id, name, careProviderName }) => [id, `${name}, ${careProviderName}`]));
}
