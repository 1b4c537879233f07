import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { SystemClock, Transactions, createDataSource, newId, outbox } from '@specialistvagen/platform';
import type { RegisterFactV1 } from '@specialistvagen/regulations';
import { StatisticsCells, recordKeysOf } from '@specialistvagen/statistics';
import type { BenchInstance } from '../bench-instance.js';
import { median, quantile, rounded } from '../measures.js';
import type { Benchmark } from '../report.js';

export type StatisticsBench = { instance: BenchInstance; isShort: boolean; progress: (line: string) => void };

const REGION = '04';
/** From the decision to the moved cell (decision 28). */
const LIMIT_SECONDS = 60;
const POLL_MS = 10;

/**
 * From the committed approval to the internal cell that has moved, through outbox, queue and the instance's own worker.
 * Approvals come one at a time, as officers decide; each waits for the moment when its own cell shows it.
 */
export async function benchStatistics(bench: StatisticsBench): Promise<Benchmark> {
  const { instance, isShort, progress } = bench;
  const api = await pool(instance, 'api');
  const statistics = await pool(instance, 'statistics');
  try {
    const cells = new StatisticsCells(statistics, new SystemClock(), recordKeysOf(instance.dataDir));
    const doctors = Array.from({ length: isShort ? 3 : 30 }, aDoctor);
    progress(`statistics: ${doctors.length} påbörjade tjänster …`);
    const starts = await completionsAndStarts(cells);
    await publish(api, doctors.map(started));
    await moved(cells, { ...starts, starts: starts.starts + doctors.length });
    progress(`statistics: ${doctors.length} godkännanden …`);
    const seconds: number[] = [];
    for (const doctor of doctors) seconds.push(await secondsToCell(api, cells, approved(doctor)));
    progress('statistics: räknar om allt …');
    const differing = await cells.check();
    return {
      name: 'statistics',
      rows: [
        {
          what: 'godkännande → intern cell, median',
          ours: rounded(median(seconds)),
          unit: 's',
          limit: LIMIT_SECONDS,
        },
        {
          what: 'godkännande → intern cell, p99',
          ours: rounded(quantile(seconds, 0.99)),
          unit: 's',
          limit: LIMIT_SECONDS,
        },
        { what: 'celler som skiljer sig från en omräkning', ours: differing, unit: 'celler', limit: 0 },
      ],
    };
  } finally {
    await Promise.all([api, statistics].map(({ dataSource }) => dataSource.destroy()));
  }
}

async function pool(instance: BenchInstance, role: 'api' | 'statistics'): Promise<Transactions> {
  const url = instance.databaseUrl(role);
  const source = createDataSource({
    url,
    applicationName: `bench-${role}`,
    poolMax: 2,
    statementTimeout: 120_000,
  });
  return new Transactions(await source.initialize());
}

type Doctor = Pick<RegisterFactV1, 'person' | 'post'>;
const aDoctor = (): Doctor => ({
  person: randomBytes(32).toString('hex'),
  post: randomBytes(32).toString('hex'),
});

const started = (doctor: Doctor) => aFact(doctor, { fact: 'post-started', validFrom: '2026-01-12' });
const approved = (doctor: Doctor) =>
  aFact(doctor, { fact: 'bt-approved', validFrom: new SystemClock().today(), outcome: 'approved' });

function aFact(
  doctor: Doctor,
  traits: Pick<RegisterFactV1, 'fact' | 'validFrom' | 'outcome'>,
): RegisterFactV1 {
  return {
    ...doctor,
    factId: newId(),
    birthMonth: '1996-05',
    sex: null,
    route: 'swedish-degree',
    region: REGION,
    careProvider: null,
    unit: null,
    step: 'bt-standalone',
    specialty: null,
    validTo: null,
    source: 'simulated',
    ...traits,
  };
}

async function publish(api: Transactions, facts: readonly RegisterFactV1[]): Promise<void> {
  await api.run({ system: true }, async () => {
    for (const fact of facts) await outbox.publish('register-fact', 1, { ...fact });
  });
}

async function secondsToCell(
  api: Transactions,
  cells: StatisticsCells,
  fact: RegisterFactV1,
): Promise<number> {
  const before = await completionsAndStarts(cells);
  await publish(api, [fact]);
  const committed = performance.now();
  await moved(cells, { ...before, completions: before.completions + 1 });
  // Not in step with the worker's own rhythm.
  const seconds = (performance.now() - committed) / 1000;
  await pause(Math.random() * 500);
  return seconds;
}

type Counted = { completions: number; starts: number };

async function completionsAndStarts(cells: StatisticsCells): Promise<Counted> {
  const own = (await cells.cells()).filter(({ region }) => region === REGION);
  const sum = (indicator: string) =>
    own.filter((cell) => cell.indicator === indicator).reduce((total, { n }) => total + n, 0);
  return { completions: sum('completions'), starts: sum('starts') };
}

async function moved(cells: StatisticsCells, to: Counted): Promise<void> {
  const until = performance.now() + 2 * LIMIT_SECONDS * 1000;
  while (performance.now() < until) {
    const now = await completionsAndStarts(cells);
    if (now.completions === to.completions && now.starts === to.starts) return;
    await pause(POLL_MS);
  }
  throw new Error(`Cellerna rörde sig inte på ${2 * LIMIT_SECONDS} s.`);
}
