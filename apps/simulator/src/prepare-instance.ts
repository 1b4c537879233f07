import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  Secrets,
  addressOfRole,
  databaseRoles,
  postgresUrl,
  provision,
  runMigrations,
  startPostgres,
} from '@specialistvagen/platform';
import type { RolePasswords } from '@specialistvagen/platform';

/**
 * A folder without an instance gets a database with roles and tables, so that a nation can be tried without `npm start`. Returns
 * what stops its server again. A folder that holds an instance, and a server elsewhere, are taken as they are.
 */
export async function prepareInstance(dataDir: string, env: NodeJS.ProcessEnv): Promise<() => Promise<void>> {
  const isElsewhere = env.DATABASE_URL !== undefined || env.POSTGRES_HOST !== undefined;
  if (isElsewhere || existsSync(join(dataDir, 'pg'))) return async () => undefined;
  const server = await startPostgres({ dataDir });
  try {
    const secrets = Secrets.open(dataDir);
    const passwords = Object.fromEntries(
      databaseRoles.map((role) => [role, secrets.databasePassword(role)]),
    ) as RolePasswords;
    const address = { host: '127.0.0.1', port: server.port, dataDir };
    const superuser = {
      user: 'postgres',
      password: secrets.databasePassword('postgres'),
      database: 'postgres',
    };
    await provision(postgresUrl({ host: address.host, port: address.port, ...superuser }), passwords);
    await runMigrations(addressOfRole(address, 'migrator'));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return () => server.stop();
}
