import { execute, sql } from '@specialistvagen/platform';

/** Rows that are kept at most; anybody may save, so there is an end to it. */
export const MOST_SAVED_QUERIES = 100_000;

/** Keeps a query under its id; true when it is kept, now or since before. */
export async function insertSavedQuery(id: string, query: unknown): Promise<boolean> {
  await execute(
    `insert into statistics.saved_query (id, query)
     select $1, $2::jsonb where (select count(*) from statistics.saved_query) < $3
     on conflict (id) do nothing`,
    [id, JSON.stringify(query), MOST_SAVED_QUERIES],
  );
  return (await findSavedQuery(id)) !== undefined;
}

export async function findSavedQuery(id: string): Promise<unknown> {
  const [row] = await sql<{ query: unknown }>(`select query from statistics.saved_query where id = $1`, [id]);
  return row?.query;
}
