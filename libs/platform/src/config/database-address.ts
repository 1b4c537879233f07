import type { DatabaseRole } from '../database/data-source.js';
import { postgresUrl } from '../embedded-postgres/start-postgres.js';
import { Secrets } from '../secrets/secrets.js';
import { DATABASE } from '../instance/database-name.js';

/** A PostgreSQL that is not the instance's own: its roles have the passwords in the instance's `secrets/`. */
export type DatabaseServer = Readonly<{ host: string; port: number; dataDir: string }>;

/** The address with which a role signs in to a server whose roles `provision` made with the instance's passwords. */
export function addressOfRole({ host, port, dataDir }: DatabaseServer, role: DatabaseRole): string {
  return postgresUrl({
    host,
    port,
    user: role,
    password: Secrets.open(dataDir).databasePassword(role),
    database: DATABASE,
  });
}
