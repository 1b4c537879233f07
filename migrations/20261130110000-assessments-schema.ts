import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Daily learning: assessments, reflections, the logbook. What a role may do here is granted table by table. */
export class AssessmentsSchema1764500400000 implements MigrationInterface {
  name = 'AssessmentsSchema1764500400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('create schema assessments');
    await queryRunner.query('grant usage on schema assessments to api, worker, audit, migrator');
  }

  async down(): Promise<void> {
    throw new Error('Assessments are kept; there is no way back');
  }
}
