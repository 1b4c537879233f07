import { loadDemo } from '@specialistvagen/identity';
import { Secrets, SystemClock, Transactions, createDataSource } from '@specialistvagen/platform';
import { PublishBtTable } from '@specialistvagen/statistics';
import { loadNation } from '../../simulator/src/load-nation.js';
import type { PreparedDatabase } from './prepare-database.js';
import type { StandaloneSettings } from './settings.js';

const SEED = 2026;
/** About eighteen hundred doctors: enough for figures in every region, few enough to be there in seconds. */
const DEMO_SCALE = 0.03;

/**
 * What a demo instance holds: demo people with their mandates, and a nation of simulated figures, published once. Each part is
 * added when it is not there, so that a start which was killed half-way is mended by the next.
 */
export async function loadDemoInstance(
  { dataDir, postgres }: StandaloneSettings,
  database: PreparedDatabase,
  progress: (line: string) => void,
): Promise<void> {
  const clock = new SystemClock();
  const secrets = Secrets.open(dataDir);
  await withPool(database.url('migrator'), (transactions) => loadDemo({ transactions, secrets, clock }));
  await withPool(database.url('statistics'), async (transactions) => {
    const publisher = new PublishBtTable(transactions, clock);
    // The publication comes last: where there is one, everything before it is there too.
    if (await publisher.hasPublished()) return;
    progress('Lägger in demopersoner och ett simulerat land …');
    const env = postgres ? { POSTGRES_HOST: postgres.host, POSTGRES_PORT: String(postgres.port) } : {};
    await loadNation({ scale: DEMO_SCALE, seed: SEED, dataDir, env, clock });
    await publisher.publishNow();
  });
}

async function withPool(url: string, use: (transactions: Transactions) => Promise<unknown>): Promise<void> {
  const dataSource = await createDataSource({ url, applicationName: 'standalone', poolMax: 2 }).initialize();
  try {
    await use(new Transactions(dataSource));
  } finally {
    await dataSource.destroy();
  }
}
