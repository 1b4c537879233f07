import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What lay beside an entry when a signer saw it stands as the entry itself does. Beside a request that was passed on, whoever
 * passed it on sees a file when the others who follow the training do: once it is answered.
 */
export class AssessmentsFilesASignerSawStand1764534000000 implements MigrationInterface {
  name = 'AssessmentsFilesASignerSawStand1764534000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What stands is not loosened again');
  }
}

const OPEN_ENTRY = `trainee_id = platform.current_person() and identity.has_access(trainee_id, '{own}')
  and exists (select 1 from assessments.logbook_entry x
    where x.id = attachment.subject_id and x.trainee_id = attachment.trainee_id and x.taken_back_at is null)
  and not exists (select 1 from assessments.logbook_use u where u.entry_id = attachment.subject_id)`;

const STATEMENTS = [
  'drop policy doctor_uploads on assessments.attachment',
  'drop policy doctor_removes on assessments.attachment',
  `create policy doctor_uploads on assessments.attachment for insert to api with check (${OPEN_ENTRY})`,
  `create policy doctor_removes on assessments.attachment for delete to api using (${OPEN_ENTRY})`,
  'drop policy read_with_its_assessment on assessments.assessment_attachment',
  `create policy read_with_its_assessment on assessments.assessment_attachment for select to api
     using (exists (
       select 1 from assessments.assessment x
        where x.id = assessment_attachment.subject_id and x.trainee_id = assessment_attachment.trainee_id
          and x.round_id is null and (platform.current_person() in (x.trainee_id, x.assessor_id)
            or (x.state = 'answered'
              and identity.has_access(x.trainee_id, '{principal-supervisor,supervisor,study-director}')))))`,
];
