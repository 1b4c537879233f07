import { get, post, put, type Answer, type Body } from './http.js';

export type Application = Answer<'/api/portfolios/{trainee}/application'>;
export type ApplicationFields = NonNullable<Application['form']>;
export type CompletenessNow = Answer<'/api/portfolios/{trainee}/completeness'>;
export type Cases = Answer<'/api/cases'>;
export type Case = Answer<'/api/cases/{id}'>;
export type Decisions = Answer<'/api/decisions'>;
export type UnitQueries = Answer<'/api/unit-queries'>;
export type AnswerUnitQuery = Body<'/api/unit-queries/{id}/answer'>;
export type Verdict = Answer<'/api/verify', 'post'>;
export type Rules = Answer<'/api/rules'>;
export type RegisterPaper = Body<'/api/cases/paper'>;

type OfPost = { trainee: string; post?: string | undefined };
export const application = ({ trainee, post: of }: OfPost) =>
  get('/api/portfolios/{trainee}/application', { path: { trainee }, query: { post: of } });
/** What would be missing if it were sent today; there need be no application. */
export const completeness = ({ trainee, post: of }: OfPost) =>
  get('/api/portfolios/{trainee}/completeness', { path: { trainee }, query: { post: of } });
export const beginApplication = ({ trainee, post: of }: OfPost, intent: string) =>
  post('/api/portfolios/{trainee}/application', { path: { trainee }, query: { post: of }, intent });
export const saveApplication = (id: string, body: { revision: number; form: ApplicationFields }) =>
  put('/api/applications/{id}/form', { path: { id }, body });
export const submitApplication = (
  id: string,
  body: { revision: number; confirmedFaults: string[] },
  intent: string,
) => post('/api/applications/{id}/submit-act', { path: { id }, body, intent });
export const answerSupplement = (
  id: string,
  body: Body<'/api/applications/{id}/answer-supplement'>,
  intent: string,
) => post('/api/applications/{id}/answer-supplement', { path: { id }, body, intent });
export const giveStatement = (id: string, body: Body<'/api/applications/{id}/statement'>, intent: string) =>
  post('/api/applications/{id}/statement', { path: { id }, body, intent });

export const cases = (isMine: boolean) => get('/api/cases', { query: isMine ? { mine: 'true' } : {} });
export type CaseRow = Answer<'/api/cases/{id}/row'>;
export const caseRow = (id: string) => get('/api/cases/{id}/row', { path: { id } });
export const officerCase = (id: string) => get('/api/cases/{id}', { path: { id } });
export const registerPaper = (body: RegisterPaper, intent: string) =>
  post('/api/cases/paper', { body, intent });
/** A payment counts once by its own reference, so the file may be read again. */
export const importPayments = (body: { fileName: string; content: string }) =>
  post('/api/payments/import', { body });
export const decisions = () => get('/api/decisions');

export const unitQueries = () => get('/api/unit-queries');
export const answerUnitQuery = (id: string, body: AnswerUnitQuery, intent: string) =>
  post('/api/unit-queries/{id}/answer', { path: { id }, body, intent });

export const verifyFile = (file: Blob) =>
  post('/api/verify', { body: new Blob([file], { type: 'application/pdf' }) });
export const verifyCode = (code: string) => get('/api/verify/code/{code}', { path: { code } });
export const rules = () => get('/api/rules');
export const regulationGoals = () => get('/api/regulations/goals', { query: { kind: 'bt' } });
