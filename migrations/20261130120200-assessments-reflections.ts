import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reflections lie in a room of their own: a schema that the role api alone may enter, so that neither worker, audit nor
 * statistics can be granted anything by mistake. Inside it the doctor reads, and a supervisor what the doctor has shared
 * with that supervisor. The text is sealed. No policy names an officer, a director, a head or an assessor.
 */
export class AssessmentsReflections1764504120000 implements MigrationInterface {
  name = 'AssessmentsReflections1764504120000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...POLICIES, ...GRANTS]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Reflections are kept; there is no way back');
  }
}

const TABLES = [
  'create schema reflections',
  'grant usage on schema reflections to api',
  `create table reflections.reflection (
     id uuid primary key,
     trainee_id uuid not null,
     goals text[] not null,
     revision integer not null default 0 check (revision >= 0),
     sealed bytea not null,
     written_at timestamptz not null default clock_timestamp(),
     changed_at timestamptz not null default clock_timestamp()
   )`,
  'create index reflection_by_trainee on reflections.reflection (trainee_id, written_at)',
  `create table reflections.share (
     id uuid primary key,
     reflection_id uuid not null references reflections.reflection (id) on delete cascade,
     trainee_id uuid not null,
     supervisor_id uuid not null check (supervisor_id <> trainee_id),
     shared_at timestamptz not null default clock_timestamp(),
     ended_at timestamptz
   )`,
  `create unique index one_open_share on reflections.share (reflection_id, supervisor_id) where ended_at is null`,
  `call platform.protect_rows('reflections.reflection')`,
  `call platform.protect_rows('reflections.share')`,
];

const OWN = `trainee_id = platform.current_person() and identity.has_access(trainee_id, '{own}')`;
const SUPERVISES = `identity.has_access(trainee_id, '{principal-supervisor,supervisor}')`;

const POLICIES = [
  `create policy doctor_reads on reflections.reflection for select to api using (${OWN})`,
  `create policy doctor_writes on reflections.reflection for insert to api with check (${OWN})`,
  `create policy doctor_changes on reflections.reflection for update to api using (${OWN}) with check (${OWN})`,
  `create policy doctor_removes on reflections.reflection for delete to api using (${OWN})`,
  `create policy supervisor_reads_what_is_shared on reflections.reflection for select to api
     using (${SUPERVISES} and exists (
       select 1 from reflections.share s
        where s.reflection_id = reflection.id and s.supervisor_id = platform.current_person() and s.ended_at is null))`,
  `create policy doctor_reads on reflections.share for select to api using (${OWN})`,
  `create policy supervisor_reads_own on reflections.share for select to api
     using (supervisor_id = platform.current_person() and ended_at is null and ${SUPERVISES})`,
  // Shared only with somebody who supervises today: the grant says so.
  `create policy doctor_shares on reflections.share for insert to api
     with check (${OWN} and ended_at is null and exists (
       select 1 from identity.access_grant g
        where g.person_id = share.supervisor_id and g.portfolio = share.trainee_id
          and g.purpose in ('principal-supervisor', 'supervisor') and g.valid_from <= identity.today()
          and (g.valid_to is null or g.valid_to >= identity.today())))`,
  `create policy doctor_ends on reflections.share for update to api using (${OWN})
     with check (${OWN} and ended_at is not null)`,
];

const GRANTS = [
  'grant select, insert on reflections.reflection, reflections.share to api',
  'grant update (goals, revision, sealed, changed_at), delete on reflections.reflection to api',
  'grant update (ended_at) on reflections.share to api',
];
