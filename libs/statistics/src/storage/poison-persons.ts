import { execute, isRetryable, sql, sqlState } from '@specialistvagen/platform';

export type PoisonPerson = { readonly personId: number; readonly code: string; readonly since: Date };

/** Data or constraint errors come from the persons' own facts; anything else (no connection, a time limit) from elsewhere. */
export function isFromData(error: unknown): boolean {
  return !isRetryable(error) && /^(21|22|23)/.test(sqlState(error) ?? '');
}

export async function recordPoison(persons: readonly number[], error: unknown): Promise<void> {
  await execute(
    `insert into statistics.poison_person as known (person_id, code) select p, $2 from unnest($1::int[]) as p
     on conflict (person_id) do update set code = excluded.code where known.code <> excluded.code`,
    [persons, sqlState(error) ?? 'unknown'],
  );
}

/** They could be derived again. */
export async function forgetPoison(persons: readonly number[]): Promise<void> {
  await execute('delete from statistics.poison_person where person_id = any ($1::int[])', [persons]);
}

/** Persons whose facts could not be derived; they count nowhere until they can. */
export async function poisonPersons(): Promise<PoisonPerson[]> {
  return sql<PoisonPerson>(
    'select person_id as "personId", code, since from statistics.poison_person order by person_id',
  );
}
