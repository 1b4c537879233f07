import { execute, sql } from '@specialistvagen/platform';
import type { Transactions } from '@specialistvagen/platform';
import { statisticsOperations } from '../contract/index.js';
import type { StatisticsOperations } from '../contract/index.js';
import type { CheckReport } from './check-everything.js';

const STATE = `select jsonb_set(statistics.operations(), '{publications,last}', coalesce((
    select jsonb_build_object('version', r.version, 'kind', r.kind, 'publishedAt', r.published_at)
      from statistics.release r order by r.version desc limit 1), 'null')) as state`;

/** As role `api`: the state of the statistics as it is now, also when no worker is running. */
export class ReadOperations {
  constructor(private readonly transactions: Transactions) {}

  async read(): Promise<StatisticsOperations> {
    const [row] = await this.transactions.run({ system: true }, () => sql<{ state: unknown }>(STATE));
    return statisticsOperations.parse(row?.state);
  }
}

/** As role `statistics`: what a check found, for who runs the system. */
export async function rememberCheck(transactions: Transactions, report: CheckReport): Promise<void> {
  const { differingCells, differingSpells, identityViolations } = report;
  await transactions.run({ system: true }, () =>
    execute(
      `insert into statistics.cell_check (differing_cells, differing_spells, identity_violations) values ($1, $2, $3)`,
      [differingCells, differingSpells, identityViolations],
    ),
  );
}
