import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The study directors of a unit are told once for each review that the next is due within a year. */
export class ReviewsDue1764537300000 implements MigrationInterface {
  name = 'ReviewsDue1764537300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was told is not untold');
  }
}

const STATEMENTS = [
  `create table reviews.told_due (
     review_id uuid primary key references reviews.unit_review (id),
     told_at timestamptz not null default clock_timestamp()
   )`,
  `call platform.protect_rows('reviews.told_due')`,
  'create policy worker_all on reviews.told_due to worker using (platform.is_system()) with check (platform.is_system())',
  'grant select, insert on reviews.told_due to worker',
  `create policy worker_reads on reviews.unit_review for select to worker
     using (platform.is_system() and state = 'submitted')`,
  'grant select (id, care_unit_id, state, submitted_at) on reviews.unit_review to worker',
];
