import type { PlainDate } from '@specialistvagen/regulations';
import type { AssessmentLine, AssessmentView, FormSpecification } from '../contract/index.js';
import { partiesOf, type Assessment, type AssessmentAnswer } from './assessment.js';
import { goalsOfTraining } from './assessment-goals.js';
import type { AnsweredGoal } from './assessment-trend.js';
import { assessmentActions, assessmentStatus, levelOf } from './assessment-words.js';
import { scalesOf } from './independence-scale.js';

/** What a line or a page is made of beside the assessment itself. */
export type AssessmentContext = {
  readonly form: FormSpecification;
  readonly answer: AssessmentAnswer | null;
  readonly nameOf: (id: string) => string;
  readonly dayOf: (instant: Date) => PlainDate;
};

export function lineOf(
  assessment: Assessment,
  { form, answer, nameOf, dayOf }: AssessmentContext,
): AssessmentLine {
  const { id, method, state, occasion, assessorId, askedAt, closedAt } = assessment;
  const assessor = assessorId ? { id: assessorId, displayName: nameOf(assessorId) } : null;
  const askedOn = dayOf(askedAt);
  const closedOn = closedAt ? dayOf(closedAt) : null;
  const status = assessmentStatus({
    ...assessment,
    assessorName: assessor?.displayName ?? null,
    askedOn,
    closedOn,
  });
  return {
    id,
    method,
    title: form.title,
    goals: [...(answer?.goals ?? assessment.goals)],
    state,
    status,
    assessor,
    standing: answer?.standing ?? null,
    level: (answer && levelOf(form, answer.answers)?.label) ?? null,
    occasion,
    on: closedOn ?? askedOn,
  };
}

export function viewOf(
  assessment: Assessment,
  described: AssessmentContext,
  reader: string,
): Omit<AssessmentView, 'guidance'> {
  const { form, answer, nameOf } = described;
  const { traineeId, revision, expiresOn, reason, startedBy, assessorId, state } = assessment;
  return {
    ...lineOf(assessment, described),
    trainee: { id: traineeId, displayName: nameOf(traineeId) },
    revision,
    form,
    scales: scalesOf(form),
    goalChoices: goalsOfTraining(assessment),
    expiresOn,
    answers: answer?.answers ?? null,
    standingBasis: answer?.standingBasis ?? null,
    declineReason: reason,
    startedByAssessor: startedBy === 'assessor',
    isMailed: assessment.addresseeId !== null,
    isMine: assessorId === reader,
    actions: assessmentActions(state, partiesOf(assessment, reader)),
  };
}

export function pointOf(
  assessment: Assessment,
  { form, answer, nameOf, dayOf }: AssessmentContext,
): AnsweredGoal[] {
  const level = answer && levelOf(form, answer.answers);
  const { id, assessorId } = assessment;
  if (!answer || !level || !assessorId) return [];
  return [
    {
      ...level,
      assessmentId: id,
      on: dayOf(answer.answeredAt),
      title: form.title,
      assessor: { id: assessorId, displayName: nameOf(assessorId) },
      standing: answer.standing,
      goals: answer.goals,
    },
  ];
}
