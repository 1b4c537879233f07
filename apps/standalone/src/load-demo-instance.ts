import { loadDemo } from '@specialistvagen/identity';
import { Secrets, SystemClock, Transactions, createDataSource } from '@specialistvagen/platform';
import { PublishBtTable } from '@specialistvagen/statistics';
import { loadNation } from '../../simulator/src/load-nation.js';
import type { PreparedDatabase } from './prepare-database.js';
import type { StandaloneSettings } from './settings.js';

const SEED = 2026;

/** What a new instance holds: demo people with their mandates, and a nation of simulated figures, published once. */
export async function loadDemoInstance(
  { dataDir }: StandaloneSettings,
  database: PreparedDatabase,
  progress: (line: string) => void,
): Promise<void> {
  const clock = new SystemClock();
  progress('Lägger in demopersoner …');
  const secrets = Secrets.open(dataDir);
  await withPool(database.url('migrator'), (transactions) => loadDemo({ transactions, secrets, clock }));
  await loadNation({ scale: 1, seed: SEED, dataDir, clock, progress });
  await withPool(database.url('statistics'), (transactions) =>
    new PublishBtTable(transactions, clock).publishNow(),
  );
}

async function withPool(url: string, use: (transactions: Transactions) => Promise<unknown>): Promise<void> {
  const dataSource = await createDataSource({ url, applicationName: 'standalone', poolMax: 2 }).initialize();
  try {
    await use(new Transactions(dataSource));
  } finally {
    await dataSource.destroy();
  }
}
