import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether the file that a study result comes from held the doctor's identity number, or the name alone was compared. Null on
 * what was read before it was noted: that is not known, and nothing is said of it.
 */
export class TraineesWhetherTheNumberWasCompared1764533460000 implements MigrationInterface {
  name = 'TraineesWhetherTheNumberWasCompared1764533460000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table trainees.study_result add column is_number_compared boolean');
  }

  async down(): Promise<void> {
    throw new Error('Study results are kept; there is no way back');
  }
}
