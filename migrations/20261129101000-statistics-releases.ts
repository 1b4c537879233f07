import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Published tables as releases: each whole, of one instant, never changed. The publications that they replace held the single table
 * of BT, protected by another method (ADR 3); nothing has been published in production, so they go. A demo instance publishes anew
 * at its next start.
 */
export class StatisticsReleases1764411000000 implements MigrationInterface {
  name = 'StatisticsReleases1764411000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...dropped, ...tables, ...rights]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What has been published is never dropped: restore a backup instead.');
  }
}

const dropped = [
  'drop table statistics.publication_date',
  'drop table statistics.published_value',
  'drop table statistics.publication',
];

const tables = [
  `create table statistics.release (
     version integer primary key check (version > 0),
     kind text not null check (kind in ('preliminary','revised','final')),
     known_at timestamptz not null,
     published_at timestamptz not null default clock_timestamp(),
     inputs_sha256 text not null check (inputs_sha256 ~ '^[0-9a-f]{64}$'),
     code_version text not null check (code_version ~ '^[0-9a-f]{64}$'),
     key_version smallint not null,
     note text not null,
     revisions jsonb not null
   )`,
  // One letter a figure in mark: blank = a number, '.' not shown, '-' does not apply, 'e' not reported.
  `create table statistics.published_table (
     version integer not null references statistics.release (version),
     table_id text not null check (table_id ~ '^[A-Z0-9]{4,12}$'),
     position smallint not null,
     definition jsonb not null,
     value double precision[] not null,
     mark text not null check (mark ~ '^[ .e-]*$'),
     primary key (version, table_id),
     check (cardinality(value) = length(mark))
   )`,
  // The dates on which published figures may change, never between them.
  `create table statistics.publication_date (
     on_date date primary key,
     version integer references statistics.release (version)
   )`,
];

const rights = [
  'grant select, insert on statistics.release, statistics.published_table to statistics',
  'grant select, insert, update (version) on statistics.publication_date to statistics',
  'grant select on statistics.release, statistics.published_table, statistics.publication_date to api, audit',
];
