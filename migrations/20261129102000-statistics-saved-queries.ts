import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Saved queries of the public statistics API. The id is made from what is saved, so that the same query is one row however often
 * it comes. A query holds codes of a published table and nothing about anybody: not who saved it, and not when it is run.
 */
export class StatisticsSavedQueries1764411600000 implements MigrationInterface {
  name = 'StatisticsSavedQueries1764411600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `create table statistics.saved_query (
         id text primary key check (id ~ '^[0-9a-f]{24}$'),
         query jsonb not null check (octet_length(query::text) <= 40000),
         saved_on date not null default current_date
       )`,
    );
    await queryRunner.query('grant select, insert on statistics.saved_query to api');
    await queryRunner.query('grant select on statistics.saved_query to audit');
  }

  async down(): Promise<void> {
    throw new Error('Somebody may have kept the address of a saved query.');
  }
}
