import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runMigrations as runQueueMigrations } from 'bullmq';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { MigrationInterface } from 'typeorm';

type MigrationClass = new () => MigrationInterface;

export type RunMigrations = {
  /** Default: the repository's `migrations/` beside `libs/`. */
  folder?: string;
  /** Runs only the files this accepts; for tests of one step with old rows. */
  accept?: (fileName: string) => boolean;
};

/**
 * Brings the database up to date and returns the names of the migrations that ran now. Everything is made as `owner`,
 * through `migrator`; each migration in a transaction of its own. Two that start at once wait for each other.
 */
export async function runMigrations(migratorUrl: string, options: RunMigrations = {}): Promise<string[]> {
  const client = new pg.Client({ connectionString: migratorUrl, options: '-c role=owner' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(712202)');
    const migrations = await loadMigrations(options);
    const ran = await runOurs(migratorUrl, migrations);
    if (await hasQueueSchema(client)) await migrateQueue(client);
    return ran;
  } finally {
    await client.end();
  }
}

/** The migration classes in the order of their file names, which must also be the order of their timestamps. */
export async function loadMigrations(options: RunMigrations = {}): Promise<MigrationClass[]> {
  const folder = options.folder ?? resolve(import.meta.dirname, '../../../../migrations');
  const files = readdirSync(folder)
    .filter((file) => /^\d{14}-[a-z-]+\.(ts|js)$/.test(file) && (options.accept?.(file) ?? true))
    .sort();
  const classes: MigrationClass[] = [];
  for (const file of files) classes.push(await loadMigration(resolve(folder, file)));
  const stamps = classes.map((migration) => Number(new migration().name?.slice(-13)));
  if (stamps.some((stamp, index) => !(stamp > (stamps[index - 1] ?? 0)))) {
    throw new Error('Migration files and their timestamps are not in the same order');
  }
  return classes;
}

async function loadMigration(path: string): Promise<MigrationClass> {
  const specifier = process.platform === 'win32' ? pathToFileURL(path).href : path;
  const exported = (await import(specifier)) as Record<string, unknown>;
  const classes = Object.values(exported).filter(isMigration);
  const [only] = classes;
  if (classes.length !== 1 || !only) throw new Error(`${basename(path)} must export exactly one migration`);
  return only;
}

function isMigration(value: unknown): value is MigrationClass {
  return (
    typeof value === 'function' && typeof (value.prototype as { up?: unknown } | undefined)?.up === 'function'
  );
}

async function runOurs(migratorUrl: string, migrations: MigrationClass[]): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: migratorUrl,
    applicationName: 'specialistvagen-migrator',
    migrations,
    migrationsTableName: 'migration',
    schema: 'public',
    poolSize: 1,
    installExtensions: false,
    extra: { options: '-c role=owner', lock_timeout: 10_000 },
  });
  await dataSource.initialize();
  try {
    return (await dataSource.runMigrations({ transaction: 'each' })).map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

async function hasQueueSchema(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(`select 1 from pg_namespace where nspname = 'bullmq'`);
  return rowCount === 1;
}

/** The queue's own tables (decision 31). Only `worker` may touch them; it makes a sequence per queue when it first adds. */
async function migrateQueue(client: pg.Client): Promise<void> {
  await runQueueMigrations(client);
  await client.query(`
    grant usage, create on schema bullmq to worker;
    grant all on all tables in schema bullmq to worker;
    grant execute on all functions in schema bullmq to worker;
  `);
  // Sequences that the worker made are its own already, and only their owner may grant them.
  await client.query(`
    do $$
    declare made text;
    begin
      for made in
        select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'bullmq' and c.relkind = 'S' and c.relowner = current_user::regrole
      loop
        execute format('grant all on sequence %s to worker', made);
      end loop;
    end $$`);
}
