import { sql } from '@specialistvagen/platform';
import type { AssessmentAnswers } from '../contract/index.js';
import type { Assessment, AssessmentAnswer } from '../domain/assessment.js';

const COLUMNS = `assessment_id as "assessmentId", answers, goals, standing, standing_basis as "standingBasis",
  answered_at as "answeredAt"`;

/** Those that the reader may see, by assessment. */
export async function findAnswers(assessmentIds: readonly string[]): Promise<Map<string, AssessmentAnswer>> {
  if (assessmentIds.length === 0) return new Map();
  const rows = await sql<AssessmentAnswer>(
    `select ${COLUMNS} from assessments.answer where assessment_id = any ($1)`,
    [[...assessmentIds]],
  );
  return new Map(rows.map((row) => [row.assessmentId, row]));
}

export async function insertAnswer(
  { id, traineeId, roundId }: Pick<Assessment, 'id' | 'traineeId' | 'roundId'>,
  assessorId: string,
  answer: Omit<AssessmentAnswer, 'assessmentId'>,
): Promise<void> {
  await sql(
    `insert into assessments.answer (assessment_id, trainee_id, assessor_id, round_id, answers, goals, standing,
       standing_basis, answered_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      traineeId,
      assessorId,
      roundId,
      JSON.stringify(answer.answers),
      answer.goals,
      answer.standing,
      answer.standingBasis,
      answer.answeredAt,
    ],
  );
}

/** Without names and in an order of their own; empty until the round is closed with enough of them. */
export async function findRoundAnswers(roundId: string): Promise<AssessmentAnswers[]> {
  const rows = await sql<{ answers: AssessmentAnswers }>(
    'select answers from assessments.round_answers($1)',
    [roundId],
  );
  return rows.map(({ answers }) => answers);
}

type Rated = {
  readonly assessorId: string;
  readonly traineeId: string;
  readonly form: string;
  readonly formVersion: number;
  readonly answers: AssessmentAnswers;
};

/** Of the doctors whose studies the person of the transaction directs; of nobody else's, whatever else they may read. */
export function findRatedByDirector(): Promise<Rated[]> {
  return sql(
    `select n.assessor_id as "assessorId", n.trainee_id as "traineeId", a.form, a.form_version as "formVersion", n.answers
       from assessments.answer n join assessments.assessment a on a.id = n.assessment_id
      where n.round_id is null and n.assessor_id <> platform.current_person()
        and identity.has_access(n.trainee_id, '{study-director}')
      order by n.answered_at, n.assessment_id`,
  );
}
