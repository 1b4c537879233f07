import { sequenceEntries } from '@specialistvagen/evidence-log';
import type { PublicLog } from '@specialistvagen/evidence-log';
import { execute, sql } from '@specialistvagen/platform';
import type { Transactions } from '@specialistvagen/platform';

const ONE_INSERT = 100_000;

/** As the api's use cases append them: canonical bytes with an id of their own, and their hash. `from` up to and including `to`. */
export async function insertEntries(api: Transactions, from: number, to: number): Promise<void> {
  for (let first = from; first <= to; first += ONE_INSERT) {
    const last = Math.min(to, first + ONE_INSERT - 1);
    await api.run({ system: true }, () =>
      execute(
        `insert into evidence_log.evidence_entry (id, kind, canonical, leaf_hash)
         select id, 'bench', canonical, sha256('\\x00'::bytea || canonical)
           from (select id, convert_to('{"id":"' || id || '","n":' || n || ',"type":"bench"}', 'UTF8') as canonical
                   from (select n, gen_random_uuid() as id from generate_series($1::int, $2::int) as n) as numbered
                 offset 0) as entry`,
        [first, last],
      ),
    );
  }
}

/** Until nothing waits: the instance's own worker takes its share, one of us at a time. */
export async function sequenceAll(worker: Transactions): Promise<void> {
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

/** Until the worker has signed a checkpoint over all that is in the log. */
export async function untilSigned(log: PublicLog, api: Transactions): Promise<void> {
  const entries = await api.run({ system: true }, async () => {
    const [row] = await sql<{ n: number }>('select count(*)::int as n from evidence_log.evidence_entry');
    return row?.n ?? 0;
  });
  for (;;) {
    const { size, waiting } = await log.standing();
    if (waiting === 0 && size >= entries) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
