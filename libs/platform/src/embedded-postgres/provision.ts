import pg from 'pg';
import { databaseRoles } from '../database/data-source.js';
import type { DatabaseRole } from '../database/data-source.js';

export type RolePasswords = Readonly<Record<DatabaseRole, string>>;

/**
 * Makes the roles and the database, or brings them to what they should be; safe to run at every start. `superuserUrl`
 * is any database of the server (`postgres`). Works on the embedded server and on any other PostgreSQL 18.
 */
export async function provision(
  superuserUrl: string,
  passwords: RolePasswords,
  database = 'specialistvagen',
): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(712201)');
    await makeRoles(client, passwords);
    await makeDatabase(client, database);
  } finally {
    await client.end();
  }
  await closePublicSchema(superuserUrl, database);
}

async function makeRoles(client: pg.Client, passwords: RolePasswords): Promise<void> {
  await makeRole(client, 'owner', 'nologin');
  for (const role of databaseRoles) {
    await makeRole(client, role, `login password ${pg.escapeLiteral(passwords[role])}`);
  }
  // The migrator acts as the owner by an explicit SET ROLE only; it inherits nothing.
  await client.query('grant owner to migrator with inherit false, set true');
}

async function makeRole(client: pg.Client, role: string, login: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(
    `${verb} role ${pg.escapeIdentifier(role)} with nosuperuser nobypassrls nocreatedb nocreaterole noreplication ${login}`,
  );
}

async function makeDatabase(client: pg.Client, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database);
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (rowCount === 0) {
    await client.query(
      `create database ${name} owner owner template template0 encoding 'UTF8'
         locale_provider icu icu_locale 'sv-SE' locale 'C'`,
    );
  }
  await client.query(`revoke all on database ${name} from public`);
  await client.query(`grant connect on database ${name} to ${databaseRoles.join(', ')}`);
  // BullMQ adds jobs in bulk through temporary tables.
  await client.query(`grant temporary on database ${name} to worker`);
}

async function closePublicSchema(superuserUrl: string, database: string): Promise<void> {
  const url = new URL(superuserUrl);
  url.pathname = `/${encodeURIComponent(database)}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query('revoke all on schema public from public');
    await client.query('grant usage, create on schema public to owner');
  } finally {
    await client.end();
  }
}
