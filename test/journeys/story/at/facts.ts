import { openInstance, sql } from '@specialistvagen/platform';

export type AtFact = { kind: string; from: string; to: string | null };
const LIMIT_MS = 60_000;

/** What statistics has been told of AT, as the role that may read it; in order, what has been retracted left out. */
async function factsOfAt(dataDir: string): Promise<AtFact[]> {
  const instance = await openInstance(dataDir, {});
  try {
    const transactions = await instance.transactions('statistics');
    return await transactions.run({ system: true }, () =>
      sql<AtFact>(
        `select kind, valid_from::text as "from", valid_to::text as "to" from statistics.fact f
          where step = 'at' and source = 'register'
            and not exists (select 1 from statistics.fact later where later.retracts = f.fact_id)
          order by kind, valid_from`,
      ),
    );
  } finally {
    await instance.close();
  }
}

/** The worker carries facts there; waits until there are so many, a minute at the most. */
export async function waitForFacts(dataDir: string, count: number): Promise<AtFact[]> {
  const started = performance.now();
  for (;;) {
    const facts = await factsOfAt(dataDir);
    if (facts.length >= count || performance.now() - started > LIMIT_MS) return facts;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
