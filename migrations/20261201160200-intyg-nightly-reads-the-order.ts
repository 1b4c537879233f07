import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was signed on one day stands as it was asked for (the request's id holds its time), also for the rules that run at night. */
export class IntygNightlyReadsTheOrder1764604920000 implements MigrationInterface {
  name = 'IntygNightlyReadsTheOrder1764604920000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('grant select (subject_id) on intyg.document to worker');
  }

  async down(): Promise<void> {
    throw new Error('The nightly check rests on this; there is no way back');
  }
}
