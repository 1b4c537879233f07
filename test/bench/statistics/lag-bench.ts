import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { SystemClock, Transactions, createDataSource, newId, outbox, sql } from '@specialistvagen/platform';
import type { RegisterFactV1 } from '@specialistvagen/regulations';
import type { BenchInstance } from '../bench-instance.js';
import { median, quantile, rounded } from '../measures.js';
import type { Row } from '../report.js';

export type LagBench = { instance: BenchInstance; isShort: boolean; progress: (line: string) => void };

const LIMIT_SECONDS = 60;
const GIVE_UP_SECONDS = 300;
const POLL_MS = 20;
/** Between two decisions, so that they come all through the time that the burst takes. */
const DECISION_EVERY_MS = 50;

/**
 * From the commit of a decision to its cell, while the queue works through a burst of a thousand other events that came in one
 * transaction just before (a region that loads its posts). A fact is in the cells when the row that the lag meter reads is: both are
 * of one transaction.
 */
export async function benchLag({ instance, isShort, progress }: LagBench): Promise<Row[]> {
  const api = await pool(instance, 'api');
  const statistics = await pool(instance, 'statistics');
  try {
    const watch = new Arrivals(statistics);
    const deciding = Array.from({ length: isShort ? 3 : 100 }, aDoctor);
    progress(`statistics: ${deciding.length} påbörjade tjänster …`);
    await watch.all(await publish(api, deciding.map(started)));
    const burst = Array.from({ length: isShort ? 30 : 1_000 }, aDoctor).map(started);
    progress(
      `statistics: ${burst.length} händelser på en gång, och ${deciding.length} beslut medan de tas om hand …`,
    );
    const loaded = watch.all(await publish(api, burst));
    const decided: Promise<number[]>[] = [];
    for (const doctor of deciding) {
      decided.push(watch.all(await publish(api, [approved(doctor)])));
      await pause(DECISION_EVERY_MS);
    }
    const [ofBurst, ...ofDecisions] = await Promise.all([loaded, ...decided]);
    return rowsOf(burst.length, ofBurst, ofDecisions.flat());
  } finally {
    await Promise.all([api, statistics].map(({ dataSource }) => dataSource.destroy()));
  }
}

const row = (what: string, ours: number): Row => ({
  what,
  ours: rounded(ours),
  unit: 's',
  limit: LIMIT_SECONDS,
});

function rowsOf(burst: number, ofBurst: readonly number[], ofDecisions: readonly number[]): Row[] {
  return [
    row(`beslut → intern cell under ${burst} händelser, median`, median(ofDecisions)),
    row(`beslut → intern cell under ${burst} händelser, p99`, quantile(ofDecisions, 0.99)),
    row(`de ${burst} händelserna själva, den sista`, Math.max(...ofBurst)),
  ];
}

/** Sees when facts have reached the cells: one look at the database for all that are waited for. */
class Arrivals {
  private readonly waiting = new Map<string, (seconds: number) => void>();
  private isLooking = false;

  constructor(private readonly statistics: Transactions) {}

  /** Seconds from now until each is in the cells. */
  all(factIds: readonly string[]): Promise<number[]> {
    const from = performance.now();
    const arrived = factIds.map(
      (id) => new Promise<number>((resolve) => this.waiting.set(id, (at) => resolve((at - from) / 1000))),
    );
    const looked = this.isLooking ? Promise.resolve() : this.look();
    return Promise.all([Promise.all(arrived), looked]).then(([seconds]) => seconds);
  }

  private async look(): Promise<void> {
    this.isLooking = true;
    const until = performance.now() + GIVE_UP_SECONDS * 1000;
    while (this.waiting.size > 0) {
      if (performance.now() > until) throw new Error(`${this.waiting.size} fakta nådde aldrig cellerna.`);
      const rows = await this.statistics.run({ system: true }, () =>
        sql<{ id: string }>(
          'select fact_id as id from statistics.applied_fact where fact_id = any ($1::uuid[])',
          [[...this.waiting.keys()]],
        ),
      );
      const at = performance.now();
      for (const { id } of rows) {
        this.waiting.get(id)?.(at);
        this.waiting.delete(id);
      }
      await pause(POLL_MS);
    }
    this.isLooking = false;
  }
}

async function pool(instance: BenchInstance, role: 'api' | 'statistics'): Promise<Transactions> {
  const source = createDataSource({
    url: instance.databaseUrl(role),
    applicationName: `bench-lag-${role}`,
    poolMax: 2,
    statementTimeout: 120_000,
  });
  return new Transactions(await source.initialize());
}

/** In one transaction. Returns the ids of the facts. */
async function publish(api: Transactions, facts: readonly RegisterFactV1[]): Promise<string[]> {
  await api.run({ system: true }, async () => {
    for (const fact of facts) await outbox.publish('register-fact', 1, { ...fact });
  });
  return facts.map(({ factId }) => factId);
}

type Doctor = Pick<RegisterFactV1, 'person' | 'post' | 'region'>;
const REGIONS = ['01', '04', '12', '14', '24'] as const;

const aDoctor = (_: unknown, index: number): Doctor => ({
  person: randomBytes(32).toString('hex'),
  post: randomBytes(32).toString('hex'),
  region: REGIONS[index % REGIONS.length] ?? '01',
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
    sex: 'K',
    route: 'eu-recognition',
    careProvider: null,
    unit: null,
    step: 'bt-standalone',
    specialty: null,
    validTo: null,
    source: 'simulated',
    ...traits,
  };
}
