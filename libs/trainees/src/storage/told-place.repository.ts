import { execute, sql } from '@specialistvagen/platform';

/** As worker: persons whose places were last kept back from statistics. */
export async function keptBack(): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    'select person_id as id from trainees.told_place where is_kept_back order by person_id',
  );
  return rows.map(({ id }) => id);
}

/** False when that is what was remembered already; of two workers one gets true. */
export async function rememberKeptBack(personId: string, isKeptBack: boolean): Promise<boolean> {
  const changed = await execute(
    `insert into trainees.told_place as t (person_id, is_kept_back) values ($1, $2)
     on conflict (person_id) do update set is_kept_back = excluded.is_kept_back
      where t.is_kept_back <> excluded.is_kept_back`,
    [personId, isKeptBack],
  );
  return changed > 0;
}

/** The fact that each of the doctor's periods was last told by; held until the transaction ends. */
export async function holdToldService(traineeId: string): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; factId: string }>(
    `select id, fact_id as "factId" from trainees.service_period
      where trainee_id = $1 and removed_at is null order by id for update`,
    [traineeId],
  );
  return new Map(rows.map(({ id, factId }) => [id, factId]));
}

export async function rememberToldService(id: string, factId: string): Promise<void> {
  await execute('update trainees.service_period set fact_id = $2 where id = $1', [id, factId]);
}
