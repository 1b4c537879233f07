import { conditionalUpdate, isUniqueViolation, newId, sql } from '@specialistvagen/platform';
import type { AssessmentState } from '../contract/index.js';
import type { Assessment } from '../domain/assessment.js';

const COLUMNS = `a.id, a.trainee_id as "traineeId", a.post_id as "postId", a.post_kind as "postKind", a.regulation,
  a.regulation_version as "regulationVersion", a.specialty, a.care_provider_id as "careProviderId",
  a.form, a.form_version as "formVersion", a.method,
  a.goals, a.occasion, a.state, a.revision, a.started_by as "startedBy", a.assessor_id as "assessorId",
  a.addressee_id as "addresseeId", a.passed_on_by as "passedOnBy", a.round_id as "roundId", a.asked_at as "askedAt",
  a.expires_on as "expiresOn", a.closed_at as "closedAt", a.reason`;

/** Null also for one that the reader does not see. */
export async function findAssessment(id: string): Promise<Assessment | null> {
  const [row] = await sql<Assessment>(`select ${COLUMNS} from assessments.assessment a where a.id = $1`, [
    id,
  ]);
  return row ?? null;
}

/** Of one doctor, the newest first; the answers of a 360 are not among them. */
export function findAssessmentsOf(traineeId: string): Promise<Assessment[]> {
  return sql(
    `select ${COLUMNS} from assessments.assessment a where a.trainee_id = $1 and a.round_id is null order by a.id desc`,
    [traineeId],
  );
}

export function findAssessmentsToAnswer(assessorId: string): Promise<Assessment[]> {
  return sql(
    `select ${COLUMNS} from assessments.assessment a where a.assessor_id = $1 and a.state = 'asked' order by a.id`,
    [assessorId],
  );
}

export function findAssessmentsOfRound(roundId: string): Promise<Assessment[]> {
  return sql(`select ${COLUMNS} from assessments.assessment a where a.round_id = $1 order by a.id`, [
    roundId,
  ]);
}

export async function insertAssessment(
  assessment: Omit<Assessment, 'state' | 'revision' | 'passedOnBy' | 'closedAt' | 'reason'>,
): Promise<void> {
  await sql(
    `insert into assessments.assessment (id, trainee_id, post_id, post_kind, regulation,
       regulation_version, specialty, care_provider_id, form, form_version, method, goals, occasion, state,
       started_by, assessor_id, addressee_id, round_id, asked_at, expires_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'asked', $14, $15, $16, $17, $18, $19)`,
    [
      assessment.id,
      assessment.traineeId,
      assessment.postId,
      assessment.postKind,
      assessment.regulation,
      assessment.regulationVersion,
      assessment.specialty,
      assessment.careProviderId,
      assessment.form,
      assessment.formVersion,
      assessment.method,
      assessment.goals,
      assessment.occasion,
      assessment.startedBy,
      assessment.assessorId,
      assessment.addresseeId,
      assessment.roundId,
      assessment.askedAt,
      assessment.expiresOn,
    ],
  );
}

export function changeAssessment(
  { id, state }: Pick<Assessment, 'id' | 'state'>,
  revision: number,
  set: Readonly<Record<string, unknown>>,
): Promise<number> {
  return conditionalUpdate({ table: 'assessments.assessment', id, state, revision, set });
}

/** To a stand-in. In a 360 everybody answers once: false when the stand-in is asked in the same round. */
export async function handOn(
  assessment: Pick<Assessment, 'id' | 'state'>,
  revision: number,
  { to, by }: { readonly to: string; readonly by: string },
): Promise<boolean> {
  const set = { state: assessment.state, assessor_id: to, passed_on_by: by };
  return changeAssessment(assessment, revision, set).then(
    () => true,
    (error: unknown) => {
      if (!isUniqueViolation(error, 'one_answer_a_round')) throw error;
      return false;
    },
  );
}

export async function appendAssessmentEvent(event: {
  readonly assessment: Pick<Assessment, 'id' | 'traineeId'>;
  readonly at: Date;
  readonly personId: string;
  readonly action: string;
  readonly fromState: AssessmentState | null;
  readonly toState: AssessmentState;
  readonly reason?: string;
}): Promise<void> {
  await sql(
    `insert into assessments.assessment_event (id, assessment_id, trainee_id, at, person_id, action, from_state, to_state,
       reason) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      newId(),
      event.assessment.id,
      event.assessment.traineeId,
      event.at,
      event.personId,
      event.action,
      event.fromState,
      event.toState,
      event.reason ?? null,
    ],
  );
}

/** As worker: requests whose day has passed are put away. */
export function expireAsked(
  today: string,
  at: Date,
): Promise<{ assessmentId: string; traineeId: string; roundId: string | null }[]> {
  return sql(
    `select assessment_id as "assessmentId", trainee_id as "traineeId", round_id as "roundId"
       from assessments.expire_asked($1, $2)`,
    [today, at],
  );
}
