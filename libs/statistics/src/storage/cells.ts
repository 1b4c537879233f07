import { execute, sql } from '@specialistvagen/platform';

export type Indicator = 'starts' | 'completions' | 'discontinuations' | 'stock';
export type Cell = { indicator: Indicator; termEnd: string; region: string; step: string; n: number };

/** One writer a person at a time; a batch takes its persons in a fixed order so that batches cannot deadlock. */
export async function lockPersons(persons: readonly string[]): Promise<void> {
  await execute(
    `select pg_advisory_xact_lock(hashtextextended(p, 2812)) from (select unnest($1::text[]) as p order by 1) as ordered`,
    [[...persons]],
  );
}

/**
 * Derives the persons' contributions anew, compares them with the stored ones and moves the cells by the difference.
 * Same facts in, no difference out: running it twice is running it once.
 */
export async function recomputePersons(persons: readonly string[]): Promise<void> {
  await execute(
    `with fresh as (select * from statistics.derive($1::text[])),
     stored as (select person, indicator, term_end, region, step, n from statistics.contribution where person = any ($1::text[])),
     removed as (
       delete from statistics.contribution c using stored s
       where c.person = s.person and c.indicator = s.indicator and c.term_end = s.term_end and c.region = s.region
         and c.step = s.step
         and not exists (select 1 from fresh f where f.person = s.person and f.indicator = s.indicator
           and f.term_end = s.term_end and f.region = s.region and f.step = s.step)
       returning c.indicator, c.term_end, c.region, c.step, -c.n as delta
     ),
     added as (
       insert into statistics.contribution (person, indicator, term_end, region, step, n)
       select f.person, f.indicator, f.term_end, f.region, f.step, f.n from fresh f
       where not exists (select 1 from stored s where s.person = f.person and s.indicator = f.indicator
         and s.term_end = f.term_end and s.region = f.region and s.step = f.step)
       returning indicator, term_end, region, step, n as delta
     ),
     moved as (
       select indicator, term_end, region, step, sum(delta)::int as delta
       from (select * from removed union all select * from added) as change
       group by indicator, term_end, region, step having sum(delta) <> 0
       order by indicator, term_end, region, step
     )
     insert into statistics.cell as c (indicator, term_end, region, step, n)
     select indicator, term_end, region, step, greatest(delta, 0) from moved
     on conflict (indicator, term_end, region, step)
     do update set n = c.n + (select m.delta from moved m where m.indicator = c.indicator and m.term_end = c.term_end
       and m.region = c.region and m.step = c.step)`,
    [[...persons]],
  );
}

/** Throws contributions and cells away and derives them from all facts, over terms through the one that holds `today`. */
export async function rebuildAll(today: string): Promise<void> {
  await execute(`update statistics.horizon set through = $1`, [today]);
  await execute(`delete from statistics.contribution`);
  await execute(`delete from statistics.cell`);
  await execute(
    `insert into statistics.contribution (person, indicator, term_end, region, step, n)
     select person, indicator, term_end, region, step, n from statistics.derive(null)`,
  );
  await execute(
    `insert into statistics.cell (indicator, term_end, region, step, n)
     select indicator, term_end, region, step, sum(n)::int from statistics.contribution group by 1, 2, 3, 4`,
  );
}

/** How many cells differ between what stands and what all facts give. */
export async function differingCells(): Promise<number> {
  const [row] = await sql<{ n: string }>(
    `with derived as (
       select indicator, term_end, region, step, sum(n)::int as n from statistics.derive(null) group by 1, 2, 3, 4
     )
     select count(*) as n from derived d
     full join (select * from statistics.cell where n <> 0) c using (indicator, term_end, region, step)
     where d.n is distinct from c.n`,
  );
  return Number(row?.n ?? Number.NaN);
}

/** The day whose term is the last that stock is counted for. */
export async function countedThrough(): Promise<string> {
  const [row] = await sql<{ through: string }>(
    `select to_char(through, 'YYYY-MM-DD') as through from statistics.horizon`,
  );
  if (!row) throw new Error('The horizon of the statistics is missing');
  return row.through;
}

/** Every internal cell that is not zero. Never shown outside the statistics role (decision 28). */
export async function cells(): Promise<Cell[]> {
  return sql<Cell>(
    `select indicator, to_char(term_end, 'YYYY-MM-DD') as "termEnd", region, step, n from statistics.cell
     where n <> 0 order by indicator, term_end, region, step`,
  );
}
