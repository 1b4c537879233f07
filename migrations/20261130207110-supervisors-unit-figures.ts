import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who supervises at the unit, without names: what training each has and how many doctors. That supervision meetings were held
 * is known to few, so it is told in numbers of five doctors or more only.
 */
export class SupervisorsUnitFigures1764537120000 implements MigrationInterface {
  name = 'SupervisorsUnitFigures1764537120000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What a review has read is not taken back');
  }
}

const definer = 'language sql stable security definer set search_path = pg_catalog, pg_temp';

const STATEMENTS = [
  `create function supervisors.unit_figures(unit uuid) returns jsonb
     ${definer}
     begin atomic
       select jsonb_build_object(
         'withPrincipal', (select count(*) from trainees.posts_at(unit_figures.unit) p
           where exists (select 1 from supervisors.assignment a
             where a.post_id = p.post_id and a.kind = 'principal' and a.withdrawn_at is null
               and identity.today() between a.from_on and coalesce(a.to_on, 'infinity'))),
         'supervisors', (select coalesce(jsonb_agg(jsonb_build_object('principalFor', l.principal,
             'supervisorFor', l.other, 'trainedOn', l.trained_on, 'source', l.source)
             order by l.trained_on is not null, l.principal + l.other desc, l.trained_on, l.person_id), '[]')
           from (
             select a.person_id,
               count(*) filter (where a.kind = 'principal') as principal,
               count(*) filter (where a.kind = 'supervisor') as other,
               (select max(c.valid_from) from identity.competence c
                 where c.person_id = a.person_id and c.kind = 'supervisor-training'
                   and (c.valid_to is null or c.valid_to >= identity.today())) as trained_on,
               (select c.source from identity.competence c
                 where c.person_id = a.person_id and c.kind = 'supervisor-training'
                   and (c.valid_to is null or c.valid_to >= identity.today())
                 order by c.valid_from desc nulls last limit 1) as source
              from supervisors.assignment a
              join trainees.training_post t on t.id = a.post_id and t.state = 'ongoing'
             where a.withdrawn_at is null and identity.today() between a.from_on and coalesce(a.to_on, 'infinity')
               and a.person_id in (select b.person_id from supervisors.assignment b
                 join trainees.posts_at(unit_figures.unit) p on p.post_id = b.post_id
                 where b.withdrawn_at is null
                   and identity.today() between b.from_on and coalesce(b.to_on, 'infinity'))
             group by a.person_id) l),
         'meetings', case when trainees.served_in_a_year(unit_figures.unit) >= 5 then (
           select count(*) from supervisors.meeting m
            where m.held_on between identity.today() - 365 and identity.today()
              and exists (select 1
                from trainees.serving_at(unit_figures.unit, identity.today() - 365, identity.today()) s
                where s.trainee_id = m.trainee_id and m.held_on between s.from_on and s.to_on)) end,
         'withoutMeeting', case when trainees.served_in_a_year(unit_figures.unit) >= 5 then (
           select count(distinct p.trainee_id) from trainees.posts_at(unit_figures.unit) p
            where p.starts_on < identity.today() - 90
              and not exists (select 1 from supervisors.meeting m
                where m.trainee_id = p.trainee_id and m.held_on >= identity.today() - 90)) end)
        where reviews.reads_figures(unit_figures.unit);
     end`,
  'revoke execute on function supervisors.unit_figures(uuid) from public',
  'grant execute on function supervisors.unit_figures(uuid) to api',
];
