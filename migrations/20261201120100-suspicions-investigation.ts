import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an investigation writes down: the checklist, the two who may leave out a police report, files that were shown, what was
 * sent to whom, what the doctor is told and answers, and what an officer outside the room may know: that a document is concerned.
 */
export class SuspicionsInvestigation1764590460000 implements MigrationInterface {
  name = 'SuspicionsInvestigation1764590460000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...DOORS, ...POLICIES, ...RIGHTS]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Suspicions are kept; there is no way back');
  }
}

const me = 'platform.current_person()';
const definer = 'language sql stable security definer set search_path = pg_catalog, pg_temp';

const TABLES = [
  `create table suspicions.check_answer (
     id uuid primary key,
     seq bigint generated always as identity unique,
     case_id uuid not null references suspicions.suspicion_case (id),
     item text not null check (item in ('police','ivo','hosp','employer')),
     answer text not null check (answer in ('done','not-needed')),
     done_on date,
     note_sealed bytea not null,
     by_person uuid not null,
     at timestamptz not null default clock_timestamp(),
     check ((answer = 'done') = (done_on is not null)),
     -- That no report is made to the police is never one person's answer.
     check (item <> 'police' or answer = 'done')
   )`,
  'create index check_answer_of_case on suspicions.check_answer (case_id, seq)',
  `create table suspicions.no_report (
     id uuid primary key,
     case_id uuid not null references suspicions.suspicion_case (id),
     reason_sealed bytea not null,
     proposed_by uuid not null,
     proposed_at timestamptz not null default clock_timestamp(),
     outcome text check (outcome in ('confirmed','refused')),
     decided_by uuid,
     decided_at timestamptz,
     check (decided_by <> proposed_by),
     check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null))
   )`,
  'create unique index one_open_no_report on suspicions.no_report (case_id) where outcome is null',
  `create table suspicions.case_file (
     id uuid primary key,
     case_id uuid not null references suspicions.suspicion_case (id),
     sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
     size integer not null check (size between 1 and 20971520),
     sealed bytea not null,
     verdict text not null,
     sentence text not null,
     reasons jsonb not null,
     added_by uuid not null,
     added_at timestamptz not null default clock_timestamp(),
     unique (case_id, sha256)
   )`,
  `create table suspicions.sent_notice (
     id uuid primary key,
     seq bigint generated always as identity unique,
     case_id uuid not null references suspicions.suspicion_case (id),
     recipient text not null,
     care_provider_id uuid references organisations.care_provider (id),
     ground text not null,
     what_sealed bytea not null,
     weighing_sealed bytea not null,
     sent_on date not null,
     by_person uuid not null,
     at timestamptz not null default clock_timestamp()
   )`,
  'create index sent_notice_of_case on suspicions.sent_notice (case_id, seq)',
  'create index sent_notice_to_provider on suspicions.sent_notice (care_provider_id) where care_provider_id is not null',
  // What a care provider's own people have opened of what they were sent.
  `create table suspicions.sent_notice_opening (
     id uuid primary key,
     sent_notice_id uuid not null references suspicions.sent_notice (id),
     person_id uuid not null,
     at timestamptz not null default clock_timestamp()
   )`,
  'create index opening_of_sent_notice on suspicions.sent_notice_opening (sent_notice_id)',
  // All that a doctor ever sees of a case. An answer is given once, and never changed.
  `create table suspicions.communication (
     id uuid primary key,
     seq bigint generated always as identity unique,
     case_id uuid not null references suspicions.suspicion_case (id),
     doctor_id uuid not null,
     ground text not null,
     text_sealed bytea not null,
     answer_by date not null,
     by_person uuid not null check (by_person <> doctor_id),
     at timestamptz not null default clock_timestamp(),
     answer_sealed bytea,
     answered_at timestamptz,
     check ((answer_sealed is null) = (answered_at is null))
   )`,
  'create index communication_of_case on suspicions.communication (case_id, seq)',
  'create index communication_with_doctor on suspicions.communication (doctor_id)',
  // Whoever has the case is told once that a day has passed.
  `create table suspicions.told_overdue (
     case_id uuid not null references suspicions.suspicion_case (id),
     due_on date not null,
     told_at timestamptz not null default clock_timestamp(),
     primary key (case_id, due_on)
   )`,
];

const DOORS = [
  // What a case concerns, for its readers: documents of this instance as they stand now.
  `create function suspicions.documents_of(asked uuid)
     returns table (document_id uuid, title text, goals text[], care_unit_id uuid, prepared_at timestamptz, status text, status_at timestamptz)
     ${definer}
     begin atomic
       select o.id, o.title, o.goals, o.care_unit_id, o.prepared_at, s.status, s.at
         from suspicions.case_document d join intyg.document o on o.id = d.document_id
         left join lateral (select x.status, x.at from intyg.document_status x
                             where x.document_id = o.id order by x.no desc limit 1) s on true
        where d.case_id = documents_of.asked and suspicions.reads(documents_of.asked)
        order by d.added_at, o.id;
     end`,
  // The doctor's applications, and of each the last decision and the one that changed another since the suspicion came in.
  `create function suspicions.applications_of(asked uuid)
     returns table (application_id uuid, diarienummer text, kind text, state text, officer_id uuid, outcome text,
       decided_on date, holds_document boolean, changed_by uuid)
     ${definer}
     begin atomic
       select a.id, a.diarienummer, a.kind, a.state, a.officer_id, last.outcome, last.decided_on,
              exists (select 1 from certificates.application_item i join suspicions.case_document d
                        on d.document_id = i.document_id and d.case_id = c.id where i.application_id = a.id),
              (select x.id from certificates.decision x
                where x.application_id = a.id and x.changes_decision is not null and x.decided_at > c.received_at
                order by x.decided_at desc limit 1)
         from suspicions.suspicion_case c
         join certificates.application a on a.trainee_id = c.doctor_id or a.id = c.application_id
         left join lateral (select x.outcome, x.decided_on from certificates.decision x
                             where x.application_id = a.id order by x.decided_at desc limit 1) last on true
        where c.id = applications_of.asked and a.state <> 'draft' and suspicions.reads(applications_of.asked)
        order by a.arrived_on, a.id;
     end`,
  // For registering what came from outside: whose the case or the document is. Answers the room only.
  `create function suspicions.application_with(asked text) returns table (application_id uuid, doctor_id uuid) ${definer}
     begin atomic
       select a.id, a.trainee_id from certificates.application a
        where a.diarienummer = application_with.asked and a.state <> 'draft' and suspicions.in_room();
     end`,
  `create function suspicions.document_with(asked uuid) returns table (document_id uuid, doctor_id uuid, sha256 text) ${definer}
     begin atomic
       select o.id, o.trainee_id, r.sha256 from intyg.document o
         join lateral (select x.sha256 from intyg.document_revision x
                        where x.document_id = o.id order by x.no desc limit 1) r on true
        where o.id = document_with.asked and suspicions.in_room();
     end`,
  // Whoever has an application, or takes part in it as the second.
  `create function suspicions.holds_application(asked uuid) returns boolean ${definer}
     begin atomic
       select identity.has_mandate('{case_officer}') and exists (
         select 1 from certificates.application a
          where a.id = holds_application.asked and (a.officer_id = ${me} or a.second_officer_id = ${me}));
     end`,
  // They are told that something enclosed in it is questioned, and nothing more.
  `create function suspicions.flagged_in(asked uuid) returns setof uuid ${definer}
     begin atomic
       select distinct d.document_id
         from certificates.application_item i
         join suspicions.case_document d on d.document_id = i.document_id
         join suspicions.suspicion_case c on c.id = d.case_id
        where i.application_id = flagged_in.asked and suspicions.holds_application(flagged_in.asked)
          and c.state <> 'decision-unchanged';
     end`,
  // And that the application itself is concerned, by what is not a document of this instance.
  `create function suspicions.concerns_application(asked uuid) returns boolean ${definer}
     begin atomic
       select exists (
         select 1 from suspicions.suspicion_case c
          where c.application_id = concerns_application.asked and c.state <> 'decision-unchanged'
            and suspicions.holds_application(concerns_application.asked));
     end`,
  // Where the doctor serves or has served: whom an alert can go to.
  `create function suspicions.employers_of(asked uuid) returns table (care_provider_id uuid, from_on date, to_on date) ${definer}
     begin atomic
       select p.care_provider_id, min(p.starts_on), max(coalesce(p.ended_on, p.ends_on))
         from suspicions.suspicion_case c join trainees.training_post p on p.trainee_id = c.doctor_id
        where c.id = employers_of.asked and p.state <> 'withdrawn' and suspicions.reads(employers_of.asked)
        group by p.care_provider_id;
     end`,
  // Who answers for a care provider's doctors: its heads of department and who administers mandates there.
  `create function suspicions.receives_for(care_provider uuid) returns boolean ${definer}
     begin atomic
       select identity.has_mandate_at('{head_of_department,mandate_administrator}', receives_for.care_provider);
     end`,
  // A statement raises the case's revision, so that a decision made on what was there before does not win over it.
  `create function suspicions.statement_given(asked uuid) returns table (case_id uuid, officer_id uuid)
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     declare of_case uuid; officer uuid;
     begin
       select m.case_id into of_case from suspicions.communication m
        where m.id = statement_given.asked and m.doctor_id = ${me} and m.answered_at is not null;
       update suspicions.suspicion_case c set revision = c.revision + 1
        where c.id = of_case and c.state = 'communicated' returning c.officer_id into officer;
       if not found then raise exception 'not communicated' using errcode = 'no_data_found'; end if;
       insert into suspicions.case_event (id, case_id, action, from_state, to_state, by_person, subject_id)
         values (gen_random_uuid(), of_case, 'give-statement', 'communicated', 'communicated', ${me}, statement_given.asked);
       return query select of_case, officer;
     end $$`,
  `create function suspicions.is_heard_in(asked uuid) returns boolean ${definer}
     begin atomic
       select exists (select 1 from suspicions.communication m join suspicions.suspicion_case c on c.id = m.case_id
         where m.id = is_heard_in.asked and m.doctor_id = ${me} and c.state = 'communicated');
     end`,
];

const ROOM_TABLES = ['check_answer', 'no_report', 'case_file', 'sent_notice', 'communication'];

const POLICIES = [
  ...[...ROOM_TABLES, 'sent_notice_opening', 'told_overdue'].flatMap((table) => [
    `call platform.protect_rows('suspicions.${table}')`,
    `create policy audit_reads on suspicions.${table} for select to audit using (true)`,
  ]),
  ...ROOM_TABLES.flatMap((table) => [
    `create policy room_reads on suspicions.${table} for select to api using (suspicions.reads(case_id))`,
    `create policy room_adds on suspicions.${table} for insert to api with check (suspicions.reads(case_id))`,
  ]),
  `create policy second_decides on suspicions.no_report for update to api
     using (suspicions.reads(case_id) and outcome is null and proposed_by <> ${me})
     with check (suspicions.reads(case_id) and decided_by = ${me} and decided_by <> proposed_by)`,
  `create policy doctor_reads on suspicions.communication for select to api using (doctor_id = ${me})`,
  `create policy doctor_answers on suspicions.communication for update to api
     using (doctor_id = ${me} and answered_at is null and suspicions.is_heard_in(id))
     with check (doctor_id = ${me} and answered_at is not null)`,
  `create policy employer_reads on suspicions.sent_notice for select to api
     using (care_provider_id is not null and suspicions.receives_for(care_provider_id))`,
  `create policy room_reads on suspicions.sent_notice_opening for select to api
     using (exists (select 1 from suspicions.sent_notice s where s.id = sent_notice_id and suspicions.reads(s.case_id)))`,
  `create policy employer_leaves_a_trace on suspicions.sent_notice_opening for insert to api
     with check (person_id = ${me} and exists (select 1 from suspicions.sent_notice s
       where s.id = sent_notice_id and s.care_provider_id is not null and suspicions.receives_for(s.care_provider_id)))`,
  `create policy worker_tells on suspicions.told_overdue to worker
     using (platform.is_system()) with check (platform.is_system())`,
  `create policy worker_reads on suspicions.suspicion_case for select to worker
     using (platform.is_system() and ended_at is null)`,
  ...['check_answer', 'no_report'].map(
    (table) =>
      `create policy worker_reads on suspicions.${table} for select to worker using (platform.is_system())`,
  ),
];

const FUNCTIONS = [
  'documents_of(uuid)',
  'applications_of(uuid)',
  'application_with(text)',
  'document_with(uuid)',
  'holds_application(uuid)',
  'flagged_in(uuid)',
  'concerns_application(uuid)',
  'employers_of(uuid)',
  'receives_for(uuid)',
  'statement_given(uuid)',
  'is_heard_in(uuid)',
];
const RIGHTS = [
  ...FUNCTIONS.flatMap((name) => [
    `revoke execute on function suspicions.${name} from public`,
    `grant execute on function suspicions.${name} to api`,
  ]),
  ...[...ROOM_TABLES, 'sent_notice_opening'].map(
    (table) => `grant select, insert on suspicions.${table} to api`,
  ),
  ...[...ROOM_TABLES, 'sent_notice_opening', 'told_overdue'].map(
    (table) => `grant select on suspicions.${table} to audit`,
  ),
  'grant update (outcome, decided_by, decided_at) on suspicions.no_report to api',
  'grant update (answer_sealed, answered_at) on suspicions.communication to api',
  'grant select, insert on suspicions.told_overdue to worker',
  'grant select (id, officer_id, state, due_on, police_due_on, ended_at) on suspicions.suspicion_case to worker',
  'grant select (case_id, item) on suspicions.check_answer to worker',
  'grant select (case_id, outcome) on suspicions.no_report to worker',
];
