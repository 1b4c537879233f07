import { execute, sql } from '@specialistvagen/platform';
import type { Course, CourseOccasion } from '../domain/course.js';

const GOALS = `coalesce((select json_agg(json_build_object('regulation', g.regulation, 'codes', g.goals)
    order by g.regulation) from intyg.course_goal g where g.course_id = c.id), '[]'::json)`;
const OCCASION = `o.id, o.starts_on::text as "startsOn", o.ends_on::text as "endsOn", o.leader_id as "leaderId",
  json_build_object('id', c.id, 'title', c.title, 'kind', c.kind, 'arranger', c.arranger,
    'certifiedBy', c.certified_by, 'goals', ${GOALS}) as course
  from intyg.course_occasion o join intyg.course c on c.id = o.course_id`;

type Registered = { readonly by: string; readonly at: Date };

export async function insertCourse(course: Course, { by, at }: Registered): Promise<void> {
  const { id, title, kind, arranger, certifiedBy, goals } = course;
  await execute(
    `insert into intyg.course (id, title, kind, arranger, certified_by, registered_by, registered_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, title, kind, arranger, certifiedBy, by, at],
  );
  for (const { regulation, codes } of goals)
    await execute('insert into intyg.course_goal (course_id, regulation, goals) values ($1, $2, $3)', [
      id,
      regulation,
      codes,
    ]);
}

export async function courseExists(id: string): Promise<boolean> {
  const [row] = await sql<{ found: boolean }>(
    'select exists (select 1 from intyg.course where id = $1) as found',
    [id],
  );
  return row?.found ?? false;
}

export async function insertOccasion(
  occasion: Omit<CourseOccasion, 'course'> & { courseId: string },
  { by, at }: Registered,
): Promise<void> {
  const { id, courseId, startsOn, endsOn, leaderId } = occasion;
  await execute(
    `insert into intyg.course_occasion (id, course_id, starts_on, ends_on, leader_id, registered_by, registered_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, courseId, startsOn, endsOn, leaderId, by, at],
  );
}

export async function findOccasion(id: string): Promise<CourseOccasion | null> {
  const [row] = await sql<CourseOccasion>(`select ${OCCASION} where o.id = $1`, [id]);
  return row ?? null;
}

export type ListedOccasion = CourseOccasion & { readonly isEnrolled: boolean };

/** The latest courses and those to come; the person's own are always among them. */
export async function listOccasions(personId: string, limit: number): Promise<ListedOccasion[]> {
  const own = `(o.leader_id = $1 or e.trainee_id is not null)`;
  return sql(
    `select (e.trainee_id is not null) as "isEnrolled", ${OCCASION}
       left join intyg.course_enrolment e
         on e.occasion_id = o.id and e.trainee_id = $1 and e.left_at is null
      order by ${own} desc, o.ends_on desc, o.id limit $2`,
    [personId, limit],
  );
}

export type CourseToWrite = {
  readonly id: string;
  readonly title: string;
  readonly endsOn: string;
  readonly waiting: number;
};

/** Courses that the person has led to their end, with how many have enrolled since intyg were last written. */
export async function coursesToWrite(leaderId: string, today: string): Promise<CourseToWrite[]> {
  return sql(
    `select o.id, c.title, o.ends_on::text as "endsOn", count(*)::int as waiting
       from intyg.course_occasion o join intyg.course c on c.id = o.course_id
       join intyg.course_enrolment e on e.occasion_id = o.id and e.left_at is null and e.draft_id is null
      where o.leader_id = $1 and o.ends_on <= $2::date
        and e.enrolled_at > coalesce((select max(d.created_at) from intyg.course_enrolment w
          join intyg.draft d on d.id = w.draft_id where w.occasion_id = o.id), '-infinity')
      group by o.id, c.title, o.ends_on order by o.ends_on, o.id`,
    [leaderId, today],
  );
}
