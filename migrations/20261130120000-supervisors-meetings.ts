import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Supervision meetings: that one was held may the study director know, what was said only the two who held it. The minutes
 * therefore stand in a table of their own, sealed, which no other role of the database may touch.
 */
export class SupervisorsMeetings1764504000000 implements MigrationInterface {
  name = 'SupervisorsMeetings1764504000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...POLICIES, ...GRANTS]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Meetings are kept; there is no way back');
  }
}

const TABLES = [
  `create table supervisors.meeting (
     id uuid primary key,
     trainee_id uuid not null,
     supervisor_id uuid not null,
     held_on date not null,
     recorded_by uuid not null,
     recorded_at timestamptz not null default now(),
     check (trainee_id <> supervisor_id),
     check (recorded_by in (trainee_id, supervisor_id)),
     unique (id, trainee_id, supervisor_id)
   )`,
  'create index meeting_by_trainee on supervisors.meeting (trainee_id, held_on)',
  `create table supervisors.meeting_minutes (
     id uuid primary key,
     trainee_id uuid not null,
     supervisor_id uuid not null,
     revision integer not null default 1 check (revision > 0),
     sealed bytea not null,
     changed_by uuid not null,
     changed_at timestamptz not null,
     check (changed_by in (trainee_id, supervisor_id)),
     foreign key (id, trainee_id, supervisor_id) references supervisors.meeting (id, trainee_id, supervisor_id)
   )`,
  `call platform.protect_rows('supervisors.meeting')`,
  `call platform.protect_rows('supervisors.meeting_minutes')`,
];

/** The supervisor's way in ends with the assignment, as to the rest of the portfolio. */
const PAIR = `(trainee_id = platform.current_person() and identity.has_access(trainee_id, '{own}')
  or supervisor_id = platform.current_person()
    and identity.has_access(trainee_id, '{principal-supervisor,supervisor}'))`;

const POLICIES = [
  `create policy pair_reads on supervisors.meeting for select to api using (${PAIR})`,
  `create policy study_director_sees_that_it_was on supervisors.meeting for select to api
     using (identity.has_access(trainee_id, '{study-director}'))`,
  `create policy pair_records on supervisors.meeting for insert to api
     with check (recorded_by = platform.current_person() and ${PAIR} and exists (
       select 1 from supervisors.assignment a
        where a.trainee_id = meeting.trainee_id and a.person_id = meeting.supervisor_id and a.withdrawn_at is null
          and meeting.held_on between a.from_on and coalesce(a.to_on, 'infinity')))`,
  `create policy pair_changes on supervisors.meeting for update to api using (${PAIR}) with check (${PAIR})`,
  `create policy pair_reads on supervisors.meeting_minutes for select to api using (${PAIR})`,
  `create policy pair_writes on supervisors.meeting_minutes for insert to api
     with check (changed_by = platform.current_person() and ${PAIR})`,
  `create policy pair_changes on supervisors.meeting_minutes for update to api
     using (${PAIR}) with check (changed_by = platform.current_person() and ${PAIR})`,
];

const GRANTS = [
  'grant select, insert on supervisors.meeting, supervisors.meeting_minutes to api',
  'grant update (held_on) on supervisors.meeting to api',
  'grant update (revision, sealed, changed_by, changed_at) on supervisors.meeting_minutes to api',
];
