import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An intyg that waits for its second signature goes back to the doctor too when the one who was to give it has left. The
 * document that the first has signed is void (decision 16), which takes an entry of evidence: the worker locks the rows,
 * writes the entry, and lets go of one at a time. A withdrawn external assessor is among those who have left.
 */
export class IntygCosignerLeft1764374401000 implements MigrationInterface {
  name = 'IntygCosignerLeft1764374401000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [LEFT, CLOSE, SEND_BACK, AWAITING, VOID, ...RIGHTS]) {
      await queryRunner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('What went back stays so');
  }
}

// As before, and: whatever waits for a second signature, and whoever was appointed external assessor and is no more.
const LEFT = `
  create or replace view intyg.left_without_signer as
    select d.id as draft_id, d.trainee_id, p.person_id, p.role, d.sent_at, ground.last_day, ground.ended_at,
           d.state, d.document_id
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
          union all
          -- A withdrawal holds at once: the day before was the last.
          select case when e.at is null then 'infinity'::date
                      else (e.at at time zone 'Europe/Stockholm')::date - 1 end, e.at
            from external_assessors.appointment w
            left join external_assessors.appointment_event e
              on e.appointment_id = w.id and e.to_state = 'withdrawn' and w.state = 'withdrawn'
           where p.role = 'external-assessor' and w.post_id = d.post_id and w.assessor_id = p.person_id
        ) g
      ) ground
     where d.state in ('sent', 'awaiting-cosignature') and ground.last_day is not null`;

/** Whoever left has nothing here to sign, and no longer reads unless they have signed something else. */
const CLOSE = `
  create function intyg.close_to_left(draft uuid, trainee uuid, person uuid, today date) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$
    begin
      update intyg.draft_participant p set state = 'returned'
       where p.draft_id = close_to_left.draft and p.person_id = close_to_left.person and p.state = 'waiting';
      update identity.access_grant g set valid_to = greatest(close_to_left.today - 1, g.valid_from - 1)
       where g.person_id = close_to_left.person and g.portfolio = close_to_left.trainee and g.purpose = 'signer'
         and (g.valid_to is null or g.valid_to >= close_to_left.today)
         and not exists (
           select 1 from intyg.draft o join intyg.draft_participant q on q.draft_id = o.id
            where o.trainee_id = close_to_left.trainee and o.id <> close_to_left.draft
              and q.person_id = close_to_left.person
              and o.state in ('sent', 'signing', 'awaiting-cosignature', 'signed', 'replaced', 'revoked'));
    end $$`;

const SEND_BACK = `
  create or replace function intyg.send_back_left(today date, at timestamptz, reasons jsonb)
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
         where l.state = 'sent' and l.last_day < send_back_left.today
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
        perform intyg.close_to_left(left_one.draft_id, left_one.trainee_id, left_one.person_id, send_back_left.today);
      end loop;
    end $$`;

/** One that is being signed just now is held by somebody else, and is left to the next round. */
const AWAITING = `
  create function intyg.left_awaiting_cosignature(today date)
    returns table (draft_id uuid, trainee_id uuid, document_id uuid, role text, signed_by uuid[])
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$
    begin
      return query
        select d.id, d.trainee_id, d.document_id,
               (select min(l.role) from intyg.left_without_signer l
                 where l.draft_id = d.id and l.last_day < left_awaiting_cosignature.today),
               array(select p.person_id from intyg.draft_participant p
                      where p.draft_id = d.id and p.state = 'signed' order by p.ordinal)
          from intyg.draft d
         where d.state = 'awaiting-cosignature' and d.id in (
           select l.draft_id from intyg.left_without_signer l
            where l.state = 'awaiting-cosignature' and l.last_day < left_awaiting_cosignature.today
              and l.sent_at < greatest(((l.last_day + 1)::timestamp at time zone 'Europe/Stockholm'), l.ended_at))
         order by d.id
           for update of d skip locked;
    end $$`;

/** Back to the doctor as it was written, for two new signatures; the signed bytes stay, and are void. */
const VOID = `
  create function intyg.send_back_half_signed(draft uuid, today date, at timestamptz, reason text, evidence uuid)
    returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$
    declare
      held record;
      left_one record;
    begin
      select d.id, d.trainee_id, d.document_id, d.revision into held
        from intyg.draft d
       where d.id = send_back_half_signed.draft and d.state = 'awaiting-cosignature' and exists (
         select 1 from intyg.left_without_signer l
          where l.draft_id = d.id and l.last_day < send_back_half_signed.today)
         for update of d;
      if not found then
        return false;
      end if;
      insert into intyg.document_status (document_id, no, trainee_id, status, at, by_person, reason, replaced_by,
          evidence_entry_id)
        select held.document_id, coalesce(max(s.no), 0) + 1, held.trainee_id, 'void', send_back_half_signed.at, null,
               send_back_half_signed.reason, null, send_back_half_signed.evidence
          from intyg.document_status s where s.document_id = held.document_id;
      update trainees.attested_period a set ended_at = send_back_half_signed.at
       where a.document_id = held.document_id and a.ended_at is null;
      for left_one in
        select l.person_id from intyg.left_without_signer l
         where l.draft_id = held.id and l.last_day < send_back_half_signed.today
      loop
        perform intyg.close_to_left(held.id, held.trainee_id, left_one.person_id, send_back_half_signed.today);
      end loop;
      update intyg.draft_participant p set state = 'waiting', signed_at = null
       where p.draft_id = held.id and p.state = 'signed';
      update intyg.draft d
         set state = 'returned', revision = d.revision + 1, updated_at = send_back_half_signed.at,
             reason = send_back_half_signed.reason, document_id = null
       where d.id = held.id;
      insert into intyg.draft_event (id, draft_id, trainee_id, at, action, from_state, to_state, revision, by_person,
          reason, content)
        select uuidv7(), d.id, d.trainee_id, send_back_half_signed.at, 'send-back', 'awaiting-cosignature', 'returned',
               d.revision, null, d.reason, d.content
          from intyg.draft d where d.id = held.id;
      return true;
    end $$`;

const RIGHTS = [
  'revoke execute on function intyg.close_to_left(uuid, uuid, uuid, date) from public',
  ...[
    'left_awaiting_cosignature(date)',
    'send_back_half_signed(uuid, date, timestamptz, text, uuid)',
  ].flatMap((signature) => [
    `revoke execute on function intyg.${signature} from public`,
    `grant execute on function intyg.${signature} to worker`,
  ]),
];
