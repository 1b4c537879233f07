import {
  createDataSource,
  newId,
  postgresUrl,
  provision,
  runMigrations,
  Transactions,
} from '@specialistvagen/platform';
import { testCluster } from './test-cluster.js';

const ROLES = ['migrator', 'api', 'worker', 'statistics', 'audit'] as const;
const MINUTES = 60_000;

/**
 * A database as it was before `migration` (a timestamp), with rows from then, brought up to date: what a migration does to what is
 * there already. Goes away with the run's server. As `postgres`: no row level security.
 */
export function useOldDatabase(migration: string, rows: () => Promise<void>): { transactions: Transactions } {
  const old = {} as { transactions: Transactions };
  beforeAll(async () => {
    const { port, secrets } = await testCluster();
    const database = `old_${newId().replaceAll('-', '')}`;
    const url = (user: Parameters<typeof secrets.databasePassword>[0], name = database) =>
      postgresUrl({ user, password: secrets.databasePassword(user), port, database: name });
    const passwords = Object.fromEntries(ROLES.map((role) => [role, secrets.databasePassword(role)]));
    await provision(
      url('postgres', 'postgres'),
      passwords as Record<(typeof ROLES)[number], string>,
      database,
    );
    await runMigrations(url('migrator'), { accept: (file) => file < migration });
    const source = await createDataSource({ url: url('postgres'), applicationName: 'old' }).initialize();
    old.transactions = new Transactions(source);
    await old.transactions.run({}, rows);
    await runMigrations(url('migrator'));
  }, 3 * MINUTES);
  afterAll(() => old.transactions.dataSource.destroy());
  return old;
}
