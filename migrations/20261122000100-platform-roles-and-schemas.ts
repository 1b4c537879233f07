import type { MigrationInterface, QueryRunner } from 'typeorm';

// Which role may look into which library. The statistics role reaches no identities (decision 29), and only the worker
// reaches the queue (decision 31). What it may do there is granted table by table.
const everyone = 'api, worker, audit, migrator';
const schemas: Readonly<Record<string, string>> = {
  platform: `${everyone}, statistics`,
  evidence_log: everyone,
  organisations: everyone,
  identity: everyone,
  trainees: everyone,
  supervisors: everyone,
  external_assessors: everyone,
  intyg: everyone,
  certificates: everyone,
  statistics: `${everyone}, statistics`,
  notices: everyone,
  bullmq: 'worker',
};

export class PlatformRolesAndSchemas1763769600100 implements MigrationInterface {
  name = 'PlatformRolesAndSchemas1763769600100';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [schema, roles] of Object.entries(schemas)) {
      await queryRunner.query(`create schema ${schema}`);
      await queryRunner.query(`grant usage on schema ${schema} to ${roles}`);
    }
    await queryRunner.query(`
      create function platform.current_person() returns uuid
        language sql stable parallel safe
        return nullif(current_setting('app.person', true), '')::uuid`);
    await queryRunner.query(`
      create function platform.is_system() returns boolean
        language sql stable parallel safe
        return coalesce(current_setting('app.system', true), '') = 'on'`);
    // Under FORCE ROW LEVEL SECURITY the owner's own UPDATE touches no row and says nothing, so a later backfill would
    // silently do nothing: every protected table gets a policy for the owner (decision 9).
    await queryRunner.query(`
      create procedure platform.protect_rows(protected regclass)
        language plpgsql
        as $$
        begin
          execute format('alter table %s enable row level security', protected);
          execute format('alter table %s force row level security', protected);
          execute format('create policy owner_migrates on %s to owner using (true) with check (true)', protected);
        end
        $$`);
    await queryRunner.query('revoke execute on procedure platform.protect_rows(regclass) from public');
  }

  async down(): Promise<void> {
    throw new Error('The schemas hold records that are kept; there is no way back');
  }
}
