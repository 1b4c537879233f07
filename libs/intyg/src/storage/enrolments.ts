import { execute, sql } from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import type { Enrolment } from '../domain/course.js';

type NewEnrolment = Pick<Enrolment, 'occasionId' | 'traineeId' | 'postId'> & {
  readonly by: string;
  readonly at: Date;
};

/** Once each; who had left comes back. False for somebody who is enrolled already. */
export async function enrol({ occasionId, traineeId, postId, by, at }: NewEnrolment): Promise<boolean> {
  const enrolled = await execute(
    `insert into intyg.course_enrolment (occasion_id, trainee_id, post_id, enrolled_by, enrolled_at)
     values ($1, $2, $3, $4, $5)
     on conflict (occasion_id, trainee_id) do update
       set post_id = excluded.post_id, enrolled_by = excluded.enrolled_by, enrolled_at = excluded.enrolled_at,
         left_at = null, refusal = null
       where course_enrolment.left_at is not null`,
    [occasionId, traineeId, postId, by, at],
  );
  return enrolled === 1;
}

/** False when the person is not enrolled, or an intyg has been written. */
export async function leave(occasionId: string, traineeId: string, at: Date): Promise<boolean> {
  const left = await execute(
    `update intyg.course_enrolment set left_at = $3
      where occasion_id = $1 and trainee_id = $2 and left_at is null and draft_id is null`,
    [occasionId, traineeId, at],
  );
  return left === 1;
}

/** Whether the doctor takes part in any course that the person leads. */
export async function takesCourseOf(traineeId: string, leaderId: string): Promise<boolean> {
  const [row] = await sql<{ found: boolean }>(
    `select exists (select 1 from intyg.course_enrolment e join intyg.course_occasion o on o.id = e.occasion_id
        where e.trainee_id = $1 and e.left_at is null and o.leader_id = $2) as found`,
    [traineeId, leaderId],
  );
  return row?.found ?? false;
}

const ENROLLED = `select occasion_id as "occasionId", trainee_id as "traineeId", post_id as "postId",
    draft_id as "draftId", refusal
  from intyg.course_enrolment where occasion_id = $1 and left_at is null`;

/** Those that the current person may see, in the order they enrolled. */
export async function enrolmentsOf(occasionId: string): Promise<Enrolment[]> {
  return sql(`${ENROLLED} order by enrolled_at, trainee_id`, [occasionId]);
}

/** The chosen ones, held until the transaction ends and always in the same order: who writes beside it waits and sees what was written. */
export async function holdEnrolments(
  occasionId: string,
  traineeIds: readonly string[],
): Promise<Enrolment[]> {
  return sql(`${ENROLLED} and trainee_id = any($2::uuid[]) order by trainee_id for update`, [
    occasionId,
    traineeIds,
  ]);
}

/** What a try led to; a refusal leaves the intyg that an earlier try wrote. */
export async function keepWritten(
  { occasionId, traineeId }: Enrolment,
  result: { draftId: string } | { refusal: readonly Reason[] },
): Promise<void> {
  const [draftId, refusal] =
    'draftId' in result ? [result.draftId, null] : [null, JSON.stringify(result.refusal)];
  const kept = await execute(
    `update intyg.course_enrolment set draft_id = coalesce($3, draft_id), refusal = $4
      where occasion_id = $1 and trainee_id = $2 and left_at is null`,
    [occasionId, traineeId, draftId, refusal],
  );
  if (kept !== 1) throw new Error('The enrolment was held and is not there');
}
