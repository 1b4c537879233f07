import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What lay beside an intyg when somebody signed it stands from then on. The use is written in the signer's own transaction, for
 * the entries which that signer may read; whoever only signs sees none, so nothing rests on what they did not see.
 */
export class AssessmentsWhatASignerSawStands1764504300000 implements MigrationInterface {
  name = 'AssessmentsWhatASignerSawStands1764504300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop policy doctor_uses on assessments.logbook_use');
    await queryRunner.query(
      `create policy reader_uses on assessments.logbook_use for insert to api
         with check (identity.has_access(trainee_id, '{own,principal-supervisor,supervisor}') and exists (
           select 1 from assessments.logbook_entry e
            where e.id = logbook_use.entry_id and e.trainee_id = logbook_use.trainee_id
              and e.taken_back_at is null))`,
    );
  }

  async down(): Promise<void> {
    throw new Error('What stands is not loosened again');
  }
}
