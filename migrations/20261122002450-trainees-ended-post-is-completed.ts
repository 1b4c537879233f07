import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A post that has ended (moved away, employment over) may still be completed by a later decision, and keeps the day and the
 * reason of its end. One that is under way has neither.
 */
export class TraineesEndedPostIsCompleted1763769602450 implements MigrationInterface {
  name = 'TraineesEndedPostIsCompleted1763769602450';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table trainees.training_post drop constraint training_post_check2');
    await queryRunner.query(`alter table trainees.training_post add constraint an_end_has_its_day_and_reason check (
      (ended_on is null) = (end_reason is null)
      and (state <> 'ended' or ended_on is not null)
      and (state in ('ended', 'completed') or ended_on is null))`);
  }

  async down(): Promise<void> {
    throw new Error('Training records are kept; there is no way back');
  }
}
