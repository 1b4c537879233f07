import { execute, sql } from '@specialistvagen/platform';

/** What statistics was last told of a person's licence; both null when it was taken back. */
export type ToldLicence = { readonly licensedOn: string | null; readonly factId: string | null };

export async function findToldLicence(traineeId: string): Promise<ToldLicence | null> {
  const rows = await sql<ToldLicence>(
    `select licensed_on as "licensedOn", fact_id as "factId" from trainees.told_licence where trainee_id = $1`,
    [traineeId],
  );
  return rows[0] ?? null;
}

export async function putToldLicence(traineeId: string, told: ToldLicence): Promise<void> {
  await execute(
    `insert into trainees.told_licence (trainee_id, licensed_on, fact_id) values ($1, $2, $3)
     on conflict (trainee_id) do update set licensed_on = excluded.licensed_on, fact_id = excluded.fact_id`,
    [traineeId, told.licensedOn, told.factId],
  );
}
