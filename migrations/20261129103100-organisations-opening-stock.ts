import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ongoing posts that a region without the portfolio loads for the statistics (decision 30). Of each post its pseudonym and the
 * facts that statistics was told, so that they can be taken back: the region's own reference stands nowhere.
 */
export class OrganisationsOpeningStock1764412260000 implements MigrationInterface {
  name = 'OrganisationsOpeningStock1764412260000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...MANDATE, ...STOCK, ...RIGHTS]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What statistics was told is taken back by its rows; there is no way back');
  }
}

const MANDATE = [
  `create function identity.has_mandate_in_region(roles text[], region text) returns boolean
     language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp
     begin atomic
       select exists (
         select 1 from identity.mandate m
          where m.person_id = platform.current_person() and m.role = any (has_mandate_in_region.roles)
            and m.region_code = has_mandate_in_region.region
            and m.valid_from <= identity.today() and (m.valid_to is null or m.valid_to >= identity.today()));
     end`,
  'revoke execute on function identity.has_mandate_in_region(text[], text) from public',
  'grant execute on function identity.has_mandate_in_region(text[], text) to api, worker, audit, migrator',
];

const STOCK = [
  `create table organisations.opening_stock (
     id uuid primary key,
     region_code text not null references organisations.region (code),
     post text not null check (post ~ '^[0-9a-f]{64}$'),
     -- Of what the row said, so that the same row again changes nothing.
     content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
     facts jsonb not null check (jsonb_typeof(facts) = 'array'),
     -- The newest reading in that says so; undoing an earlier one leaves the post to it.
     loaded_in uuid not null,
     told_by uuid not null,
     told_at timestamptz not null default now(),
     removed_at timestamptz,
     removed_because text check (removed_because in ('replaced','undone','region-connected')),
     check ((removed_at is null) = (removed_because is null))
   )`,
  'create unique index one_opening_post on organisations.opening_stock (post) where removed_at is null',
  'create index opening_stock_of_region on organisations.opening_stock (region_code) where removed_at is null',
  `call platform.protect_rows('organisations.opening_stock')`,
];

const loads = `identity.has_mandate_in_region('{planner,mandate_administrator}', region_code)`;

const RIGHTS = [
  `create policy loader_reads on organisations.opening_stock for select to api using (${loads})`,
  `create policy loader_adds on organisations.opening_stock for insert to api
     with check (${loads} and told_by = platform.current_person() and removed_at is null)`,
  `create policy loader_changes on organisations.opening_stock for update to api
     using (${loads}) with check (${loads})`,
  'create policy worker_reads on organisations.opening_stock for select to worker using (true)',
  `create policy worker_closes on organisations.opening_stock for update to worker
     using (true) with check (removed_because = 'region-connected')`,
  'create policy audit_reads on organisations.opening_stock for select to audit using (true)',
  'revoke all on organisations.opening_stock from public',
  'grant select, insert on organisations.opening_stock to api',
  'grant update (removed_at, removed_because) on organisations.opening_stock to api, worker',
  'grant update (loaded_in) on organisations.opening_stock to api',
  'grant select on organisations.opening_stock to worker, audit, migrator',
];
