import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which methods are in use at the unit, and how often where five doctors or more have served in the year. What was answered
 * stays with those who read the portfolio.
 */
export class AssessmentsUnitFigures1764537180000 implements MigrationInterface {
  name = 'AssessmentsUnitFigures1764537180000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What a review has read is not taken back');
  }
}

const definer = 'language sql stable security definer set search_path = pg_catalog, pg_temp';

const STATEMENTS = [
  `create function assessments.unit_figures(unit uuid) returns jsonb
     ${definer}
     begin atomic
       select coalesce((select jsonb_agg(jsonb_build_object('method', m.method,
             'count', case when trainees.served_in_a_year(unit_figures.unit) >= 5 then m.answered end) order by m.method)
           from (
             select a.method, count(distinct coalesce(a.round_id, a.id)) as answered
               from assessments.assessment a
              where a.state = 'answered' and exists (select 1
                from trainees.serving_at(unit_figures.unit, identity.today() - 365, identity.today()) s
                where s.trainee_id = a.trainee_id
                  and (a.closed_at at time zone 'Europe/Stockholm')::date
                    between greatest(s.from_on, identity.today() - 365) and s.to_on)
              group by a.method) m), '[]')
        where reviews.reads_figures(unit_figures.unit);
     end`,
  'revoke execute on function assessments.unit_figures(uuid) from public',
  'grant execute on function assessments.unit_figures(uuid) to api',
];
