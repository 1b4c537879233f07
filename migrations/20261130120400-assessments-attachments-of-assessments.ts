import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the doctor lays beside a request to be assessed: while it waits, so that nothing is added to or taken from what an
 * answer was given on. Read by the doctor, the assessor, and who follows the training once it is answered. A 360 has none.
 */
export class AssessmentsAttachmentsOfAssessments1764504240000 implements MigrationInterface {
  name = 'AssessmentsAttachmentsOfAssessments1764504240000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Attachments are kept; there is no way back');
  }
}

const TABLE = 'assessments.assessment_attachment';
const FOLLOWERS = `'{principal-supervisor,supervisor,study-director}'`;
/** Under the assessment's own policies: whoever does not see it sees no file of it. */
const beside = (condition: string) => `exists (
  select 1 from assessments.assessment x
   where x.id = assessment_attachment.subject_id and x.trainee_id = assessment_attachment.trainee_id
     and x.round_id is null and (${condition}))`;
const DOCTOR = `trainee_id = platform.current_person() and identity.has_access(trainee_id, '{own}')
  and ${beside(`x.state = 'asked'`)}`;

const STATEMENTS = [
  `create table ${TABLE} (
     id uuid primary key,
     trainee_id uuid not null,
     subject_id uuid not null references assessments.assessment (id),
     media_type text not null check (media_type in ('application/pdf','image/png','image/jpeg')),
     size integer not null check (size between 1 and 10485760),
     sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
     sealed bytea not null,
     uploaded_at timestamptz not null default clock_timestamp(),
     unique (subject_id, sha256)
   )`,
  `call platform.protect_rows('${TABLE}')`,
  `create policy read_with_its_assessment on ${TABLE} for select to api
     using (${beside(`platform.current_person() in (x.trainee_id, x.assessor_id)
       or identity.has_access(x.trainee_id, ${FOLLOWERS})`)})`,
  `create policy doctor_uploads on ${TABLE} for insert to api with check (${DOCTOR})`,
  `create policy doctor_removes on ${TABLE} for delete to api using (${DOCTOR})`,
  `grant select, insert, delete on ${TABLE} to api`,
];
