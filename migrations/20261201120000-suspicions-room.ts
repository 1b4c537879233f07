import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The restricted room of suspicions: who is let in, the cases, what is concerned by them, and the readings, which the doctor's
 * own access log must not tell. What somebody raised moves here from the authority's ordinary casework, and is then read in the
 * room only.
 */
export class SuspicionsRoom1764590400000 implements MigrationInterface {
  name = 'SuspicionsRoom1764590400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...DOORS, ...MOVED, ...POLICIES, ...RIGHTS]) {
      await queryRunner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('Suspicions are kept; there is no way back');
  }
}

const me = 'platform.current_person()';
const definer = 'language sql stable security definer set search_path = pg_catalog, pg_temp';

const TABLES = [
  'create schema suspicions',
  'grant usage on schema suspicions to api, worker, audit, migrator',
  `create table suspicions.room_officer (
     id uuid primary key,
     person_id uuid not null,
     from_on date not null,
     to_on date,
     basis text not null check (length(basis) between 3 and 300),
     -- Nobody for the first ones, whom the operator puts there as the national mandates.
     appointed_by uuid check (appointed_by <> person_id),
     appointed_at timestamptz not null default clock_timestamp(),
     ended_by uuid,
     ended_at timestamptz,
     end_reason text check (length(end_reason) between 3 and 1000),
     check (to_on is null or to_on >= from_on - 1),
     check ((ended_by is null) = (ended_at is null) and (ended_by is null) = (end_reason is null))
   )`,
  'create unique index one_open_membership on suspicions.room_officer (person_id) where to_on is null',
  `create table suspicions.suspicion_case (
     id uuid primary key,
     doctor_id uuid,
     application_id uuid references certificates.application (id),
     state text not null check (state in ('received','investigated','communicated','decision-changed','decision-unchanged')),
     revision integer not null default 1 check (revision > 0),
     officer_id uuid,
     received_at timestamptz not null default clock_timestamp(),
     due_on date not null,
     police_due_on date not null,
     ground text check (ground in ('manifestly-wrong','new-circumstances','false-evidence','other')),
     ground_reason_sealed bytea,
     decision_id uuid references certificates.decision (id),
     ended_at timestamptz,
     check ((state = 'received') = (officer_id is null)),
     check ((ground is null) = (ground_reason_sealed is null)),
     check ((state in ('decision-changed','decision-unchanged')) = (ended_at is not null)),
     check ((state = 'decision-changed') = (decision_id is not null))
   )`,
  'create index suspicion_case_of_doctor on suspicions.suspicion_case (doctor_id)',
  `create table suspicions.case_document (
     case_id uuid not null references suspicions.suspicion_case (id),
     document_id uuid not null references intyg.document (id),
     added_at timestamptz not null default clock_timestamp(),
     primary key (case_id, document_id)
   )`,
  'create index case_of_document on suspicions.case_document (document_id)',
  // The history is the truth; suspicion_case.state is a cache of it.
  `create table suspicions.case_event (
     id uuid primary key,
     seq bigint generated always as identity unique,
     case_id uuid not null references suspicions.suspicion_case (id),
     at timestamptz not null default clock_timestamp(),
     action text not null,
     from_state text,
     to_state text not null,
     by_person uuid,
     reason_sealed bytea,
     subject_id uuid
   )`,
  'create index event_of_case on suspicions.case_event (case_id, seq)',
  // Who has read a case. Apart from the doctor's own access log, which would tell what must not be told yet.
  `create table suspicions.reading (
     id uuid primary key,
     seq bigint generated always as identity unique,
     case_id uuid not null references suspicions.suspicion_case (id),
     person_id uuid not null,
     at timestamptz not null default clock_timestamp(),
     what text not null
   )`,
  'create index reading_of_case on suspicions.reading (case_id, seq)',
];

const DOORS = [
  // An officer of the authority who is let in today.
  `create function suspicions.in_room() returns boolean ${definer}
     begin atomic
       select identity.has_mandate('{case_officer}') and exists (
         select 1 from suspicions.room_officer r
          where r.person_id = ${me} and r.from_on <= identity.today()
            and (r.to_on is null or r.to_on >= identity.today()));
     end`,
  // Whoever is in the room, unless the case is about themselves.
  `create function suspicions.reads(asked uuid) returns boolean ${definer}
     begin atomic
       select suspicions.in_room() and exists (
         select 1 from suspicions.suspicion_case c
          where c.id = reads.asked and c.doctor_id is distinct from ${me});
     end`,
  `create function suspicions.members() returns setof uuid ${definer}
     begin atomic
       select r.person_id from suspicions.room_officer r
         join identity.mandate m on m.person_id = r.person_id and m.role = 'case_officer'
           and m.valid_from <= identity.today() and (m.valid_to is null or m.valid_to >= identity.today())
        where r.from_on <= identity.today() and (r.to_on is null or r.to_on >= identity.today())
        group by r.person_id;
     end`,
  `create function suspicions.reads_document(asked uuid) returns boolean ${definer}
     begin atomic
       select suspicions.in_room() and exists (
         select 1 from suspicions.case_document d join suspicions.suspicion_case c on c.id = d.case_id
          where d.document_id = reads_document.asked and c.doctor_id is distinct from ${me});
     end`,
];

/** The table as it was, under its new roof: what came from outside the portfolio names its source. */
const MOVED = [
  'alter table certificates.suspicion set schema suspicions',
  'drop policy raiser_or_officer_reads on suspicions.suspicion',
  `alter table suspicions.suspicion
     alter column document_id drop not null,
     alter column document_sha256 drop not null,
     add column case_id uuid references suspicions.suspicion_case (id),
     add column source text not null default 'portfolio'
       check (source in ('portfolio','own-discovery','authority','region-notice','employer','private-person','media')),
     add column informant_sealed bytea,
     add column arrived_on date,
     add constraint a_document_has_its_hash check ((document_id is null) = (document_sha256 is null)),
     add constraint from_portfolio_about_a_document check (source <> 'portfolio' or document_id is not null)`,
  'create index suspicion_of_case on suspicions.suspicion (case_id)',
  // What was raised before there were cases becomes one for each document.
  `insert into suspicions.suspicion_case (id, doctor_id, state, received_at, due_on, police_due_on)
     select distinct on (s.document_id) s.id, d.trainee_id, 'received', s.raised_at,
            (s.raised_at at time zone 'Europe/Stockholm')::date + 7, (s.raised_at at time zone 'Europe/Stockholm')::date + 14
       from suspicions.suspicion s join intyg.document d on d.id = s.document_id order by s.document_id, s.raised_at`,
  `insert into suspicions.case_document (case_id, document_id)
     select c.id, s.document_id from suspicions.suspicion_case c join suspicions.suspicion s on s.id = c.id`,
  `update suspicions.suspicion s set case_id = d.case_id from suspicions.case_document d where d.document_id = s.document_id`,
  `insert into suspicions.case_event (id, case_id, at, action, to_state)
     select gen_random_uuid(), c.id, c.received_at, 'receive', 'received' from suspicions.suspicion_case c`,
  // Joins the open case about the document, or opens one. The raiser is told nothing of it. The id given is the new case's.
  `create function suspicions.receive(tip uuid, new_case uuid, due date, police_due date) returns uuid
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     declare said suspicions.suspicion; about uuid; joined uuid;
     begin
       select * into said from suspicions.suspicion s
        where s.id = receive.tip and s.raised_by = ${me} and s.case_id is null and s.document_id is not null;
       if not found then raise exception 'no such suspicion' using errcode = 'no_data_found'; end if;
       -- Two who say the same at once make one case.
       perform pg_advisory_xact_lock(hashtextextended('suspicion ' || said.document_id, 0));
       select c.id into joined from suspicions.suspicion_case c join suspicions.case_document d on d.case_id = c.id
        where d.document_id = said.document_id and c.ended_at is null order by c.received_at limit 1;
       if joined is null then
         select d.trainee_id into about from intyg.document d where d.id = said.document_id;
         insert into suspicions.suspicion_case (id, doctor_id, state, due_on, police_due_on)
           values (receive.new_case, about, 'received', receive.due, receive.police_due);
         insert into suspicions.case_document (case_id, document_id) values (receive.new_case, said.document_id);
       else
         update suspicions.suspicion_case c set revision = c.revision + 1 where c.id = joined;
       end if;
       update suspicions.suspicion s set case_id = coalesce(joined, receive.new_case) where s.id = said.id;
       insert into suspicions.case_event (id, case_id, action, from_state, to_state, subject_id)
         select gen_random_uuid(), c.id, 'receive', case when joined is null then null else c.state end, c.state, said.id
           from suspicions.suspicion_case c where c.id = coalesce(joined, receive.new_case);
       return coalesce(joined, receive.new_case);
     end $$`,
];

const ROOM_TABLES = ['suspicion_case', 'case_document', 'case_event', 'reading'];

/** Asked once a query: everybody else's lists pay nothing for it, row by row. */
const inRoomOnce = '(select suspicions.in_room())';

const POLICIES = [
  ...['room_officer', ...ROOM_TABLES].flatMap((table) => [
    `call platform.protect_rows('suspicions.${table}')`,
    `create policy audit_reads on suspicions.${table} for select to audit using (true)`,
  ]),
  'create policy room_reads on suspicions.room_officer for select to api using (suspicions.in_room())',
  // One who is in lets in a colleague, never themselves.
  `create policy room_appoints on suspicions.room_officer for insert to api
     with check (suspicions.in_room() and appointed_by = ${me} and person_id <> ${me})`,
  `create policy room_ends on suspicions.room_officer for update to api
     using (suspicions.in_room() and ended_at is null) with check (ended_by = ${me})`,
  'create policy migrator_appoints on suspicions.room_officer to migrator using (true) with check (true)',
  ...ROOM_TABLES.filter((table) => table !== 'suspicion_case').flatMap((table) => [
    `create policy room_reads on suspicions.${table} for select to api using (suspicions.reads(case_id))`,
    `create policy room_adds on suspicions.${table} for insert to api with check (suspicions.reads(case_id))`,
  ]),
  `create policy room_reads on suspicions.suspicion_case for select to api
     using (suspicions.in_room() and doctor_id is distinct from ${me})`,
  `create policy room_adds on suspicions.suspicion_case for insert to api
     with check (suspicions.in_room() and doctor_id is distinct from ${me} and state = 'received')`,
  // What has ended is changed by nothing but its revision, which what is still noted in it raises.
  `create policy room_changes on suspicions.suspicion_case for update to api
     using (suspicions.in_room() and doctor_id is distinct from ${me})
     with check (suspicions.in_room() and doctor_id is distinct from ${me})`,
  `create policy raiser_or_room_reads on suspicions.suspicion for select to api
     using (raised_by = ${me} or (case_id is not null and suspicions.reads(case_id)))`,
  // The room's officers read what a case concerns; each reading is written in the room's own log.
  `create policy suspicion_room_reads on intyg.document for select to api
     using (${inRoomOnce} and suspicions.reads_document(id))`,
  ...['document_signer', 'document_revision', 'document_status'].map(
    (table) =>
      `create policy suspicion_room_reads on intyg.${table} for select to api
         using (${inRoomOnce} and suspicions.reads_document(document_id))`,
  ),
];

const FUNCTIONS = [
  'in_room()',
  'reads(uuid)',
  'members()',
  'reads_document(uuid)',
  'receive(uuid, uuid, date, date)',
];
const RIGHTS = [
  ...FUNCTIONS.flatMap((name) => [
    `revoke execute on function suspicions.${name} from public`,
    `grant execute on function suspicions.${name} to api`,
  ]),
  'grant execute on function suspicions.members() to worker',
  ...['room_officer', ...ROOM_TABLES].flatMap((table) => [
    `grant select, insert on suspicions.${table} to api`,
    `grant select on suspicions.${table} to audit`,
  ]),
  'grant select, insert on suspicions.room_officer to migrator',
  'grant update (to_on, ended_by, ended_at, end_reason) on suspicions.room_officer to api',
  `grant update (state, revision, officer_id, due_on, ground, ground_reason_sealed, decision_id, ended_at)
     on suspicions.suspicion_case to api`,
];
