import { sql } from '@specialistvagen/platform';
import type { Transactions } from '@specialistvagen/platform';

/** Posts from the facts, by the shortest way: start, last day, decision; no order between simultaneous posts. */
const SPANS = `with known as (
    select f.* from statistics.fact f where not exists (select from statistics.fact r where r.retracts = f.fact_id)
  ),
  span as (
    select s.person_id, s.region::text as region, coalesce(s.specialty, '-') as specialty, s.step, s.valid_from as first,
      least(min(e.valid_to), min(c.valid_from) - 1, current_date) as last
    from known s
    left join known e on e.kind = 'post-ended' and e.post = s.post
    left join known c on c.kind in ('bt-approved', 'st-certified', 'at-completed') and c.post = s.post
    where s.kind = 'post-started' group by s.person_id, s.post, s.region, s.specialty, s.step, s.valid_from
  )`;

/** The plain way (statistics.md §6): a row for each person and month, inserted. */
const EXPANSION = `insert into pg_temp.contribution
  ${SPANS}
  select person_id, m::date, region, specialty, step, 1, 100
  from span cross join lateral generate_series(date_trunc('month', first::timestamp), last::timestamp, interval '1 month') m
  where (m + interval '1 month' - interval '1 day')::date <= last`;

/** The other way: a change where a post begins and where it ends, and a running sum. */
const DELTAS = `insert into pg_temp.stock
  ${SPANS}
  select month, region, specialty, step, sum(sum(n)) over (partition by region, specialty, step order by month)
  from (
    select date_trunc('month', first::timestamp)::date as month, region, specialty, step, 1 as n from span
    union all select date_trunc('month', (last + 1)::timestamp)::date, region, specialty, step, -1 from span
  ) change group by month, region, specialty, step`;

export type Expansion = {
  readonly contributions: number;
  readonly seconds: number;
  readonly deltaSeconds: number;
};

/** Both ways over the facts that are there, in tables that are gone afterwards. `owner`: the pool of the role that may make them. */
export async function expandMonths(owner: Transactions): Promise<Expansion> {
  return owner.run({ system: true }, async () => {
    await sql(
      `select set_config('role', 'owner', true), set_config('work_mem', '128MB', true), set_config('jit', 'off', true)`,
    );
    await sql(`create temporary table contribution (person_id int, month date, region text, specialty text, step text, n int,
      fte int) on commit drop`);
    await sql(
      `create temporary table stock (month date, region text, specialty text, step text, n bigint) on commit drop`,
    );
    const seconds = await secondsOf(() => sql(EXPANSION));
    const [row] = await sql<{ n: number }>('select count(*)::int as n from pg_temp.contribution');
    return { contributions: row?.n ?? 0, seconds, deltaSeconds: await secondsOf(() => sql(DELTAS)) };
  });
}

export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}
