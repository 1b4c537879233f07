import type {
  ActOpened,
  ApplicationForm,
  ApplicationView,
  CaseList,
  CaseView,
  CodeAnswer,
  DecisionList,
  GoalList,
  PaymentReport,
  RegisterPaperCase,
  RuleList,
  UnitQueryList,
  VerifyAnswer,
} from '@specialistvagen/certificates/contract';
import type { z } from 'zod';
import { get, post, put } from './http.js';

export type Application = z.infer<typeof ApplicationView>;
export type ApplicationFields = z.infer<typeof ApplicationForm>;
export type Opened = z.infer<typeof ActOpened>;
export type Cases = z.infer<typeof CaseList>;
export type Case = z.infer<typeof CaseView>;
export type Decisions = z.infer<typeof DecisionList>;
export type UnitQueries = z.infer<typeof UnitQueryList>;
export type Verdict = z.infer<typeof VerifyAnswer>;
export type Rules = z.infer<typeof RuleList>;
export type Payments = z.infer<typeof PaymentReport>;

export const application = (trainee: string) =>
  get<Application>('/api/portfolios/{trainee}/application', { path: { trainee } });
export const beginApplication = (trainee: string, intent: string) =>
  post<Application>('/api/portfolios/{trainee}/application', { path: { trainee }, intent });
export const saveApplication = (id: string, body: { revision: number; form: ApplicationFields }) =>
  put<Application>('/api/applications/{id}', { path: { id }, body });
export const submitApplication = (
  id: string,
  body: { revision: number; confirmedFaults: string[] },
  intent: string,
) => post<Opened>('/api/applications/{id}/submit-act', { path: { id }, body, intent });
export const answerSupplement = (id: string, body: { supplementId: string; text: string }, intent: string) =>
  post<unknown>('/api/applications/{id}/answer-supplement', { path: { id }, body, intent });
export const giveStatement = (id: string, text: string, intent: string) =>
  post<unknown>('/api/applications/{id}/statement', { path: { id }, body: { text }, intent });

export const cases = (state?: string, mine?: string) => get<Cases>('/api/cases', { query: { state, mine } });
export const officerCase = (id: string) => get<Case>('/api/cases/{id}', { path: { id } });
/** The decision bar's acts share one shape; those that are signed answer with where to sign. */
export const actOnCase = (id: string, act: string, body: Record<string, unknown>, intent: string) =>
  post<Partial<Opened>>(`/api/cases/{id}/${act}`, { path: { id }, body, intent });
export const registerPaper = (body: z.input<typeof RegisterPaperCase>, intent: string) =>
  post<{ id: string }>('/api/cases/paper', { body, intent });
export const importPayments = (body: { fileName: string; content: string }, intent: string) =>
  post<Payments>('/api/payments/import', { body, intent });
export const decisions = () => get<Decisions>('/api/decisions');

export const unitQueries = () => get<UnitQueries>('/api/unit-queries');
export const answerUnitQuery = (id: string, body: { answer: string; comment: string }, intent: string) =>
  post<unknown>('/api/unit-queries/{id}/answer', { path: { id }, body, intent });

export const verifyFile = (file: Blob) =>
  post<Verdict>('/api/verify', { body: new Blob([file], { type: 'application/pdf' }) });
export const verifyCode = (code: string) =>
  get<z.infer<typeof CodeAnswer>>('/api/verify/code/{code}', { path: { code } });
export const rules = () => get<Rules>('/api/rules');
export const regulationGoals = () =>
  get<z.infer<typeof GoalList>>('/api/regulations/goals', { query: { kind: 'bt' } });
