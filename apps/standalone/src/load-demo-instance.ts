import { loadDemo } from '@specialistvagen/identity';
import { Secrets, SystemClock, Transactions, createDataSource } from '@specialistvagen/platform';
import { Organisations } from '@specialistvagen/organisations';
import { PublishRelease, StatisticsCells, recordKeysOf } from '@specialistvagen/statistics';
import { loadDemoRoom } from '@specialistvagen/suspicions';
import { loadNation } from '../../simulator/src/load-nation.js';
import { addDemoTraining } from './load-demo-training.js';
import type { PreparedDatabase } from './prepare-database.js';
import type { StandaloneSettings } from './settings.js';

const SEED = 2026;
/** About eighteen hundred doctors: enough for figures in every region, few enough to be there in seconds. */
const DEMO_SCALE = 0.03;

/**
 * What a demo instance holds: demo people with their mandates, one training under way, and a nation of simulated figures, published once. Each part is
 * added when it is not there, so that a start which was killed half-way is mended by the next.
 */
export async function loadDemoInstance(
  { dataDir, postgres }: StandaloneSettings,
  database: PreparedDatabase,
  progress: (line: string) => void,
): Promise<void> {
  const clock = new SystemClock();
  const secrets = Secrets.open(dataDir);
  await withPool(database.url('migrator'), async (transactions) => {
    await loadDemo({ transactions, secrets, clock });
    await loadDemoRoom(transactions);
  });
  await withPool(database.url('api'), (transactions) => addDemoTraining({ transactions, secrets, clock }));
  const units = await withPool(database.url('worker'), (transactions) =>
    new Organisations(transactions, clock).allUnits(),
  );
  const names = new Map(units.map(({ id, name, careProviderName }) => [id, `${name}, ${careProviderName}`]));
  await withPool(database.url('statistics'), async (transactions) => {
    const cells = new StatisticsCells(transactions, clock, recordKeysOf(dataDir));
    const publisher = new PublishRelease(transactions, clock, cells, {
      workplaceNames: () => Promise.resolve(names),
    });
    // The publication comes last: where there is one, everything before it is there too.
    if (await publisher.hasPublished()) return;
    progress('Lägger in demopersoner och ett simulerat land …');
    const env = postgres ? { POSTGRES_HOST: postgres.host, POSTGRES_PORT: String(postgres.port) } : {};
    await loadNation({ scale: DEMO_SCALE, seed: SEED, dataDir, env, clock });
    progress('Publicerar …');
    await publisher.publishFirst();
  });
}

/** A recount works on several connections, and each statement of it may take its time. */
const RECOUNT = { poolMax: 5, statementTimeout: 600_000 };

async function withPool<T>(url: string, use: (transactions: Transactions) => Promise<T>): Promise<T> {
  const dataSource = await createDataSource({ url, applicationName: 'standalone', ...RECOUNT }).initialize();
  try {
    return await use(new Transactions(dataSource));
  } finally {
    await dataSource.destroy();
  }
}
