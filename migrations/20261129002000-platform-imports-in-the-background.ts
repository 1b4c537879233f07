import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A long file is tried, read in and undone by the worker while the person does something else. The row is the order: whoever
 * finds it in a state that ends in *-ing* does the work, and how far it has come stands beside it.
 */
export class PlatformImportsInTheBackground1764374402000 implements MigrationInterface {
  name = 'PlatformImportsInTheBackground1764374402000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...COLUMNS, ...STATES, ...RIGHTS]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was imported may be undone by its report; there is no way back');
  }
}

const COLUMNS = [
  `alter table platform.import_batch
     add column rows_done int not null default 0 check (rows_done >= 0),
     -- How many times somebody began the step that the state asks for.
     add column attempts int not null default 0 check (attempts >= 0),
     -- Rows that were found faulty are left out; otherwise the file is read in whole or not at all.
     add column only_good_rows boolean not null default false,
     -- It was to be read in, and the world was no longer as when it was tried.
     add column is_changed boolean not null default false`,
  'update platform.import_batch set rows_done = row_count',
];

const STATES = [
  'alter table platform.import_batch drop constraint import_batch_state_check',
  // The three that tie state, file and time to each other have numbers for names.
  `do $$ declare c text; begin
     for c in select conname from pg_constraint where conrelid = 'platform.import_batch'::regclass and contype = 'c'
         and (pg_get_constraintdef(oid) like '%file_sealed%' or pg_get_constraintdef(oid) like '%applied_at%'
           or pg_get_constraintdef(oid) like '%undone_at%')
     loop execute format('alter table platform.import_batch drop constraint %I', c); end loop;
   end $$`,
  `alter table platform.import_batch
     add constraint import_batch_state_check check (state in
       ('checking', 'checked', 'applying', 'applied', 'undoing', 'undone', 'expired', 'failed')),
     add constraint import_batch_keeps_file check (
       (state in ('checking', 'checked', 'applying') and file_sealed is not null)
       or (state not in ('checking', 'checked', 'applying') and file_sealed is null)),
     add constraint import_batch_applied check (
       (state in ('applied', 'undoing', 'undone')) = (applied_at is not null)),
     add constraint import_batch_undone check (state not in ('undone') or undone_at is not null)`,
  `create index import_batch_to_do on platform.import_batch (created_at)
     where state in ('checking', 'applying', 'undoing')`,
];

const RIGHTS = [
  'grant update (rows_done, attempts, only_good_rows, is_changed) on platform.import_batch to api',
  `create policy worker_finds on platform.import_batch for select to worker
     using (state in ('checking', 'applying', 'undoing'))`,
  'grant select (id, kind, place, created_by, created_at, state) on platform.import_batch to worker',
];
