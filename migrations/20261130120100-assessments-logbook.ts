import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The procedure log. It has no field for a patient: one short name of a procedure, which the database itself refuses when it
 * holds more digits than a name needs, and figures. What a supervisor follows, a supervisor may read; nobody else but the doctor.
 */
export class AssessmentsLogbook1764504060000 implements MigrationInterface {
  name = 'AssessmentsLogbook1764504060000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...POLICIES, ...GRANTS]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The logbook is kept; there is no way back');
  }
}

const TABLES = [
  `create table assessments.logbook_entry (
     id uuid primary key,
     trainee_id uuid not null,
     post_id uuid references trainees.training_post (id),
     done_on date not null,
     procedure_name text not null check (length(procedure_name) between 1 and 120 and procedure_name !~ '[\\n\\r]'
       and length(regexp_replace(procedure_name, '[^0-9]', '', 'g')) <= 4),
     procedure_key text not null check (length(procedure_key) between 1 and 120),
     role text not null check (role in ('performed','under-supervision','assisted')),
     times integer not null check (times between 1 and 99),
     supervisor_id uuid check (supervisor_id <> trainee_id),
     goals text[] not null,
     recorded_at timestamptz not null default clock_timestamp(),
     taken_back_at timestamptz
   )`,
  'create index logbook_entry_by_trainee on assessments.logbook_entry (trainee_id, done_on)',
  // What rests on an entry: from then on it stands.
  `create table assessments.logbook_use (
     entry_id uuid not null references assessments.logbook_entry (id),
     trainee_id uuid not null,
     used_kind text not null check (used_kind in ('intyg','assessment')),
     used_id uuid not null,
     used_at timestamptz not null default now(),
     primary key (entry_id, used_kind, used_id)
   )`,
  `call platform.protect_rows('assessments.logbook_entry')`,
  `call platform.protect_rows('assessments.logbook_use')`,
];

const READERS = `identity.has_access(trainee_id, '{own,principal-supervisor,supervisor}')`;
const OWN = `trainee_id = platform.current_person() and identity.has_access(trainee_id, '{own}')`;

const POLICIES = [
  `create policy doctor_and_supervisors_read on assessments.logbook_entry for select to api using (${READERS})`,
  `create policy doctor_writes on assessments.logbook_entry for insert to api
     with check (${OWN} and taken_back_at is null)`,
  `create policy doctor_takes_back on assessments.logbook_entry for update to api
     using (${OWN} and taken_back_at is null
       and not exists (select 1 from assessments.logbook_use u where u.entry_id = logbook_entry.id))
     with check (${OWN} and taken_back_at is not null)`,
  `create policy doctor_and_supervisors_read on assessments.logbook_use for select to api using (${READERS})`,
  `create policy doctor_uses on assessments.logbook_use for insert to api
     with check (${OWN} and exists (
       select 1 from assessments.logbook_entry e
        where e.id = logbook_use.entry_id and e.trainee_id = logbook_use.trainee_id and e.taken_back_at is null))`,
];

const GRANTS = [
  'grant select, insert on assessments.logbook_entry, assessments.logbook_use to api',
  'grant update (taken_back_at) on assessments.logbook_entry to api',
];
