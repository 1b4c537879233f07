import { sql } from '@specialistvagen/platform';
import type { Transactions } from '@specialistvagen/platform';
import { deltasOf, expansionOf } from './spans.js';

export type Expansion = {
  /** person-months, counted once for each thing that they are counted in */
  readonly contributions: number;
  readonly seconds: number;
  readonly deltaSeconds: number;
};

const MONTHS = (first: string, last: string) => `generate_series(${first}, ${last}, interval '1 month') m`;
const KEY = 'month date, kind text, region text, specialty text, step text, detail text';
const TABLES = [`expanded (${KEY}, n bigint, fte bigint)`, `stock (${KEY}, n bigint)`];

/** Both ways over the facts that are there, in tables that are gone afterwards. `owner`: the pool of the role that may make them. */
export async function expandMonths(owner: Transactions): Promise<Expansion> {
  return owner.run({ system: true }, async () => {
    await sql(
      `select set_config('role', 'owner', true), set_config('work_mem', '128MB', true), set_config('jit', 'off', true)`,
    );
    for (const table of TABLES) await sql(`create temporary table ${table} on commit drop`);
    const expanding = `insert into pg_temp.expanded ${expansionOf('statistics.fact', MONTHS)}`;
    const seconds = await secondsOf(() => sql(expanding));
    const [row] = await sql<{ n: number }>('select sum(n)::int as n from pg_temp.expanded');
    const changing = `insert into pg_temp.stock ${deltasOf('statistics.fact')}`;
    const deltaSeconds = await secondsOf(() => sql(changing));
    return { contributions: row?.n ?? 0, seconds, deltaSeconds };
  });
}

export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}
