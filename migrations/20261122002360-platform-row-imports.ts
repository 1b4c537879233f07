import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files of rows that a person reads in: what was said of each row, what came of it, and while it waits the file itself, sealed.
 * The report holds row numbers, reasons and ids; what a row said is in the sealed file alone and goes with it.
 */
export class PlatformRowImports1763769602360 implements MigrationInterface {
  name = 'PlatformRowImports1763769602360';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await queryRunner.query(statement);
    for (const table of ['import_batch', 'import_row'])
      await queryRunner.query(`call platform.protect_rows('platform.${table}')`);
    for (const statement of RIGHTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was imported may be undone by its report; there is no way back');
  }
}

const TABLES = [
  `create table platform.import_batch (
     id uuid primary key,
     kind text not null check (kind ~ '^[a-z-]{1,40}$'),
     -- Where the rows belong, in the words of the library that owns them.
     place uuid not null,
     encoding text not null check (encoding in ('utf-8', 'windows-1252')),
     state text not null check (state in ('checked', 'applied', 'undone', 'expired')),
     row_count int not null check (row_count > 0),
     file_sealed bytea,
     created_by uuid not null,
     created_at timestamptz not null default clock_timestamp(),
     applied_at timestamptz,
     undone_at timestamptz,
     check (state = 'checked' or file_sealed is null),
     check ((state in ('applied', 'undone')) = (applied_at is not null)),
     check ((state = 'undone') = (undone_at is not null))
   )`,
  'create index import_batch_of_person on platform.import_batch (created_by, created_at desc)',
  `create table platform.import_row (
     batch_id uuid not null references platform.import_batch (id),
     row_no int not null check (row_no > 0),
     verdict text not null check (verdict in ('ready', 'fault', 'applied', 'unchanged', 'skipped', 'undone', 'kept')),
     reasons jsonb not null,
     -- Ids of what came of the row, to undo it by.
     made jsonb,
     primary key (batch_id, row_no)
   )`,
];

const mine = 'created_by = platform.current_person()';
const ofMine = `exists (select 1 from platform.import_batch b where b.id = batch_id and b.${mine})`;

const RIGHTS = [
  `create policy importer on platform.import_batch to api using (${mine}) with check (${mine})`,
  `create policy importer on platform.import_row to api using (${ofMine}) with check (${ofMine})`,
  `create policy worker_forgets on platform.import_batch to worker
     using (state in ('checked', 'expired')) with check (state = 'expired' and file_sealed is null)`,
  'grant select, insert on platform.import_batch, platform.import_row to api',
  'grant update (state, file_sealed, applied_at, undone_at) on platform.import_batch to api',
  'grant update (verdict, reasons, made) on platform.import_row to api',
  'grant select (id, state, created_at, file_sealed), update (state, file_sealed) on platform.import_batch to worker',
];
