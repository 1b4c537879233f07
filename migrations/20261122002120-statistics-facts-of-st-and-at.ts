import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts of AT and ST are kept beside those of BT from now on; the table of BT is derived from the steps of BT alone. */
export class StatisticsFactsOfStAndAt1763769602120 implements MigrationInterface {
  name = 'StatisticsFactsOfStAndAt1763769602120';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...facts, derivation]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Facts are never dropped: restore a backup instead.');
  }
}

const facts = [
  'alter table statistics.fact drop constraint fact_kind_check',
  `alter table statistics.fact add constraint fact_kind_check check (kind in ('post-started','post-ended','interruption',
     'service','bt-approved','st-certified','at-completed','licensed','post-withdrawn'))`,
  'alter table statistics.fact drop constraint fact_step_check',
  `alter table statistics.fact add constraint fact_step_check
     check (step in ('bt-standalone','bt-in-st','st','at'))`,
  `alter table statistics.fact
     add column specialty text check (specialty ~ '^[a-z][a-z0-9-]{0,80}$'),
     add column track text check (track in ('research','leadership')),
     add column rural boolean`,
];

const derivation = `
create or replace function statistics.derive(persons text[])
returns table (person text, indicator text, term_end date, region char(2), step text, n integer)
language sql stable
set search_path = pg_catalog
as $$
  with known as (
    select f.* from statistics.fact f
    where (persons is null or f.person = any (persons)) and f.step in ('bt-standalone', 'bt-in-st')
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
    -- A post from the register says its first and last day, a simulated one its last alone.
    select distinct on (k.post) k.post, coalesce(k.valid_to, k.valid_from) as ended_on
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
