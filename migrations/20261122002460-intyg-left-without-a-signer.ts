import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What waits for somebody whose assignment, delegation or mandate has ended goes back by itself. The worker may ask for that
 * and see nothing else of the intyg: the whole of it happens in one function.
 */
export class IntygLeftWithoutASigner1763769602460 implements MigrationInterface {
  name = 'IntygLeftWithoutASigner1763769602460';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [LEFT, SEND_BACK, ...RIGHTS]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What went back stays so');
  }
}

// On what the signer was asked: the last of such grounds has ended, and after that nobody asked them again. Somebody who was
// asked without any such ground (a specialist who saw it, a course leader) is not among them.
const LEFT = `
  create view intyg.left_without_signer as
    select d.id as draft_id, d.trainee_id, p.person_id, p.role, d.sent_at, ground.last_day, ground.ended_at
      from intyg.draft d
      join intyg.draft_participant p on p.draft_id = d.id and p.state = 'waiting'
      join trainees.training_post t on t.id = d.post_id
      cross join lateral (
        select max(g.last_day) as last_day, max(g.ended_at) as ended_at from (
          select coalesce(a.to_on, 'infinity'::date) as last_day, a.ended_at
            from supervisors.assignment a
           where a.post_id = d.post_id and a.person_id = p.person_id and a.withdrawn_at is null
             and (p.role = 'supervisor' or (p.role = 'principal-supervisor' and a.kind = 'principal'))
          union all
          select coalesce(x.to_on, 'infinity'::date), x.ended_at
            from supervisors.delegation x
           where p.role = 'appointed-doctor' and x.post_id = d.post_id and x.delegated_to = p.person_id
          union all
          select coalesce(m.valid_to, 'infinity'::date), m.ended_at
            from identity.mandate m
           where p.role = 'head-of-department' and m.role = 'head_of_department'
             and m.person_id = p.person_id and m.care_provider_id = t.care_provider_id
        ) g
      ) ground
     where d.state = 'sent' and ground.last_day is not null`;

const SEND_BACK = `
  create function intyg.send_back_left(today date, at timestamptz, reasons jsonb)
    returns table (draft_id uuid, trainee_id uuid)
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$
    declare
      left_one record;
      new_revision integer;
    begin
      for left_one in
        select l.draft_id, l.trainee_id, l.person_id, reasons ->> l.role as reason
          from intyg.left_without_signer l
         where l.last_day < send_back_left.today
           and l.sent_at < greatest(((l.last_day + 1)::timestamp at time zone 'Europe/Stockholm'), l.ended_at)
         order by l.draft_id
      loop
        update intyg.draft d
           set state = 'returned', revision = d.revision + 1, updated_at = send_back_left.at, reason = left_one.reason
         where d.id = left_one.draft_id and d.state = 'sent'
         returning d.revision into new_revision;
        if found then
          insert into intyg.draft_event (id, draft_id, trainee_id, at, action, from_state, to_state, revision, by_person,
              reason, content)
            select uuidv7(), d.id, d.trainee_id, send_back_left.at, 'send-back', 'sent', 'returned', new_revision, null,
                   left_one.reason, d.content
              from intyg.draft d where d.id = left_one.draft_id;
          draft_id := left_one.draft_id;
          trainee_id := left_one.trainee_id;
          return next;
        end if;
        update intyg.draft_participant p set state = 'returned'
         where p.draft_id = left_one.draft_id and p.person_id = left_one.person_id and p.state = 'waiting';
        update identity.access_grant g set valid_to = greatest(send_back_left.today - 1, g.valid_from - 1)
         where g.person_id = left_one.person_id and g.portfolio = left_one.trainee_id and g.purpose = 'signer'
           and (g.valid_to is null or g.valid_to >= send_back_left.today)
           and not exists (
             select 1 from intyg.draft o join intyg.draft_participant q on q.draft_id = o.id
              where o.trainee_id = left_one.trainee_id and o.id <> left_one.draft_id
                and q.person_id = left_one.person_id
                and o.state in ('sent', 'signing', 'awaiting-cosignature', 'signed', 'replaced', 'revoked'));
      end loop;
    end $$`;

const RIGHTS = [
  'revoke all on intyg.left_without_signer from public',
  'revoke execute on function intyg.send_back_left(date, timestamptz, jsonb) from public',
  'grant execute on function intyg.send_back_left(date, timestamptz, jsonb) to worker',
];
