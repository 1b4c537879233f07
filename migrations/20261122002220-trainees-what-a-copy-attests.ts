import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A copy of an earlier intyg counts for the goals of one training, and for the activity that the intyg was about (R15). */
export class TraineesWhatACopyAttests1763769602220 implements MigrationInterface {
  name = 'TraineesWhatACopyAttests1763769602220';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `alter table trainees.earlier_document
         add column post_id uuid references trainees.training_post (id),
         add column activity text check (activity ~ '^[A-Z_]{1,60}$')`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Training records are kept; there is no way back');
  }
}
