import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Images and PDFs beside what a doctor has written, sealed as other documents are. A table in each room: what belongs to a
 * reflection lies behind the reflections' own door. Files carry no name, since a name may tell of a patient.
 */
export class AssessmentsAttachments1764504180000 implements MigrationInterface {
  name = 'AssessmentsAttachments1764504180000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const room of ROOMS) for (const statement of statementsOf(room)) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Attachments are kept; there is no way back');
  }
}

type Room = { table: string; subject: string; read: string; write: string; grant: string };

const OWN = `trainee_id = platform.current_person() and identity.has_access(trainee_id, '{own}')`;
/** Read under the subject's own policies: whoever sees the entry or the reflection sees what lies beside it. */
const sees = (subject: string, table: string, more = '') =>
  `exists (select 1 from ${subject} x where x.id = ${table}.subject_id and x.trainee_id = ${table}.trainee_id${more})`;

const ROOMS: readonly Room[] = [
  {
    table: 'assessments.attachment',
    subject: 'assessments.logbook_entry',
    read: sees('assessments.logbook_entry', 'attachment'),
    write: `${OWN} and ${sees('assessments.logbook_entry', 'attachment', ' and x.taken_back_at is null')}`,
    grant: 'select, insert, delete',
  },
  {
    table: 'reflections.attachment',
    subject: 'reflections.reflection',
    read: sees('reflections.reflection', 'attachment'),
    write: `${OWN} and ${sees('reflections.reflection', 'attachment')}`,
    grant: 'select, insert, delete',
  },
];

const statementsOf = ({ table, subject, read, write, grant }: Room) => [
  `create table ${table} (
     id uuid primary key,
     trainee_id uuid not null,
     subject_id uuid not null references ${subject} (id) on delete cascade,
     media_type text not null check (media_type in ('application/pdf','image/png','image/jpeg')),
     size integer not null check (size between 1 and 10485760),
     sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
     sealed bytea not null,
     uploaded_at timestamptz not null default clock_timestamp(),
     unique (subject_id, sha256)
   )`,
  `call platform.protect_rows('${table}')`,
  `create policy read_with_its_subject on ${table} for select to api using (${read})`,
  `create policy doctor_uploads on ${table} for insert to api with check (${write})`,
  `create policy doctor_removes on ${table} for delete to api using (${write})`,
  `grant ${grant} on ${table} to api`,
];
