import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * R27: a protection that comes later takes back the places that statistics was told of before. The worker does it, under the purpose
 * that it already reads posts by at night, and remembers of whom no place is told.
 */
export class TraineesToldPlace1764496800000 implements MigrationInterface {
  name = 'TraineesToldPlace1764496800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Training records are kept; there is no way back');
  }
}

const AT_NIGHT = `current_setting('app.purpose', true) = 'nightly-check'`;

const STATEMENTS = [
  `create table trainees.told_place (
     person_id uuid primary key,
     is_kept_back boolean not null
   )`,
  `call platform.protect_rows('trainees.told_place')`,
  `create policy worker_remembers on trainees.told_place to worker using (${AT_NIGHT}) with check (${AT_NIGHT})`,
  'create policy audit_reads on trainees.told_place for select to audit using (true)',
  'grant select on trainees.told_place to audit',
  'grant select, insert, update (is_kept_back) on trainees.told_place to worker',
  // The fact that a period was last told by, and the one that takes its place.
  'grant select (fact_id), update (fact_id) on trainees.service_period to worker',
  `create policy worker_tells on trainees.service_period for update to worker
     using (${AT_NIGHT}) with check (${AT_NIGHT})`,
];
