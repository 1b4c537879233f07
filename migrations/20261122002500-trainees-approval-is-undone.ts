import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A decision that takes an approval's place undoes what the approval did: the post leaves `completed`, its fact is
 * retracted, and who keeps the post sees the portfolio once more (docs/adr/0005).
 */
export class TraineesApprovalIsUndone1763769602500 implements MigrationInterface {
  name = 'TraineesApprovalIsUndone1763769602500';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...COMPLETION, REOPENED, DERIVATION]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Training records are kept; there is no way back');
  }
}

// Kept apart from the fact of the start, which stands while the completion comes and goes.
const COMPLETION = [
  'alter table trainees.training_post add column completion_fact_id uuid',
  `update trainees.training_post set completion_fact_id = fact_id where state = 'completed' and kind in ('bt', 'st')`,
  'grant update (completion_fact_id) on trainees.training_post to api',
];

// An officer opens a portfolio to nobody, but for the transaction that writes down that its post is under way again. That
// the grant is for who keeps a post there is asked when the transaction ends (trainees.grant_rests_on_a_post).
const REOPENED = `create policy officer_reopens on identity.access_grant for insert to api
  with check (granted_by = platform.current_person()
    and purpose in ('study-director', 'head-of-department', 'bt-coordinator')
    and identity.has_access(portfolio, '{case-officer}')
    and exists (
      select 1 from trainees.post_event e join trainees.training_post p on p.id = e.post_id
       where e.trainee_id = portfolio and e.action = 'reopen' and e.person_id = platform.current_person()
         and e.at = transaction_timestamp() and p.state = 'ongoing' and p.revision = e.revision
         and p.care_provider_id = access_grant.care_provider_id))`;

/** A fact whose outcome is *removed* says only that the one it retracts is gone. Otherwise as before. */
const DERIVATION = `
create or replace function statistics.derive(persons text[])
returns table (person text, indicator text, term_end date, region char(2), step text, n integer)
language sql stable
set search_path = pg_catalog
as $$
  with known as (
    select f.* from statistics.fact f
    where (persons is null or f.person = any (persons)) and f.step in ('bt-standalone', 'bt-in-st')
      and coalesce(f.outcome, '') <> 'removed'
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
