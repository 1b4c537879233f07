import { join } from 'node:path';
import { PublicLog } from '@specialistvagen/evidence-log';
import { sql } from '@specialistvagen/platform';
import type { Transactions } from '@specialistvagen/platform';
import { asRole } from '../as-role.js';
import type { BenchInstance } from '../bench-instance.js';
import { median, quantile, rounded } from '../measures.js';
import type { Benchmark, Row } from '../report.js';
import { benchAudit, issueDocuments } from './audit-bench.js';
import { insertEntries, sequenceAll, untilSigned } from './insert-entries.js';

export type LogBench = { instance: BenchInstance; isShort: boolean; progress: (line: string) => void };

const LEAVES = 1_000_000;
/** Of them in the log when it is audited. */
const AUDITED = 100_000;
const PROOFS = 2_000;
const WARMING = 500;
/** Issue 6: at least 5 000 leaves a second, and a proof within a millisecond. */
const MOST_MICROSECONDS_A_LEAF = 200;
const MOST_MILLISECONDS_A_PROOF = 1;

/** The evidence log as an instance has it: entries through their table, the sequencer, the audit, proofs from the stored tree. */
export async function benchLog({ instance, isShort, progress }: LogBench): Promise<Benchmark> {
  const [leaves, audited, proofs] = isShort ? [2_000, 500, 20] : [LEAVES, AUDITED, PROOFS];
  return asRole(instance, 'api', async (api) => {
    const log = new PublicLog(api, join(instance.dataDir, 'trust'));
    const issued = await issueDocuments(instance, { isShort, progress });
    const timeOf = { inserting: 0, sequencing: 0 };
    const grow = async (from: number, to: number) => {
      progress(`log: skriver rader till och med ${to} …`);
      timeOf.inserting += await timed(() => insertEntries(api, from, to));
      progress('log: lägger dem i trädet …');
      timeOf.sequencing += await asRole(instance, 'worker', (worker) => timed(() => sequenceAll(worker)));
      await untilSigned(log, api);
    };
    await grow(1, audited);
    const audit = await benchAudit(instance, progress);
    await grow(audited + 1, leaves);
    progress(`log: ${proofs} bevis …`);
    const proving = await proveSome(log, api, { leaves, proofs });
    return {
      name: 'log',
      rows: [
        {
          what: `${leaves} rader skrivna i loggens tabell`,
          ours: micros(timeOf.inserting, leaves),
          unit: 'µs/rad',
        },
        {
          what: `${leaves} löv lagda i trädet, i omgångar`,
          ours: micros(timeOf.sequencing, leaves),
          unit: 'µs/löv',
          limit: MOST_MICROSECONDS_A_LEAF,
        },
        { what: '– det är', ours: rounded((leaves / timeOf.sequencing) * 1000), unit: 'löv/s' },
        ...proving,
        {
          what: `${issued.documents} intyg utfärdade för granskningen`,
          ours: rounded(issued.seconds),
          unit: 's',
        },
        ...audit,
      ],
    };
  });
}

type Asked = { leaves: number; proofs: number };

/** Of rows spread over the whole tree, one after the other, by a program that is warm as one is that has run for a while. */
async function proveSome(log: PublicLog, api: Transactions, { leaves, proofs }: Asked): Promise<Row[]> {
  const hashes = await api.run({ system: true }, () =>
    sql<{ hash: Buffer }>(
      `select leaf_hash as hash from evidence_log.evidence_entry where kind = 'bench'
         and seq % greatest($1::int / $2::int, 1) = 0 order by leaf_hash limit $2`,
      [leaves, proofs + WARMING],
    ),
  );
  const prove = ({ hash }: { hash: Buffer }) =>
    timed(() => log.inclusion({ leafHash: hash.toString('hex') }));
  for (const warming of hashes.slice(proofs)) await prove(warming);
  const times: number[] = [];
  const before = process.cpuUsage();
  for (const measured of hashes.slice(0, proofs)) times.push(await prove(measured));
  const { user, system } = process.cpuUsage(before);
  return [
    {
      what: `bevis att en rad finns bland ${leaves}, median`,
      ours: rounded(median(times)),
      unit: 'ms',
      limit: MOST_MILLISECONDS_A_PROOF,
    },
    { what: '– p99', ours: rounded(quantile(times, 0.99)), unit: 'ms' },
    {
      what: '– därav processortid hos oss',
      ours: rounded((user + system) / 1000 / times.length),
      unit: 'ms CPU',
    },
  ];
}

const micros = (milliseconds: number, count: number) => rounded((milliseconds * 1000) / count);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
