import { Transactions, createDataSource } from '@specialistvagen/platform';
import type { DatabaseRole } from '@specialistvagen/platform';
import type { BenchDatabase } from './bench-instance.js';

/** Work in the instance's database as one of its roles, over connections of its own. */
export async function asRole<T>(
  { databaseUrl }: Pick<BenchDatabase, 'databaseUrl'>,
  role: DatabaseRole,
  work: (transactions: Transactions) => Promise<T>,
): Promise<T> {
  const url = databaseUrl(role);
  const source = await createDataSource({ url, applicationName: 'bench', poolMax: 2 }).initialize();
  try {
    return await work(new Transactions(source));
  } finally {
    await source.destroy();
  }
}
