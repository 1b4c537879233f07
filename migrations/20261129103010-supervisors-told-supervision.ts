import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Statistics is told who supervises (under pseudonyms), and each assignment remembers what it told last. Those from before have
 * told nothing: the worker tells of them once, under the purpose that it already reads posts and assignments by at night.
 */
export class SupervisorsToldSupervision1764412210000 implements MigrationInterface {
  name = 'SupervisorsToldSupervision1764412210000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Who supervised whom is kept; there is no way back');
  }
}

const AT_NIGHT = `current_setting('app.purpose', true) = 'nightly-check'`;

const STATEMENTS = [
  'alter table supervisors.assignment add column fact_id uuid',
  'create index assignment_untold on supervisors.assignment (id) where fact_id is null and withdrawn_at is null',
  'grant update (fact_id) on supervisors.assignment to api, worker',
  'grant select (fact_id) on supervisors.assignment to worker',
  `create policy worker_tells on supervisors.assignment for update to worker
     using (${AT_NIGHT}) with check (${AT_NIGHT} and fact_id is not null)`,
];
