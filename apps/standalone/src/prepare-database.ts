import {
  DATABASE,
  Secrets,
  postgresUrl,
  provision,
  runMigrations,
  startPostgres,
} from '@specialistvagen/platform';
import type { DatabaseRole, RunningPostgres } from '@specialistvagen/platform';

export type PreparedDatabase = {
  server: RunningPostgres;
  url(role: DatabaseRole): string;
  /** True when this start made the first tables. */
  isNew: boolean;
};

/** Starts the instance's PostgreSQL, makes roles and database, and brings the tables up to date. */
export async function prepareDatabase(
  dataDir: string,
  progress: (line: string) => void,
): Promise<PreparedDatabase> {
  progress('Startar PostgreSQL …');
  const server = await startPostgres({ dataDir });
  const secrets = Secrets.open(dataDir);
  const url = (user: DatabaseRole) =>
    postgresUrl({ user, password: secrets.databasePassword(user), port: server.port, database: DATABASE });
  try {
    await provision(server.superuserUrl('postgres'), {
      migrator: secrets.databasePassword('migrator'),
      api: secrets.databasePassword('api'),
      worker: secrets.databasePassword('worker'),
      statistics: secrets.databasePassword('statistics'),
      audit: secrets.databasePassword('audit'),
    });
    const ran = await runMigrations(url('migrator'));
    if (ran.length > 0) progress(`Databasen uppdaterad: ${ran.length} steg.`);
    return { server, url, isNew: ran.some((name) => name.startsWith('Platform')) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
