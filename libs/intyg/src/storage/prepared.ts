import { currentTransaction } from '@specialistvagen/platform';

type Client = {
  query(statement: { name: string; text: string; values: readonly unknown[] }): Promise<{ rows: unknown[] }>;
};

/**
 * Runs a statement by name on the running transaction's connection: PostgreSQL keeps its plan for as long as the
 * connection lives. For hot pages; `name` must belong to exactly one text.
 */
export async function prepared<T>(name: string, text: string, values: readonly unknown[]): Promise<T[]> {
  const runner = currentTransaction().queryRunner;
  if (!runner) throw new Error('The running transaction has no connection');
  const client = (await runner.connect()) as Client;
  return (await client.query({ name, text, values })).rows as T[];
}
