import { sql } from '@specialistvagen/platform';
import { findBackground } from './background-record.repository.js';
import type {
  AttestedRange,
  Credit,
  Interruption,
  ServicePeriod,
  TrainingPost,
  TrainingRecord,
} from '../domain/training-post.js';

const POST_COLUMNS = `p.id, p.trainee_id as "traineeId", p.kind, p.form, p.specialty, p.track, p.rural, p.care_provider_id as "careProviderId",
  p.region_code as "regionCode", p.regulation, p.regulation_version as "regulationVersion",
  p.regulation_reason as "regulationReason",
  coalesce(p.regulation_chosen_on, (p.created_at at time zone 'Europe/Stockholm')::date) as "regulationChosenOn",
  p.at_completed_on as "atCompletedOn", p.st_begun_on as "stBegunOn",
  case when p.state = 'completed' then coalesce(p.approved_on, (select max((e.at at time zone 'Europe/Stockholm')::date)
    from trainees.post_event e where e.post_id = p.id and e.action = 'complete')) end as "approvedOn",
  p.approval_case_number as "approvalCaseNumber", p.licence_route as "licenceRoute", p.licence_date as "licenceDate",
  p.starts_on as "startsOn", p.ends_on as "endsOn", p.head_of_department_id as "headOfDepartmentId",
  p.study_director_id as "studyDirectorId", p.state, p.end_reason as "endReason",
  p.ended_on as "endedOn", p.end_meaning as "endMeaning", p.revision, p.pseudonym,
  array(select c.person_id from trainees.post_coordinator c
    where c.post_id = p.id and c.removed_at is null order by c.person_id)
    as "coordinatorIds"`;

export async function findPost(id: string): Promise<TrainingPost | null> {
  const rows = await sql<TrainingPost>(
    `select ${POST_COLUMNS} from trainees.training_post p where p.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/**
 * The doctor's posts, the present one last: under way (BT before the ST that holds it) before those that are behind. One
 * that was withdrawn is nobody's training.
 */
export function findPosts(traineeIds: readonly string[]): Promise<TrainingPost[]> {
  return sql<TrainingPost>(
    `select ${POST_COLUMNS} from trainees.training_post p
      where p.trainee_id = any ($1) and p.state <> 'withdrawn'
      order by case when p.state = 'ongoing' then array_position(array['at','st','bt'], p.kind) + 10
                    when p.kind = 'st' then 3 when p.state = 'completed' then 2 else 1 end,
               p.starts_on, p.id`,
    [traineeIds],
  );
}

/** When the post was registered; what was signed before that rests on something else. */
export async function registeredAt(postId: string): Promise<Date | null> {
  const rows = await sql<{ at: Date }>('select created_at as at from trainees.training_post where id = $1', [
    postId,
  ]);
  return rows[0]?.at ?? null;
}

type OfTrainee<T> = T & { readonly traineeId: string };

export function findPeriods(traineeIds: readonly string[]): Promise<OfTrainee<ServicePeriod>[]> {
  return sql(
    `select id, trainee_id as "traineeId", post_id as "postId", care_unit_id as "careUnitId", from_on as "from",
            to_on as "to", percent, area, at_section as "atSection", also_for as "alsoFor"
       from trainees.service_period where trainee_id = any ($1) and removed_at is null order by from_on, id`,
    [traineeIds],
  );
}

export function findInterruptions(traineeIds: readonly string[]): Promise<OfTrainee<Interruption>[]> {
  return sql(
    `select id, trainee_id as "traineeId", post_id as "postId", kind, from_on as "from", to_on as "to"
       from trainees.interruption where trainee_id = any ($1) and removed_at is null order by from_on, id`,
    [traineeIds],
  );
}

export function findCredits(traineeIds: readonly string[]): Promise<OfTrainee<Credit>[]> {
  return sql(
    `select id, trainee_id as "traineeId", post_id as "postId", kind, what, from_where as "fromWhere", months, goals,
            areas, evidence, decided_by as "decidedById", decided_on as "decidedOn", reason
       from trainees.credit where trainee_id = any ($1) and removed_at is null order by id`,
    [traineeIds],
  );
}

export function findAttested(traineeId: string): Promise<AttestedRange[]> {
  return sql(
    `select document_id as "documentId", post_id as "postId", from_on as "from", to_on as "to"
       from trainees.attested_period where trainee_id = $1 and ended_at is null order by from_on, document_id`,
    [traineeId],
  );
}

/** Everything that the doctor's time is reckoned from, as far as the reader may see it. */
export async function loadRecord(traineeId: string): Promise<TrainingRecord> {
  const ids = [traineeId];
  const posts = await findPosts(ids);
  const periods = await findPeriods(ids);
  const interruptions = await findInterruptions(ids);
  const credits = await findCredits(ids);
  const attested = await findAttested(traineeId);
  const background = await findBackground(ids);
  return { posts, periods, interruptions, credits, attested, background };
}

/** One change at a time to a doctor's days: what is checked together is also written together. */
export async function lockTrainee(traineeId: string): Promise<void> {
  await sql(`select pg_advisory_xact_lock(hashtextextended('trainees.' || $1, 0))`, [traineeId]);
}
