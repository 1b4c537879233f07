import { createDataSource, databaseRoles, newId, postgresUrl, Transactions } from '@specialistvagen/platform';
import type { DatabaseRole, DataSourceSettings } from '@specialistvagen/platform';
import pg from 'pg';
import { TEMPLATE, testCluster } from './test-cluster.js';
import type { TestCluster } from './test-cluster.js';

/** `postgres` is the superuser: it sees every row and is for arranging and looking, never for what is being tested. */
export type TestRole = DatabaseRole | 'postgres';

export type RoleConnection = {
  url: string;
  transactions: Transactions;
  /** One statement outside any use case. */
  query<T = Record<string, unknown>>(text: string, params?: readonly unknown[]): Promise<T[]>;
};

export type TestDatabase = { as(role: TestRole): RoleConnection; url(role: TestRole): string };

const roles: readonly TestRole[] = ['postgres', ...databaseRoles];

/**
 * Gives the spec file a real PostgreSQL database of its own, migrated, with every role. Call it once at the top of the
 * file (or of a describe); it is made before its tests and dropped after them.
 */
export function usePostgres(settings: Pick<DataSourceSettings, 'entities' | 'poolMax'> = {}): TestDatabase {
  const database = `spec_${newId().replaceAll('-', '')}`;
  const connections = new Map<TestRole, RoleConnection>();
  let cluster: TestCluster | undefined;

  const url = (role: TestRole, name = database) => {
    if (!cluster) throw new Error('The test database exists from beforeAll on');
    return postgresUrl({
      user: role,
      password: cluster.secrets.databasePassword(role),
      port: cluster.port,
      database: name,
    });
  };

  beforeAll(async () => {
    cluster = await testCluster();
    await onServer(
      url('postgres', 'postgres'),
      `create database ${database} owner owner template ${TEMPLATE}`,
      `revoke all on database ${database} from public;
       grant connect on database ${database} to ${databaseRoles.join(', ')};
       grant temporary on database ${database} to worker`,
    );
    await Promise.all(
      roles.map(async (role) => connections.set(role, await connect(role, url(role), settings))),
    );
  }, 120_000);

  afterAll(async () => {
    await Promise.all([...connections.values()].map(({ transactions }) => transactions.dataSource.destroy()));
    if (cluster)
      await onServer(url('postgres', 'postgres'), `drop database if exists ${database} with (force)`);
  }, 60_000);

  return {
    url: (role) => url(role),
    as: (role) => {
      const connection = connections.get(role);
      if (!connection) throw new Error('The test database exists from beforeAll on');
      return connection;
    },
  };
}

async function connect(
  role: TestRole,
  url: string,
  settings: Pick<DataSourceSettings, 'entities' | 'poolMax'>,
): Promise<RoleConnection> {
  const dataSource = createDataSource({ url, applicationName: `spec-${role}`, poolMax: 5, ...settings });
  await dataSource.initialize();
  return {
    url,
    transactions: new Transactions(dataSource),
    query: async <T>(text: string, params: readonly unknown[] = []) => {
      const runner = dataSource.createQueryRunner();
      try {
        return (await runner.query(text, [...params], true)).records as T[];
      } finally {
        await runner.release();
      }
    },
  };
}

async function onServer(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
