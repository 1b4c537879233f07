import type { PlainDate, PostKind } from '@specialistvagen/regulations';
import type {
  AssessmentAnswers,
  AssessmentMethod,
  AssessmentState,
  AssessorStanding,
} from '../contract/index.js';
import type { AssessmentParty } from './assessment-states.js';

export type Assessment = {
  readonly id: string;
  readonly traineeId: string;
  readonly postId: string;
  /** What the training was pinned to when it was asked. */
  readonly postKind: PostKind;
  readonly regulation: string;
  readonly regulationVersion: string;
  readonly specialty: string | null;
  readonly careProviderId: string;
  readonly form: string;
  readonly formVersion: number;
  readonly method: AssessmentMethod;
  readonly goals: readonly string[];
  readonly occasion: string | null;
  readonly state: AssessmentState;
  readonly revision: number;
  readonly startedBy: 'trainee' | 'assessor';
  /** Null until somebody has come by the invitation. */
  readonly assessorId: string | null;
  /** The card with name and address that a mail went to; nobody signs in as it. */
  readonly addresseeId: string | null;
  readonly passedOnBy: string | null;
  readonly roundId: string | null;
  readonly askedAt: Date;
  readonly expiresOn: PlainDate;
  readonly closedAt: Date | null;
  readonly reason: string | null;
};

export type AssessmentAnswer = {
  readonly assessmentId: string;
  readonly answers: AssessmentAnswers;
  readonly goals: readonly string[];
  readonly standing: AssessorStanding;
  readonly standingBasis: string | null;
  readonly answeredAt: Date;
};

/** How long a request waits for its answer before it is put away. */
export const ASKED_DAYS = 60;
/** A code is shown face to face: long enough to fetch a telephone, too short to be passed around. */
export const CODE_MINUTES = 15;
export const MAIL_DAYS = 14;

export function partiesOf(assessment: Assessment, personId: string): AssessmentParty[] {
  const isTrainee = assessment.traineeId === personId;
  const isAssessor = assessment.assessorId === personId;
  const isStarter = assessment.startedBy === 'trainee' ? isTrainee : isAssessor;
  return [
    ...(isTrainee ? (['trainee'] as const) : []),
    ...(isAssessor ? (['assessor'] as const) : []),
    ...(isStarter ? (['starter'] as const) : []),
  ];
}
