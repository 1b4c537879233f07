import { execute, sql } from '@specialistvagen/platform';
import type { Assignment } from '../domain/assignment.js';

const COLUMNS = `id, trainee_id as "traineeId", post_id as "postId", person_id as "personId", kind, from_on as "from",
  to_on as "to", appointed_by as "appointedById", on_behalf_of as "onBehalfOfId"`;

/** Those of a post that was withdrawn are left out: they never supervised. */
export function findAssignments(traineeId: string): Promise<Assignment[]> {
  return sql(
    `select ${COLUMNS} from supervisors.assignment where trainee_id = $1 and withdrawn_at is null
      order by kind, from_on, id`,
    [traineeId],
  );
}

export function findAssignmentsOf(personId: string): Promise<Assignment[]> {
  return sql(
    `select ${COLUMNS} from supervisors.assignment where person_id = $1 and withdrawn_at is null
    order by from_on, id`,
    [personId],
  );
}

export async function insertAssignment(assignment: Assignment): Promise<void> {
  await sql(
    `insert into supervisors.assignment (id, trainee_id, post_id, person_id, kind, from_on, to_on, appointed_by,
       on_behalf_of) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      assignment.id,
      assignment.traineeId,
      assignment.postId,
      assignment.personId,
      assignment.kind,
      assignment.from,
      assignment.to,
      assignment.appointedById,
      assignment.onBehalfOfId,
    ],
  );
}

/** The post was registered by mistake: the row stays, and says that it never counted. */
export async function withdrawAssignment(id: string, lastDay: string, by: string): Promise<void> {
  await sql(
    `update supervisors.assignment
        set withdrawn_at = now(), to_on = greatest(from_on, least(to_on, $2::date)), ended_by = $3, ended_at = now()
      where id = $1 and withdrawn_at is null`,
    [id, lastDay, by],
  );
}

/** True when it still ran past that day; of two that end it at once one does. */
export async function endAssignment(id: string, lastDay: string, by: string): Promise<boolean> {
  const ended = await execute(
    `update supervisors.assignment set to_on = $2, ended_by = $3, ended_at = now()
      where id = $1 and from_on <= $2::date and (to_on is null or to_on > $2::date)`,
    [id, lastDay, by],
  );
  return ended === 1;
}
