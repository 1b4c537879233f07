import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The unit's doctors in numbers, for a review. Whoever has a protected identity is placed nowhere (R27). What doctors themselves
 * have written or been through is told in numbers of five doctors or more only (our own limit, as in a 360).
 */
export class TraineesUnitFigures1764537060000 implements MigrationInterface {
  name = 'TraineesUnitFigures1764537060000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What a review has read is not taken back');
  }
}

const definer = 'language sql stable security definer set search_path = pg_catalog, pg_temp';

const STATEMENTS = [
  `create function trainees.serving_at(unit uuid, first_day date, last_day date)
     returns table (trainee_id uuid, post_id uuid, from_on date, to_on date)
     ${definer}
     begin atomic
       select s.trainee_id, s.post_id, s.from_on, least(s.to_on, coalesce(p.ended_on, s.to_on))
         from trainees.service_period s
         join trainees.training_post p on p.id = s.post_id and p.state <> 'withdrawn'
         join identity.person x on x.id = s.trainee_id and x.protection = 'none'
        where s.care_unit_id = serving_at.unit and s.removed_at is null and s.from_on <= serving_at.last_day
          and least(s.to_on, coalesce(p.ended_on, s.to_on)) >= serving_at.first_day;
     end`,
  // The posts under way whose doctor is at the unit today.
  `create function trainees.posts_at(unit uuid) returns table (trainee_id uuid, post_id uuid, kind text, starts_on date)
     ${definer}
     begin atomic
       select distinct s.trainee_id, s.post_id, p.kind, p.starts_on
         from trainees.serving_at(posts_at.unit, identity.today(), identity.today()) s
         join trainees.training_post p on p.id = s.post_id and p.state = 'ongoing';
     end`,
  `create function trainees.served_in_a_year(unit uuid) returns bigint
     ${definer}
     begin atomic
       select count(distinct s.trainee_id)
         from trainees.serving_at(served_in_a_year.unit, identity.today() - 365, identity.today()) s;
     end`,
  `create function trainees.unit_figures(unit uuid) returns jsonb
     ${definer}
     begin atomic
       select jsonb_build_object(
         'kinds', (select coalesce(jsonb_object_agg(k.kind, k.doctors), '{}') from (
           select p.kind, count(distinct p.trainee_id) as doctors from trainees.posts_at(unit_figures.unit) p
            group by p.kind) k),
         'posts', (select count(*) from trainees.posts_at(unit_figures.unit)),
         'withPlan', (select count(*) from trainees.posts_at(unit_figures.unit) p
           where exists (select 1 from trainees.plan l join trainees.plan_revision r on r.plan_id = l.id
             where l.post_id = p.post_id and r.agreed_at is not null)),
         'served', trainees.served_in_a_year(unit_figures.unit),
         'interrupted', case when trainees.served_in_a_year(unit_figures.unit) >= 5 then (
           select count(distinct i.trainee_id) from trainees.interruption i
             join trainees.serving_at(unit_figures.unit, identity.today() - 365, identity.today()) s
               on s.trainee_id = i.trainee_id and s.post_id = i.post_id
            where i.removed_at is null and i.from_on <= least(s.to_on, identity.today())
              and i.to_on >= greatest(s.from_on, identity.today() - 365)) end)
        where reviews.reads_figures(unit_figures.unit);
     end`,
  // The inner ones are called by functions of the owner only.
  `revoke execute on function trainees.serving_at(uuid, date, date), trainees.posts_at(uuid),
     trainees.served_in_a_year(uuid), trainees.unit_figures(uuid) from public`,
  'grant execute on function trainees.unit_figures(uuid) to api',
];
