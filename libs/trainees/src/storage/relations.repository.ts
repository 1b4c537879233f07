import { sql } from '@specialistvagen/platform';
import { ACCESS_PURPOSES, type AccessPurpose } from '@specialistvagen/identity/contract';

/** Why the person of the running transaction may see the portfolio today; empty when they may not. */
export async function relationsTo(traineeId: string): Promise<AccessPurpose[]> {
  const rows = await sql<{ purpose: AccessPurpose }>(
    `select purpose from unnest($2::text[]) as purpose where identity.has_access($1, array[purpose])`,
    [traineeId, [...ACCESS_PURPOSES]],
  );
  return rows.map((row) => row.purpose);
}
