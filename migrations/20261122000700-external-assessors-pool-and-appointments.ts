import type { MigrationInterface, QueryRunner } from 'typeorm';

const everyRelation = `array['own','principal-supervisor','supervisor','head-of-department','study-director',
  'bt-coordinator','external-assessor','signer','case-officer']`;
const appointers = `array['study-director','bt-coordinator']`;
const poolKeepers = `array['study_director','bt_coordinator']`;

const tables = [
  // Competence in assessment, attested by the appointing region (1 kap. 5–6 §§ HSLF-FS 2021:8).
  `create table external_assessors.pool_member (
     id uuid primary key,
     person_id uuid not null,
     region_code text not null check (region_code ~ '^[0-9]{2}$'),
     attested_by uuid not null,
     basis text not null check (length(basis) between 1 and 1000),
     attested_on date not null,
     ended_on date,
     ended_by uuid,
     created_at timestamptz not null default now(),
     check (person_id <> attested_by),
     check ((ended_on is null) = (ended_by is null))
   )`,
  `create unique index one_current_pool_member on external_assessors.pool_member (person_id, region_code)
     where ended_on is null`,
  `create table external_assessors.appointment (
     id uuid primary key,
     trainee_id uuid not null,
     post_id uuid not null,
     assessor_id uuid not null,
     pool_member_id uuid not null references external_assessors.pool_member (id),
     appointed_by uuid not null,
     appointed_at timestamptz not null default now(),
     state text not null default 'appointed' check (state in ('appointed','objected','withdrawn','completed')),
     revision integer not null default 0,
     independence jsonb not null,
     objection text check (length(objection) between 1 and 4000),
     objected_at timestamptz,
     objection_answer text check (length(objection_answer) between 1 and 4000),
     access_until date,
     check (trainee_id not in (assessor_id, appointed_by)),
     check ((objection is null) = (objected_at is null)),
     check (state <> 'objected' or objection is not null)
   )`,
  `create unique index one_current_assessor on external_assessors.appointment (trainee_id)
     where state in ('appointed','objected')`,
  'create index appointment_by_trainee on external_assessors.appointment (trainee_id, id)',
  'create index appointment_by_assessor on external_assessors.appointment (assessor_id)',
  `create table external_assessors.appointment_event (
     id uuid primary key,
     appointment_id uuid not null references external_assessors.appointment (id),
     trainee_id uuid not null,
     at timestamptz not null default now(),
     person_id uuid not null,
     action text not null,
     from_state text,
     to_state text not null,
     reason text
   )`,
];

const rights = [
  ...['pool_member', 'appointment', 'appointment_event'].flatMap((table) => [
    `call platform.protect_rows('external_assessors.${table}')`,
    `create policy audit_reads on external_assessors.${table} for select to audit using (true)`,
    `grant select on external_assessors.${table} to audit`,
    `grant select, insert on external_assessors.${table} to api`,
  ]),
  // Who may appoint sees the pool; a member sees what is said of themselves; others reach it through an appointment.
  `create policy appointer_reads on external_assessors.pool_member for select to api
     using (identity.has_mandate(${poolKeepers}) or person_id = platform.current_person()
       or exists (select 1 from external_assessors.appointment a where a.pool_member_id = pool_member.id))`,
  `create policy appointer_attests on external_assessors.pool_member for insert to api
     with check (attested_by = platform.current_person() and identity.has_mandate(${poolKeepers}))`,
  `create policy appointer_ends on external_assessors.pool_member for update to api
     using (ended_on is null and identity.has_mandate(${poolKeepers}))
     with check (ended_by = platform.current_person())`,
  'grant update (ended_on, ended_by) on external_assessors.pool_member to api',
  `create policy relation_reads on external_assessors.appointment for select to api
     using (identity.has_access(trainee_id, ${everyRelation}))`,
  `create policy appointer_writes on external_assessors.appointment for insert to api
     with check (appointed_by = platform.current_person() and identity.has_access(trainee_id, ${appointers}))`,
  // The trainee objects, the appointer answers or withdraws, and the last signature of Bilaga 4 completes.
  `create policy party_changes on external_assessors.appointment for update to api
     using (identity.has_access(trainee_id,
       array['own','study-director','bt-coordinator','external-assessor','principal-supervisor']))
     with check (identity.has_access(trainee_id,
       array['own','study-director','bt-coordinator','external-assessor','principal-supervisor']))`,
  'grant update (state, revision, objection, objected_at, objection_answer, access_until) on external_assessors.appointment to api',
  `create policy relation_reads on external_assessors.appointment_event for select to api
     using (identity.has_access(trainee_id, ${everyRelation}))`,
  `create policy party_writes on external_assessors.appointment_event for insert to api
     with check (person_id = platform.current_person() and identity.has_access(trainee_id, ${everyRelation}))`,
];

export class ExternalAssessorsPoolAndAppointments1763769600700 implements MigrationInterface {
  name = 'ExternalAssessorsPoolAndAppointments1763769600700';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...rights]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Who assessed whom is kept; there is no way back');
  }
}
