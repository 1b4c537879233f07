import {
  FixedClock,
  Transactions,
  addressOfRole,
  createDataSource,
  execute,
  loadConfig,
  runningPostgresPort,
  swedishDay,
} from '@specialistvagen/platform';
import type { DatabaseRole } from '@specialistvagen/platform';
import { openDomain } from '../../../apps/worker/src/domain-services.js';
import type { RunningProduct } from '../support/running-product.js';

const DAY_MS = 86_400_000;

async function as<T>(
  { dataDir }: RunningProduct,
  role: DatabaseRole,
  work: (transactions: Transactions) => Promise<T>,
): Promise<T> {
  const port = (await runningPostgresPort(dataDir)) ?? 0;
  const url = addressOfRole({ host: '127.0.0.1', port, dataDir }, role);
  const source = await createDataSource({ url, applicationName: 'night', poolMax: 2 }).initialize();
  try {
    return await work(new Transactions(source));
  } finally {
    await source.destroy();
  }
}

/** The worker's own check, on one of the nights to come: the product's worker has done the one that was due. */
export const night = (product: RunningProduct, daysFromNow: number) =>
  as(product, 'worker', async (transactions) => {
    const { dataDir, url } = product;
    const config = loadConfig({
      NODE_ENV: 'demo',
      DATA_DIR: dataDir,
      PUBLIC_URL: url,
      DATABASE_URL_WORKER: 'postgres://unused',
    });
    const day = swedishDay(new Date(Date.now() + daysFromNow * DAY_MS));
    const domain = await openDomain(config, transactions, new FixedClock(`${day}T09:00:00Z`));
    try {
      expect(await domain.checkTheNight()).toMatchObject({ isFinished: true, failed: [] });
    } finally {
      await domain.close();
    }
  });

/** What no page lets anybody write, and a file from before may have held: more than full time (R17). */
export const overlap = (
  product: RunningProduct,
  post: { id: string; traineeId: string; careUnitId: string },
) =>
  as(product, 'migrator', (transactions) =>
    transactions.run({ system: true }, async () => {
      await execute('set local role owner');
      await execute(
        `insert into trainees.service_period (id, post_id, trainee_id, care_unit_id, from_on, to_on, percent, area, fact_id)
         select uuidv7(), $1, $2, $3, '2026-03-01', '2026-03-31', 60, 'other', uuidv7()`,
        [post.id, post.traineeId, post.careUnitId],
      );
    }),
  );

/** The intyg has waited for its signer since so many days ago. */
export const sentEarlier = (product: RunningProduct, intygId: string, days: number) =>
  as(product, 'migrator', (transactions) =>
    transactions.run({ system: true }, async () => {
      await execute(`update intyg.draft set sent_at = sent_at - $2 * interval '1 day' where id = $1`, [
        intygId,
        days,
      ]);
    }),
  );
