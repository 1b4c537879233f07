import { sql } from '@specialistvagen/platform';

/** First number of the advisory locks of the statistics; the second is 0 for the gate, -1 for arrivals, else a person. */
const LOCKS = 2812;
const GATE = 0;
const ARRIVALS = -1;

/**
 * The gate is held together by those who move cells person by person, and alone by who recounts everything. False when a recount
 * has it: what has come is then stored and waits.
 */
export async function enterTogether(): Promise<boolean> {
  const [row] = await sql<{ entered: boolean }>(
    `select pg_try_advisory_xact_lock_shared(${LOCKS}, ${GATE}) as entered`,
  );
  return row?.entered === true;
}

/** The same, but waits for the recount. */
export async function waitToEnterTogether(): Promise<void> {
  await sql(`select pg_advisory_xact_lock_shared(${LOCKS}, ${GATE})`);
}

/** Waits until nobody moves cells, and lets nobody in until the transaction ends. */
export async function enterAlone(): Promise<void> {
  await sql(`select pg_advisory_xact_lock(${LOCKS}, ${GATE})`);
}

/** Held by everybody who stores facts, so that `stopArrivals` can wait for facts that are stored and not yet committed. */
export async function announceArrival(): Promise<void> {
  await sql(`select pg_advisory_xact_lock_shared(${LOCKS}, ${ARRIVALS})`);
}

/**
 * For a release: nobody moves cells and no fact is on its way until the transaction ends. Every fact that was known before the
 * answer (an instant of the database's clock) is committed; what comes later is known later.
 */
export async function stopArrivals(): Promise<Date> {
  await enterAlone();
  await sql(`select pg_advisory_xact_lock(${LOCKS}, ${ARRIVALS})`);
  const [row] = await sql<{ now: Date }>(`select clock_timestamp() as now`);
  if (!row) throw new Error('The database did not tell the time');
  return row.now;
}

/** One writer a person at a time; always in the same order, so that batches wait for each other and do not cross. */
export async function lockPersons(persons: readonly number[]): Promise<void> {
  await sql(
    `select pg_advisory_xact_lock(${LOCKS}, p) from (select unnest($1::int[]) as p order by 1) as ordered`,
    [persons],
  );
}
