import { readFileSync } from 'node:fs';
import {
  Secrets,
  addressOfRole,
  postgresUrl,
  provision,
  runMigrations,
  startPostgres,
} from '@specialistvagen/platform';
import type { DatabaseRole } from '@specialistvagen/platform';
import type { ExternalPostgres } from './settings.js';
import type { StopList } from './stop-list.js';

export type PreparedDatabase = { url(role: DatabaseRole): string };
export type PrepareDatabase = {
  dataDir: string;
  postgres?: ExternalPostgres;
  running: StopList;
  progress: (line: string) => void;
};

/** Starts the instance's PostgreSQL (or takes the one elsewhere), makes roles and database, brings the tables up to date. */
export async function prepareDatabase(prepare: PrepareDatabase): Promise<PreparedDatabase> {
  const { dataDir, postgres } = prepare;
  if (postgres) return provisionDatabase(prepare, postgres, readPassword(postgres));
  prepare.progress('Startar PostgreSQL …');
  const server = await startPostgres({ dataDir });
  await prepare.running.add(() => server.stop());
  const password = Secrets.open(dataDir).databasePassword('postgres');
  return provisionDatabase(prepare, { host: '127.0.0.1', port: server.port }, password);
}

type Server = { host: string; port: number };

async function provisionDatabase(
  { dataDir, progress }: PrepareDatabase,
  { host, port }: Server,
  password: string,
): Promise<PreparedDatabase> {
  const secrets = Secrets.open(dataDir);
  const superuserUrl = postgresUrl({ host, port, user: 'postgres', password, database: 'postgres' });
  await provision(superuserUrl, {
    migrator: secrets.databasePassword('migrator'),
    api: secrets.databasePassword('api'),
    worker: secrets.databasePassword('worker'),
    statistics: secrets.databasePassword('statistics'),
    audit: secrets.databasePassword('audit'),
  });
  const url = (role: DatabaseRole) => addressOfRole({ host, port, dataDir }, role);
  const ran = await runMigrations(url('migrator'));
  if (ran.length > 0) progress(`Databasen uppdaterad: ${ran.length} steg.`);
  return { url };
}

function readPassword({ passwordFile }: ExternalPostgres): string {
  try {
    return readFileSync(passwordFile, 'utf8').trim();
  } catch {
    throw new Error(`Filen ${passwordFile} (POSTGRES_PASSWORD_FILE) går inte att läsa.`);
  }
}
