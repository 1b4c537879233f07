import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How the statistics are doing, for who runs the system: lag, what waits, what stands aside, the last check. The api may read
 * neither facts nor the outbox; one function tells it sums and instants, and nothing about anybody.
 */
export class StatisticsOperations1764412380000 implements MigrationInterface {
  name = 'StatisticsOperations1764412380000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...ROLE, ...CHECKS, FUNCTION, ...RIGHTS]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('A mandate may rest on the role; there is no way back');
  }
}

// Appointed by who runs the instance, like case officers; for no care provider.
const ROLE = [
  'alter table identity.mandate drop constraint mandate_role_check',
  `alter table identity.mandate add constraint mandate_role_check check (role in ('head_of_department', 'study_director',
     'bt_coordinator', 'mandate_administrator', 'case_officer', 'planner', 'operations'))`,
  'alter table identity.mandate drop constraint mandate_check3',
  `alter table identity.mandate add constraint a_mandate_has_its_place
     check (role in ('case_officer', 'planner', 'operations') or care_provider_id is not null)`,
];

const CHECKS = [
  `create table statistics.cell_check (
     at timestamptz primary key default clock_timestamp(),
     differing_cells integer not null check (differing_cells >= 0),
     differing_spells integer not null check (differing_spells >= 0),
     identity_violations integer not null check (identity_violations >= 0)
   )`,
  'create index applied_fact_by_instant on statistics.applied_fact (applied_at)',
];

/** Seconds from the signature, as the outbox says, to the cells. */
const lag = (within: string) => `(
  select jsonb_build_object('facts', count(*),
           'median', percentile_cont(0.5) within group (order by s.seconds),
           'p99', percentile_cont(0.99) within group (order by s.seconds))
    from statistics.applied_fact a
    cross join lateral (select extract(epoch from a.applied_at - a.occurred_at)::float8 as seconds) s
   where a.applied_at > clock_timestamp() - interval '${within}')`;

// An event that has waited longer than a week is isolated, or the worker has been gone for as long: both are told apart from lag.
const WAITING = `
  select o.at from platform.outbox o
   where o.type = 'register-fact' and o.at > clock_timestamp() - interval '7 days'
     and not exists (select 1 from platform.effect e where e.event_id = o.id and e.consumer = 'statistics')`;

const FUNCTION = `
  create function statistics.operations() returns jsonb
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
    begin
      return jsonb_build_object(
        'hour', ${lag('1 hour')},
        'day', ${lag('24 hours')},
        'waiting', (select jsonb_build_object('events', count(*), 'oldest', min(w.at)) from (${WAITING}) w),
        'held', (select count(*) from statistics.waiting_fact),
        'poisonPersons', (select count(*) from statistics.poison_person),
        'isolatedEffects', (select count(*) from platform.effect_failure f where f.isolated_at is not null),
        'lastCheck', (
          select jsonb_build_object('at', c.at, 'differingCells', c.differing_cells, 'differingSpells', c.differing_spells,
                   'identityViolations', c.identity_violations)
            from statistics.cell_check c order by c.at desc limit 1),
        'publications', (
          select jsonb_build_object('next', to_char(min(d.on_date) filter (where d.on_date > identity.today()), 'YYYY-MM-DD'))
            from statistics.publication_date d));
    end $$`;

const RIGHTS = [
  'revoke execute on function statistics.operations() from public',
  'grant execute on function statistics.operations() to api',
  'grant insert on statistics.cell_check to statistics',
  'grant select on statistics.cell_check to statistics, audit',
];
