import { FixedClock, loadConfig, swedishDay } from '@specialistvagen/platform';
import type { Transactions } from '@specialistvagen/platform';
import { openDomain } from '../../../apps/worker/src/domain-services.js';
import { asRole } from '../as-role.js';
import type { BenchInstance } from '../bench-instance.js';
import { rounded } from '../measures.js';
import type { Row } from '../report.js';
import { bigCase } from './big-case.js';
import { heapInUse, megabytes } from './heap.js';
import { insertPortfolios } from './insert-portfolios.js';

export type NightBench = { instance: BenchInstance; isShort: boolean; progress: (line: string) => void };

/** Four batches: the heap is read after the first and the last. */
const PORTFOLIOS = 400;
const NATION = 20_000;
/** The instance's own worker has done the night that was due when it started; this is the next. */
const NEXT_NIGHT_MS = 86_400_000;

/** A night as the worker has it: ids in batches, facts from PostgreSQL as role worker, the rules, what is found stored. */
export async function benchNight({ instance, isShort, progress }: NightBench): Promise<Row[]> {
  const portfolios = isShort ? 5 : PORTFOLIOS;
  progress(`precheck: skriver ${portfolios} portföljer i databasen …`);
  await asRole(instance, 'migrator', (migrator) => insertPortfolios(migrator, bigCase(), portfolios));
  progress('precheck: prövar dem som på natten …');
  return asRole(instance, 'worker', (worker) => measure(worker, instance));
}

async function measure(worker: Transactions, instance: BenchInstance): Promise<Row[]> {
  const config = loadConfig({
    NODE_ENV: 'demo',
    DATA_DIR: instance.dataDir,
    PUBLIC_URL: instance.publicUrl,
    DATABASE_URL_WORKER: instance.databaseUrl('worker'),
  });
  const day = swedishDay(new Date(Date.now() + NEXT_NIGHT_MS));
  const domain = await openDomain(config, worker, new FixedClock(`${day}T09:00:00Z`));
  try {
    const heap: number[] = [];
    const cpuBefore = process.cpuUsage();
    const started = performance.now();
    const outcome = await domain.checkTheNight({ onBatch: () => void heap.push(heapInUse()) });
    const milliseconds = performance.now() - started;
    const { user, system } = process.cpuUsage(cpuBefore);
    if (!outcome?.isFinished || outcome.failed.length > 0)
      throw new Error(`Natten gick inte att mäta: ${JSON.stringify(outcome)}`);
    return rowsOf({ checked: outcome.checked, milliseconds, cpu: (user + system) / 1000, heap });
  } finally {
    await domain.close();
  }
}

type Measured = { checked: number; milliseconds: number; cpu: number; heap: readonly number[] };

function rowsOf({ checked, milliseconds, cpu, heap }: Measured): Row[] {
  const each = milliseconds / checked;
  return [
    { what: `natten genom databasen, ${checked} portföljer`, ours: rounded(milliseconds / 1000), unit: 's' },
    { what: '– en portfölj', ours: rounded(each), unit: 'ms' },
    { what: '– därav processortid i arbetaren', ours: rounded(cpu / checked), unit: 'ms CPU' },
    {
      what: `– ${NATION} sådana, uppräknat och inte mätt`,
      ours: rounded((each * NATION) / 60_000),
      unit: 'min',
    },
    { what: '– minne efter första omgången', ours: megabytes(heap.at(0)), unit: 'MB' },
    { what: '– minne efter den sista', ours: megabytes(heap.at(-1)), unit: 'MB' },
  ];
}
