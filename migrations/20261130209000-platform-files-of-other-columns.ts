import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files whose columns are another tool's: what the person chose for the file follows the batch, its hash is kept when the file
 * itself is gone, and each row says whom it is about and what it is, so that what was in the file can be counted against what is
 * here. Ids and words of our own only.
 */
export class PlatformFilesOfOtherColumns1764543900000 implements MigrationInterface {
  name = 'PlatformFilesOfOtherColumns1764543900000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was imported may be undone by its report; there is no way back');
  }
}

const STATEMENTS = [
  `alter table platform.import_batch
     add column settings jsonb,
     -- Null for what was imported before hashes were kept.
     add column file_sha256 bytea check (length(file_sha256) = 32)`,
  'alter table platform.import_row add column about jsonb',
  'grant update (about) on platform.import_row to api',
];
