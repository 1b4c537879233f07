import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many courses the unit's doctors have taken in a year, where five doctors or more have served. */
export class IntygUnitFigures1764537240000 implements MigrationInterface {
  name = 'IntygUnitFigures1764537240000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What a review has read is not taken back');
  }
}

const definer = 'language sql stable security definer set search_path = pg_catalog, pg_temp';

const STATEMENTS = [
  `create function intyg.unit_figures(unit uuid) returns jsonb
     ${definer}
     begin atomic
       select jsonb_build_object('courses', case when trainees.served_in_a_year(unit_figures.unit) >= 5 then (
           select count(*) from intyg.course_enrolment e
             join intyg.course_occasion o on o.id = e.occasion_id
            where e.left_at is null and o.ends_on between identity.today() - 365 and identity.today()
              and exists (select 1
                from trainees.serving_at(unit_figures.unit, identity.today() - 365, identity.today()) s
                where s.trainee_id = e.trainee_id and o.ends_on between s.from_on and s.to_on)) end)
        where reviews.reads_figures(unit_figures.unit);
     end`,
  'revoke execute on function intyg.unit_figures(uuid) from public',
  'grant execute on function intyg.unit_figures(uuid) to api',
];
