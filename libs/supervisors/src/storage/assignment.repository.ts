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

export async function insertAssignment(assignment: Assignment, factId: string): Promise<void> {
  await sql(
    `insert into supervisors.assignment (id, trainee_id, post_id, person_id, kind, from_on, to_on, appointed_by,
       on_behalf_of, fact_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
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
      factId,
    ],
  );
}

/** What statistics was last told of an assignment; null for one from before it was told of any. */
export type ToldAssignment = { readonly factId: string | null };

/** The post was registered by mistake: the row stays, and says that it never counted. Null when it was withdrawn already. */
export async function withdrawAssignment(
  id: string,
  lastDay: string,
  by: string,
): Promise<ToldAssignment | null> {
  const rows = await sql<ToldAssignment>(
    `update supervisors.assignment
        set withdrawn_at = now(), to_on = greatest(from_on, least(to_on, $2::date)), ended_by = $3, ended_at = now()
      where id = $1 and withdrawn_at is null returning fact_id as "factId"`,
    [id, lastDay, by],
  );
  return rows[0] ?? null;
}

/** Null when it did not run past that day any more; of two that end it at once one does. */
export async function endAssignment(id: string, lastDay: string, by: string): Promise<ToldAssignment | null> {
  const rows = await sql<ToldAssignment>(
    `update supervisors.assignment set to_on = $2, ended_by = $3, ended_at = now()
      where id = $1 and from_on <= $2::date and (to_on is null or to_on > $2::date) returning fact_id as "factId"`,
    [id, lastDay, by],
  );
  return rows[0] ?? null;
}

export async function rememberTold(id: string, factId: string): Promise<void> {
  await execute('update supervisors.assignment set fact_id = $2 where id = $1', [id, factId]);
}

export type ToldOnce = UntoldAssignment & { readonly factId: string };

/** As worker: what statistics was told of the person, as supervisor and as who is supervised; held until the transaction ends. */
export function holdTold(personId: string): Promise<ToldOnce[]> {
  return sql(
    `select id, trainee_id as "traineeId", post_id as "postId", person_id as "personId", from_on as "from", to_on as "to",
            fact_id as "factId"
       from supervisors.assignment
      where (trainee_id = $1 or person_id = $1) and withdrawn_at is null and fact_id is not null
      order by id for update`,
    [personId],
  );
}

export type UntoldAssignment = Pick<Assignment, 'id' | 'traineeId' | 'postId' | 'personId' | 'from' | 'to'>;

/** As worker: some of those that statistics was never told of, held until the transaction ends. */
export function takeUntold(most: number): Promise<UntoldAssignment[]> {
  return sql(
    `select id, trainee_id as "traineeId", post_id as "postId", person_id as "personId", from_on as "from", to_on as "to"
       from supervisors.assignment where fact_id is null and withdrawn_at is null
      order by id limit $1 for update skip locked`,
    [most],
  );
}
