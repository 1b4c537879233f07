import { execute, sql } from '@specialistvagen/platform';

export type WaitingFact = { readonly factId: string; readonly occurredAt: Date };

/** Stored, and counted when the recount that has the gate is over. */
export async function letWait(facts: readonly WaitingFact[]): Promise<void> {
  await execute(
    `insert into statistics.waiting_fact (fact_id, occurred_at)
     select f."factId", f."occurredAt" from jsonb_to_recordset($1::jsonb) as f("factId" uuid, "occurredAt" timestamptz)
     on conflict (fact_id) do nothing`,
    [JSON.stringify(facts)],
  );
}

/** Takes at most `limit` waiting facts, past those that another worker has taken. */
export async function takeWaiting(limit: number): Promise<WaitingFact[]> {
  return sql<WaitingFact>(
    `delete from statistics.waiting_fact where fact_id in (
       select fact_id from statistics.waiting_fact order by fact_id limit $1 for update skip locked)
     returning fact_id as "factId", occurred_at as "occurredAt"`,
    [limit],
  );
}
