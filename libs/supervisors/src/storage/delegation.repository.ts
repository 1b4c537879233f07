import { execute, sql } from '@specialistvagen/platform';
import type { Delegation } from '../domain/delegation.js';

export function findDelegations(postId: string): Promise<Delegation[]> {
  return sql(
    `select id, trainee_id as "traineeId", post_id as "postId", delegated_by as "byId", delegated_to as "toId",
            from_on as "from", to_on as "to", wording
       from supervisors.delegation where post_id = $1 order by from_on, id`,
    [postId],
  );
}

export async function insertDelegation(one: Delegation): Promise<void> {
  await sql(
    `insert into supervisors.delegation (id, trainee_id, post_id, delegated_by, delegated_to, from_on, to_on, wording)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [one.id, one.traineeId, one.postId, one.byId, one.toId, one.from, one.to, one.wording],
  );
}

/** True when it still ran past that day; of two that end it at once one does. */
export async function endDelegation(id: string, lastDay: string, by: string): Promise<boolean> {
  const ended = await execute(
    `update supervisors.delegation set to_on = $2, ended_by = $3, ended_at = now()
      where id = $1 and from_on <= $2::date and (to_on is null or to_on > $2::date)`,
    [id, lastDay, by],
  );
  return ended === 1;
}
