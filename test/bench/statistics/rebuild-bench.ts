import { SystemClock, Transactions, createDataSource, newId, sql } from '@specialistvagen/platform';
import type { DatabaseRole } from '@specialistvagen/platform';
import type { RegisterFactV1 } from '@specialistvagen/regulations';
import { StatisticsCells, recordKeysOf } from '@specialistvagen/statistics';
import { loadNation } from '../../../apps/simulator/src/load-nation.js';
import { rounded } from '../measures.js';
import type { Row } from '../report.js';
import { expandInDuckDb } from './duckdb-expansion.js';
import { expandMonths, secondsOf } from './month-expansion.js';
import type { Expansion } from './month-expansion.js';
import type { StatisticsBench } from './statistics-bench.js';

/** At most one and a half times the plain month expansion (issue 4). */
const LEAST_RATIO = 1 / 1.5;
const LIMIT_MEGABYTES = 300;
const LIMIT_SECONDS = 2.5;
const CHANGED = 1_000;

/** Everything recounted beside the plain month expansion over the same facts, and a thousand changed persons. */
export async function benchRebuild({ instance, isShort, progress }: StatisticsBench): Promise<Row[]> {
  const clock = new SystemClock();
  progress('statistics: simulerar ett land …');
  await loadNation({ scale: isShort ? 0.01 : 1, seed: 1, dataDir: instance.dataDir, clock });
  const statistics = await pool(instance.databaseUrl('statistics'), 'statistics');
  const owner = await pool(instance.databaseUrl('migrator'), 'migrator');
  try {
    const cells = new StatisticsCells(statistics, clock, recordKeysOf(instance.dataDir));
    progress('statistics: månad för månad …');
    const expansion = await expandMonths(owner);
    progress('statistics: samma sak i DuckDB …');
    const duckDb = await expandInDuckDb(statistics);
    progress('statistics: räknar om allt …');
    // What the simulation and the peers have left behind is not the recount's (the benchmark runs with --expose-gc).
    globalThis.gc?.();
    const memory = new HighestMemory();
    const rebuild = await secondsOf(() => cells.rebuild(() => memory.look()));
    progress(`statistics: ${CHANGED} ändrade personer …`);
    const changes = await changesOf(statistics, isShort ? 100 : CHANGED);
    const changed = await secondsOf(() => cells.applyBatch(changes));
    const expanded = `mot månad för månad (${expansion.contributions} personmånader)`;
    return [
      {
        what: `omräkning av allt ${expanded}`,
        ours: rounded(rebuild),
        peer: rounded(expansion.seconds),
        unit: 's',
        ratio: rounded(expansion.seconds / rebuild),
        limit: LEAST_RATIO,
      },
      ...waysOf('PostgreSQL', expansion),
      ...waysOf('DuckDB', duckDb),
      {
        what: 'högsta minne i Node under omräkningen',
        ours: rounded(memory.megabytes),
        unit: 'MB',
        limit: LIMIT_MEGABYTES,
      },
      { what: `${changes.length} ändrade personer`, ours: rounded(changed), unit: 's', limit: LIMIT_SECONDS },
      {
        what: 'celler som sedan skiljer sig från en omräkning',
        ours: await cells.check(),
        unit: 'celler',
        limit: 0,
      },
    ];
  } finally {
    await Promise.all([statistics, owner].map(({ dataSource }) => dataSource.destroy()));
  }
}

/** The peers beside each other, without a limit. */
const waysOf = (engine: string, { seconds, deltaSeconds, contributions }: Expansion): Row[] => [
  { what: `${engine}, månad för månad (${contributions} personmånader)`, ours: rounded(seconds), unit: 's' },
  {
    what: `${engine}, samma bestånd med ändringar och löpande summa`,
    ours: rounded(deltaSeconds),
    unit: 's',
  },
];

async function pool(url: string, role: DatabaseRole): Promise<Transactions> {
  const settings = { url, applicationName: `bench-${role}`, poolMax: 4, statementTimeout: 1_200_000 };
  return new Transactions(await createDataSource(settings).initialize());
}

/** Each of the persons interrupts the post they are in: a new fact, and spells and cells that move. */
async function changesOf(statistics: Transactions, persons: number) {
  const found = await statistics.run({ system: true }, () =>
    sql<Pick<RegisterFactV1, 'person' | 'post' | 'region' | 'step' | 'specialty' | 'route' | 'validFrom'>>(
      `select distinct on (f.person_id) f.person, f.post, f.region::text as region, f.step, f.specialty, f.route,
         f.valid_from as "validFrom"
       from statistics.fact f where f.kind = 'post-started' order by f.person_id, f.fact_id limit $1`,
      [persons],
    ),
  );
  return found.map((post) => ({
    occurredAt: new Date(),
    fact: {
      ...post,
      fact: 'interruption' as const,
      factId: newId(),
      birthMonth: null,
      sex: null,
      validTo: null,
      leave: 'research' as const,
      source: 'simulated' as const,
    },
  }));
}

/** Heap and buffers of this process, at each look. */
class HighestMemory {
  megabytes = 0;

  look(): void {
    const { heapUsed, external } = process.memoryUsage();
    this.megabytes = Math.max(this.megabytes, (heapUsed + external) / 1e6);
  }
}
