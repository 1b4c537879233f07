import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who has reported (F12), as known on a day of publication: care providers by half-year, and regions by how their posts come in.
 * Written by the role that reads the facts, read by the api, which cannot. No count of persons stands here, and no day.
 */
export class StatisticsCoverage1764412320000 implements MigrationInterface {
  name = 'StatisticsCoverage1764412320000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...RIGHTS]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What has been published stays; there is no way back');
  }
}

const TABLES = [
  'create table statistics.coverage (as_of date primary key, at timestamptz not null default clock_timestamp())',
  `create table statistics.employer_report (
     as_of date not null references statistics.coverage (as_of),
     region char(2) not null,
     care_provider uuid not null,
     half_year text not null check (half_year ~ '^[0-9]{4}H[12]$'),
     -- The first day of the last month in the half-year in which anything came.
     last_month date not null check (extract(day from last_month) = 1),
     primary key (as_of, region, care_provider, half_year)
   )`,
  `create table statistics.region_report (
     as_of date not null references statistics.coverage (as_of),
     region char(2) not null,
     source text not null check (source in ('register', 'opening-stock', 'simulated')),
     primary key (as_of, region, source)
   )`,
];

const RIGHTS = [
  'grant select, insert on statistics.coverage, statistics.employer_report, statistics.region_report to statistics',
  'grant select on statistics.coverage, statistics.employer_report, statistics.region_report to api, audit',
];
