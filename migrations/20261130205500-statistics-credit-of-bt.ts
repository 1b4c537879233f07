import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How much of an approved BT was credited, in hundredths of a full-time month. Facts from before say nothing of it: null, never 0.
 * Spells and cells are derived anew by the next `statistics rebuild` or nightly check.
 */
export class StatisticsCreditOfBt1764535500000 implements MigrationInterface {
  name = 'StatisticsCreditOfBt1764535500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Facts are never dropped: restore a backup instead.');
  }
}

const STATEMENTS = [
  `alter table statistics.fact
     add column credited_hundredths integer check (credited_hundredths >= 0),
     add constraint fact_of_bt_tells_credit check (credited_hundredths is null or kind = 'bt-approved')`,
  'alter table statistics.spell add column credited integer',
];
