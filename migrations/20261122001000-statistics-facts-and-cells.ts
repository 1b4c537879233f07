import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Facts are append-only and bitemporal: valid time in the fact, known time in `known_at`; a correction is a new row that
 * retracts the old one. Contributions and cells are derived and may be thrown away and rebuilt at any time.
 */
export class StatisticsFactsAndCells1763769601000 implements MigrationInterface {
  name = 'StatisticsFactsAndCells1763769601000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...tables, derivation, ...rights]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Facts are never dropped: restore a backup instead.');
  }
}

const tables = [
  `create table statistics.fact (
     fact_id uuid primary key,
     known_at timestamptz not null default clock_timestamp(),
     retracts uuid,
     kind text not null check (kind in ('post-started','post-ended','interruption','service','bt-approved','post-withdrawn')),
     person text not null check (person ~ '^[0-9a-f]{32,128}$'),
     post text not null check (post ~ '^[0-9a-f]{32,128}$'),
     step text not null check (step in ('bt-standalone','bt-in-st')),
     region char(2) not null,
     care_provider uuid,
     unit uuid,
     route text not null,
     birth_month char(7) check (birth_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
     sex char(1) check (sex in ('K','M')),
     valid_from date not null,
     valid_to date,
     outcome text,
     source text not null check (source in ('register','simulated')),
     check (valid_to is null or valid_from <= valid_to)
   )`,
  'create index fact_by_person on statistics.fact (person)',
  'create index fact_by_retracted on statistics.fact (retracts) where retracts is not null',
  // The last term that stock is counted for. Moved forward by the nightly rebuild only, so that an incremental
  // recount and a rebuild always derive over the same terms.
  `create table statistics.horizon (
     only_row boolean primary key default true check (only_row),
     through date not null
   )`,
  `create table statistics.contribution (
     person text not null,
     indicator text not null,
     term_end date not null,
     region char(2) not null,
     step text not null,
     n integer not null check (n > 0),
     primary key (person, indicator, term_end, region, step)
   )`,
  `create table statistics.cell (
     indicator text not null check (indicator in ('starts','completions','discontinuations','stock')),
     term_end date not null,
     region char(2) not null,
     step text not null,
     n integer not null check (n >= 0),
     primary key (indicator, term_end, region, step)
   )`,
  // How long a signature took to become a cell: the lag meter's only source.
  `create table statistics.applied_fact (
     fact_id uuid primary key references statistics.fact (fact_id),
     occurred_at timestamptz not null,
     applied_at timestamptz not null default clock_timestamp()
   )`,
  `create table statistics.publication (
     version integer generated always as identity primary key,
     table_id text not null,
     kind text not null check (kind in ('preliminary','revised','final')),
     computed_at timestamptz not null,
     published_at timestamptz not null default clock_timestamp(),
     inputs_sha256 text not null,
     code_version text not null,
     note text
   )`,
  `create table statistics.published_value (
     version integer not null references statistics.publication (version),
     indicator text not null,
     term_end date not null,
     region text not null,
     n integer,
     status text check (status in ('..','minst')),
     primary key (version, indicator, term_end, region),
     check ((n is null) = (status is not distinct from '..'))
   )`,
  // The dates on which published figures may change (disclosure control: never between them).
  `create table statistics.publication_date (
     on_date date primary key,
     kind text not null check (kind in ('preliminary','revised','final')),
     published_version integer references statistics.publication (version)
   )`,
];

/**
 * The one derivation, for a set of persons (null = everybody): incremental = the changed set, rebuild = all.
 * A spell is a post from its start to its approval, end or nothing. A person counts once per cell.
 * Reference time: the last day of each calendar half-year, VT = Jan–Jun, HT = Jul–Dec.
 */
const derivation = `
create function statistics.derive(persons text[])
returns table (person text, indicator text, term_end date, region char(2), step text, n integer)
language sql stable
set search_path = pg_catalog
as $$
  with known as (
    select f.* from statistics.fact f
    where (persons is null or f.person = any (persons))
      and not exists (select 1 from statistics.fact r where r.retracts = f.fact_id)
  ),
  withdrawn as (select k.post from known k where k.kind = 'post-withdrawn'),
  started as (
    select distinct on (k.post) k.person, k.post, k.region, k.step, k.valid_from as started_on
    from known k
    where k.kind = 'post-started' and k.post not in (select w.post from withdrawn w)
    order by k.post, k.known_at desc, k.fact_id desc
  ),
  approved as (
    select k.person, min(k.valid_from) as approved_on from known k where k.kind = 'bt-approved' group by k.person
  ),
  ended as (
    select distinct on (k.post) k.post, k.valid_from as ended_on
    from known k where k.kind = 'post-ended' and coalesce(k.outcome, '') <> 'completed'
    order by k.post, k.known_at desc, k.fact_id desc
  ),
  spell as (
    select s.*, a.approved_on, e.ended_on,
           least(a.approved_on, e.ended_on) as left_on,
           row_number() over (partition by s.person order by s.started_on, s.post) as nth,
           row_number() over (partition by s.person order by s.started_on desc, s.post desc) as nth_last
    from started s
    left join approved a on a.person = s.person
    left join ended e on e.post = s.post
  ),
  term as (
    select (month_start + interval '6 months' - interval '1 day')::date as term_end
    from generate_series(timestamp '2021-07-01', (select h.through from statistics.horizon h)::timestamp, interval '6 months')
      as month_start
  ),
  counted as (
    select s.person, 'starts' as indicator, t.term_end, s.region, s.step
    from spell s join term t
      on s.started_on <= t.term_end and s.started_on > (t.term_end + 1 - interval '6 months')::date - 1
    where s.nth = 1
    union all
    select s.person, 'completions', t.term_end, s.region, s.step
    from spell s join term t
      on s.approved_on <= t.term_end and s.approved_on > (t.term_end + 1 - interval '6 months')::date - 1
    where s.nth_last = 1
    union all
    select s.person, 'discontinuations', t.term_end, s.region, s.step
    from spell s join term t
      on s.ended_on <= t.term_end and s.ended_on > (t.term_end + 1 - interval '6 months')::date - 1
    where s.approved_on is null and s.nth_last = 1
    union all
    select s.person, 'stock', t.term_end, s.region, s.step
    from spell s join term t on s.started_on <= t.term_end and (s.left_on is null or s.left_on > t.term_end)
  )
  select c.person, c.indicator, c.term_end, c.region, c.step, 1
  from counted c
  group by c.person, c.indicator, c.term_end, c.region, c.step
$$`;

const rights = [
  `insert into statistics.horizon (through) values (current_date)`,
  'revoke all on function statistics.derive(text[]) from public',
  'grant execute on function statistics.derive(text[]) to statistics, audit',
  'grant select, insert on statistics.fact, statistics.applied_fact, statistics.publication, statistics.published_value to statistics',
  'grant select, insert, update, delete on statistics.contribution, statistics.cell to statistics',
  'grant select, update on statistics.horizon to statistics',
  'grant select, insert, update on statistics.publication_date to statistics',
  'grant select on statistics.publication, statistics.published_value, statistics.publication_date to api',
  'grant select on all tables in schema statistics to audit',
];
