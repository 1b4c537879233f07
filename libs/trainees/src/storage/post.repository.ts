import { conditionalUpdate, newId, sql } from '@specialistvagen/platform';
import type { PostState } from '../domain/post-states.js';
import type { Credit, Interruption, ServicePeriod, TrainingPost } from '../domain/training-post.js';

type NewPost = Omit<
  TrainingPost,
  'state' | 'endReason' | 'endedOn' | 'endMeaning' | 'approvedOn' | 'approvalCaseNumber' | 'revision'
> & { readonly factId: string; readonly returnFactId: string | null };
type Recorded<T> = T & { readonly traineeId: string; readonly factId: string };

export async function insertPost(post: NewPost): Promise<void> {
  await sql(
    `insert into trainees.training_post (id, trainee_id, kind, form, care_provider_id, region_code, regulation,
       regulation_version, regulation_reason, licence_route, licence_date, starts_on, ends_on, head_of_department_id,
       study_director_id, pseudonym, fact_id, specialty, track, rural, regulation_chosen_on, at_completed_on, st_begun_on,
       return_fact_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)`,
    [
      post.id,
      post.traineeId,
      post.kind,
      post.form,
      post.careProviderId,
      post.regionCode,
      post.regulation,
      post.regulationVersion,
      post.regulationReason,
      post.licenceRoute,
      post.licenceDate,
      post.startsOn,
      post.endsOn,
      post.headOfDepartmentId,
      post.studyDirectorId,
      post.pseudonym,
      post.factId,
      post.specialty,
      post.track,
      post.rural,
      post.regulationChosenOn,
      post.atCompletedOn,
      post.stBegunOn,
      post.returnFactId,
    ],
  );
  await replaceCoordinators(post, post.coordinatorIds);
}

/** Who was a coordinator stays in the table; who is one now has no `removed_at`. */
export async function replaceCoordinators(
  post: Pick<TrainingPost, 'id' | 'traineeId'>,
  personIds: readonly string[],
): Promise<void> {
  await sql(
    `update trainees.post_coordinator set removed_at = now()
      where post_id = $1 and removed_at is null and person_id <> all ($2::uuid[])`,
    [post.id, personIds],
  );
  for (const personId of personIds) {
    await sql(
      `insert into trainees.post_coordinator (post_id, trainee_id, person_id) values ($1, $2, $3)
       on conflict (post_id, person_id) do update set removed_at = null`,
      [post.id, post.traineeId, personId],
    );
  }
}

export type PostEvent = {
  readonly postId: string;
  readonly traineeId: string;
  readonly personId: string;
  readonly action: string;
  readonly fromState: PostState | null;
  readonly toState: PostState;
  readonly revision: number;
  readonly reason?: string;
  readonly details?: Readonly<Record<string, unknown>>;
};

export async function appendPostEvent(event: PostEvent): Promise<void> {
  await sql(
    `insert into trainees.post_event (id, post_id, trainee_id, person_id, action, from_state, to_state, revision,
       reason, details) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      newId(),
      event.postId,
      event.traineeId,
      event.personId,
      event.action,
      event.fromState,
      event.toState,
      event.revision,
      event.reason ?? null,
      JSON.stringify(event.details ?? {}),
    ],
  );
}

/** Raises the revision; of two who change the same post at once exactly one gets through. */
export function changePost(
  post: Pick<TrainingPost, 'id' | 'state'>,
  revision: number,
  set: Readonly<Record<string, unknown>> = {},
): Promise<number> {
  return conditionalUpdate({
    table: 'trainees.training_post',
    id: post.id,
    state: post.state,
    revision,
    set,
    text: 'Någon har ändrat tjänsten sedan du öppnade den. Läs in sidan igen och gör om ändringen.',
  });
}

export async function insertPeriod(period: Recorded<ServicePeriod>): Promise<void> {
  await sql(
    `insert into trainees.service_period (id, post_id, trainee_id, care_unit_id, from_on, to_on, percent, area, fact_id,
       at_section, also_for)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      period.id,
      period.postId,
      period.traineeId,
      period.careUnitId,
      period.from,
      period.to,
      period.percent,
      period.area,
      period.factId,
      period.atSection,
      period.alsoFor,
    ],
  );
}

export async function updatePeriod(period: ServicePeriod, factId: string): Promise<void> {
  await sql(
    `update trainees.service_period
        set care_unit_id = $2, from_on = $3, to_on = $4, percent = $5, area = $6, fact_id = $7, at_section = $8,
            also_for = $9
      where id = $1 and removed_at is null`,
    [
      period.id,
      period.careUnitId,
      period.from,
      period.to,
      period.percent,
      period.area,
      factId,
      period.atSection,
      period.alsoFor,
    ],
  );
}

export async function insertInterruption(interruption: Recorded<Interruption>): Promise<void> {
  await sql(
    `insert into trainees.interruption (id, post_id, trainee_id, kind, from_on, to_on, fact_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      interruption.id,
      interruption.postId,
      interruption.traineeId,
      interruption.kind,
      interruption.from,
      interruption.to,
      interruption.factId,
    ],
  );
}

export async function insertCredit(
  credit: Credit & { readonly traineeId: string; readonly recordedBy: string },
): Promise<void> {
  await sql(
    `insert into trainees.credit (id, post_id, trainee_id, kind, what, from_where, months, goals, areas, evidence,
       decided_by, decided_on, reason, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      credit.id,
      credit.postId,
      credit.traineeId,
      credit.kind,
      credit.what,
      credit.fromWhere,
      credit.months,
      credit.goals,
      credit.areas,
      credit.evidence,
      credit.decidedById,
      credit.decidedOn,
      credit.reason,
      credit.recordedBy,
    ],
  );
}

const REMOVABLE = { period: 'service_period', interruption: 'interruption', credit: 'credit' } as const;

/** What is taken away stays in the table with the time it was removed. */
export async function removeRow(kind: keyof typeof REMOVABLE, id: string): Promise<void> {
  await sql(
    `update trainees.${REMOVABLE[kind]} set removed_at = now() where id = $1 and removed_at is null`,
    [id],
  );
}

/** What a withdrawn post held: taken away with it, so that no day of it is reckoned with. */
export async function removeRowsOf(postId: string): Promise<void> {
  for (const table of Object.values(REMOVABLE)) {
    await sql(`update trainees.${table} set removed_at = now() where post_id = $1 and removed_at is null`, [
      postId,
    ]);
  }
}

/** The fact that told statistics of the completion; null when nothing did. */
export async function completionFactId(postId: string): Promise<string | null> {
  const rows = await sql<{ factId: string | null }>(
    'select completion_fact_id as "factId" from trainees.training_post where id = $1',
    [postId],
  );
  return rows[0]?.factId ?? null;
}

/** The fact that statistics last got about a row or a post; a changed row retracts it. */
export async function lastFactId(kind: 'post' | 'period' | 'interruption', id: string): Promise<string> {
  const table = { post: 'training_post', period: 'service_period', interruption: 'interruption' }[kind];
  const rows = await sql<{ factId: string }>(
    `select fact_id as "factId" from trainees.${table} where id = $1`,
    [id],
  );
  const row = rows[0];
  if (!row) throw new Error('A row without its fact: it was read in this transaction');
  return row.factId;
}
