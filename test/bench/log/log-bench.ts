import { join } from 'node:path';
import { PublicLog, sequenceEntries } from '@specialistvagen/evidence-log';
import { execute, sql } from '@specialistvagen/platform';
import type { Transactions } from '@specialistvagen/platform';
import { asRole } from '../as-role.js';
import type { BenchInstance } from '../bench-instance.js';
import { median, quantile, rounded } from '../measures.js';
import type { Benchmark, Row } from '../report.js';

export type LogBench = { instance: BenchInstance; isShort: boolean; progress: (line: string) => void };

const LEAVES = 1_000_000;
const PROOFS = 2_000;
/** Issue 6: at least 5 000 leaves a second, and a proof within a millisecond. */
const MOST_MICROSECONDS_A_LEAF = 200;
const MOST_MILLISECONDS_A_PROOF = 1;
const ONE_INSERT = 100_000;

/** The evidence log as an instance has it: entries through their table, the sequencer, proofs from the stored tree. */
export async function benchLog({ instance, isShort, progress }: LogBench): Promise<Benchmark> {
  const leaves = isShort ? 2_000 : LEAVES;
  const proofs = isShort ? 20 : PROOFS;
  const rows: Row[] = [];
  await asRole(instance, 'api', async (api) => {
    progress(`log: skriver ${leaves} rader …`);
    const inserting = await timed(() => insertEntries(api, leaves));
    progress('log: lägger dem i trädet …');
    const sequencing = await asRole(instance, 'worker', (worker) => timed(() => sequenceAll(worker)));
    rows.push(
      { what: `${leaves} rader skrivna i loggens tabell`, ours: micros(inserting, leaves), unit: 'µs/rad' },
      {
        what: `${leaves} löv lagda i trädet, i omgångar`,
        ours: micros(sequencing, leaves),
        unit: 'µs/löv',
        limit: MOST_MICROSECONDS_A_LEAF,
      },
      { what: '– det är', ours: rounded((leaves / sequencing) * 1000), unit: 'löv/s' },
    );
    progress(`log: ${proofs} bevis …`);
    const log = new PublicLog(api, join(instance.dataDir, 'trust'));
    const each = await proofTimes(log, api, { leaves, proofs });
    rows.push(
      {
        what: `bevis att en rad finns bland ${leaves}, median`,
        ours: rounded(median(each)),
        unit: 'ms',
        limit: MOST_MILLISECONDS_A_PROOF,
      },
      { what: '– p99', ours: rounded(quantile(each, 0.99)), unit: 'ms' },
    );
  });
  return { name: 'log', rows };
}

async function insertEntries(api: Transactions, entries: number): Promise<void> {
  for (let from = 1; from <= entries; from += ONE_INSERT) {
    const to = Math.min(entries, from + ONE_INSERT - 1);
    await api.run({ system: true }, () =>
      execute(
        `insert into evidence_log.evidence_entry (id, kind, canonical, leaf_hash)
         select gen_random_uuid(), 'bench', c, sha256('\\x00'::bytea || c)
           from (select convert_to('{"n":' || n || ',"type":"bench"}', 'UTF8') as c
                   from generate_series($1::int, $2::int) as n) as e`,
        [from, to],
      ),
    );
  }
}

/** Until nothing waits: the instance's own worker takes its share, one of us at a time. */
async function sequenceAll(worker: Transactions): Promise<void> {
  while ((await sequenceEntries(worker)) > 0 || (await isWaiting(worker)));
}

function isWaiting(worker: Transactions): Promise<boolean> {
  return worker.run({ system: true }, async () => {
    const [row] = await sql<{ waits: boolean }>(
      'select exists (select from evidence_log.tlog_waiting) as waits',
    );
    return row?.waits ?? false;
  });
}

type Asked = { leaves: number; proofs: number };

/** Once the worker has signed a checkpoint over all of them; places spread over the whole tree. */
async function proofTimes(log: PublicLog, api: Transactions, { leaves, proofs }: Asked): Promise<number[]> {
  while ((await log.standing()).waiting > 0 || !(await isSigned(log, leaves))) await pause();
  const hashes = await api.run({ system: true }, () =>
    sql<{ hash: Buffer }>(
      `select leaf_hash as hash from evidence_log.evidence_entry where kind = 'bench'
         and seq % greatest($1::int / $2::int, 1) = 0 limit $2`,
      [leaves, proofs],
    ),
  );
  const times: number[] = [];
  for (const { hash } of hashes) {
    const leafHash = hash.toString('hex');
    times.push(await timed(() => log.inclusion({ leafHash })));
  }
  return times;
}

const isSigned = async (log: PublicLog, leaves: number): Promise<boolean> => {
  const [, size] = (await log.checkpoint()).split('\n');
  return Number(size) >= leaves;
};

const pause = () => new Promise((resolve) => setTimeout(resolve, 200));
const micros = (milliseconds: number, count: number) => rounded((milliseconds * 1000) / count);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
