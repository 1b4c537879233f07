import { execute, sql } from '@specialistvagen/platform';

export type EmployerReport = {
  readonly region: string;
  readonly careProvider: string;
  readonly halfYear: string;
  /** First day of the month, ISO. */
  readonly lastMonth: string;
};
export type RegionReport = {
  readonly region: string;
  readonly source: 'register' | 'opening-stock' | 'simulated';
};

/** The newest day that coverage is known for; null before the first. */
export async function coverageDay(): Promise<string | null> {
  const [row] = await sql<{ asOf: string | null }>(
    `select to_char(max(as_of), 'YYYY-MM-DD') as "asOf" from statistics.coverage`,
  );
  return row?.asOf ?? null;
}

/**
 * As statistics: who has reported, from all facts. A half-year is that in which the report came in (known time, Swedish calendar),
 * so an employer with nothing to report late in it is not told apart from one that forgot. False when it was there already.
 */
export async function insertCoverage(asOf: string): Promise<boolean> {
  const added = await execute('insert into statistics.coverage (as_of) values ($1) on conflict do nothing', [
    asOf,
  ]);
  if (added === 0) return false;
  await execute(
    `insert into statistics.employer_report (as_of, region, care_provider, half_year, last_month)
     select $1, f.region, f.care_provider,
            to_char(m.month, 'YYYY') || case when extract(month from m.month) <= 6 then 'H1' else 'H2' end as half_year,
            max(m.month)::date
       from statistics.fact f
       cross join lateral (select date_trunc('month', f.known_at at time zone 'Europe/Stockholm') as month) m
      where f.source = 'register' and f.care_provider is not null
      group by f.region, f.care_provider, half_year`,
    [asOf],
  );
  await execute(
    `insert into statistics.region_report (as_of, region, source)
     select distinct $1::date, f.region, f.source
       from statistics.fact f
      where f.outcome is distinct from 'removed'
        and not exists (select 1 from statistics.fact r where r.retracts = f.fact_id)`,
    [asOf],
  );
  return true;
}

export async function employerReports(asOf: string): Promise<EmployerReport[]> {
  return sql(
    `select region, care_provider as "careProvider", half_year as "halfYear", to_char(last_month, 'YYYY-MM-DD') as "lastMonth"
       from statistics.employer_report where as_of = $1 order by region, care_provider, half_year`,
    [asOf],
  );
}

export async function regionReports(asOf: string): Promise<RegionReport[]> {
  return sql(`select region, source from statistics.region_report where as_of = $1 order by region, source`, [
    asOf,
  ]);
}
