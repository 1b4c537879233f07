import { get, post, postAct, type Answer, type Body } from './http.js';

export type Round = Answer<'/api/assessment-rounds/{id}'>;
export type RaterOf = Body<'/api/assessment-rounds/{id}/invite'>['of'];
export type Assessment = Answer<'/api/assessments/{id}'>;
export type AssessmentField = Assessment['form']['fields'][number];
export type AssessmentAnswers = NonNullable<Assessment['answers']>;
export type AnswerValue = AssessmentAnswers[string];
export type Choices = Answer<'/api/portfolios/{trainee}/assessments/choices'>;
export type Trend = Answer<'/api/portfolios/{trainee}/assessments/trend'>;
export type AskAssessment = Body<'/api/portfolios/{trainee}/assessments'>;
export type StartAssessment = Body<'/api/portfolios/{trainee}/assessments/start'>;
export type Code = Answer<'/api/assessments/{id}/code', 'post'>;

type OfPost = string | undefined;
export const assessmentTrend = (trainee: string, of?: OfPost) =>
  get('/api/portfolios/{trainee}/assessments/trend', { path: { trainee }, query: { post: of } });
export const assessmentChoices = (trainee: string, of?: OfPost) =>
  get('/api/portfolios/{trainee}/assessments/choices', { path: { trainee }, query: { post: of } });
export const askAssessment = (trainee: string, body: AskAssessment, intent: string) =>
  post('/api/portfolios/{trainee}/assessments', { path: { trainee }, body, intent });
export const startAssessment = (trainee: string, body: StartAssessment, intent: string) =>
  post('/api/portfolios/{trainee}/assessments/start', { path: { trainee }, body, intent });

export const assessment = (id: string) => get('/api/assessments/{id}', { path: { id } });
export const answerAssessment = (
  id: string,
  body: { revision: number; answers: AssessmentAnswers },
  intent: string,
) => postAct('/api/assessments/{id}/answer', id, body, intent);
export const declineAssessment = (id: string, body: { revision: number; reason: string }, intent: string) =>
  postAct('/api/assessments/{id}/decline', id, body, intent);
export const passOnAssessment = (id: string, body: { revision: number; personId: string }, intent: string) =>
  postAct('/api/assessments/{id}/pass-on', id, body, intent);
export const withdrawAssessment = (id: string, revision: number, intent: string) =>
  postAct('/api/assessments/{id}/withdraw', id, { revision }, intent);

export const assessmentCode = (id: string) => post('/api/assessments/{id}/code', { path: { id } });
export const peekInvitation = (token: string) =>
  post('/api/assessment-invitations/peek', { body: { token } });
export const acceptInvitation = (token: string) =>
  post('/api/assessment-invitations/accept', { body: { token } });

export const assessmentRounds = (trainee: string) =>
  get('/api/portfolios/{trainee}/assessment-rounds', { path: { trainee } });
export const openRound = (trainee: string, of: OfPost, intent: string) =>
  post('/api/portfolios/{trainee}/assessment-rounds', {
    path: { trainee },
    body: of ? { postId: of } : {},
    intent,
  });
export const assessmentRound = (id: string) => get('/api/assessment-rounds/{id}', { path: { id } });
export const inviteRater = (id: string, of: RaterOf, intent: string) =>
  postAct('/api/assessment-rounds/{id}/invite', id, { of }, intent);
export const moveRound = (step: 'close' | 'withdraw', id: string, revision: number, intent: string) =>
  postAct(`/api/assessment-rounds/{id}/${step}`, id, { revision }, intent);
