import type {
  addPoolMemberBody,
  currentAssessor,
  poolList,
} from '@specialistvagen/external-assessors/contract';
import type { appointSupervisorBody, assignmentList } from '@specialistvagen/supervisors/contract';
import type {
  addCreditBody,
  addInterruptionBody,
  addPeriodBody,
  createEarlierDocumentBody,
  createPostBody,
  earlierDocumentList,
  earlierDocumentView,
  planView,
  postView,
  savePlanBody,
  timeAccountView,
  traineeList,
  verifyEarlierDocumentBody,
} from '@specialistvagen/trainees/contract';
import type { z } from 'zod';
import { get, post, put } from './http.js';

export type TraineeList = z.infer<typeof traineeList>;
export type TraineeListItem = TraineeList['items'][number];
export type Relation = TraineeListItem['relations'][number];
export type Post = z.infer<typeof postView>;
export type CreatePost = z.input<typeof createPostBody>;
export type AddPeriod = z.input<typeof addPeriodBody>;
export type AddInterruption = z.input<typeof addInterruptionBody>;
export type AddCredit = z.input<typeof addCreditBody>;
export type TimeAccount = z.infer<typeof timeAccountView>;
export type Plan = z.infer<typeof planView>;
export type SavePlan = z.input<typeof savePlanBody>;
export type PlanContent = SavePlan['content'];
export type EarlierDocument = z.infer<typeof earlierDocumentView>;
export type VerifyEarlierDocument = z.infer<typeof verifyEarlierDocumentBody>;
export type Assignments = z.infer<typeof assignmentList>;
export type AppointSupervisor = z.input<typeof appointSupervisorBody>;
export type Pool = z.infer<typeof poolList>;
export type CurrentAssessor = z.infer<typeof currentAssessor>;

export const trainees = (relation?: Relation) => get<TraineeList>('/api/trainees', { query: { relation } });
export const createPost = (body: CreatePost, intent: string) => post<Post>('/api/posts', { body, intent });
export const trainingPost = (id: string) => get<Post>('/api/posts/{id}', { path: { id } });
export const addPeriod = (id: string, body: AddPeriod, intent: string) =>
  post<Post>('/api/posts/{id}/periods', { path: { id }, body, intent });
export const changePeriod = (id: string, periodId: string, body: AddPeriod) =>
  put<Post>('/api/posts/{id}/periods/{periodId}', { path: { id, periodId }, body });
export const removePeriod = (id: string, periodId: string, revision: number, intent: string) =>
  post<Post>('/api/posts/{id}/periods/{periodId}/remove', {
    path: { id, periodId },
    body: { revision },
    intent,
  });
export const addInterruption = (id: string, body: AddInterruption, intent: string) =>
  post<Post>('/api/posts/{id}/interruptions', { path: { id }, body, intent });
export const addCredit = (id: string, body: AddCredit, intent: string) =>
  post<Post>('/api/posts/{id}/credits', { path: { id }, body, intent });
export const endPost = (
  id: string,
  body: { revision: number; endedOn: string; reason: string },
  intent: string,
) => post<Post>('/api/posts/{id}/end', { path: { id }, body, intent });

export const assignments = (postId: string) =>
  get<Assignments>('/api/posts/{id}/supervisors', { path: { id: postId } });
export const appointSupervisor = (postId: string, body: AppointSupervisor, intent: string) =>
  post<unknown>('/api/posts/{id}/supervisors', { path: { id: postId }, body, intent });
export const endAssignment = (postId: string, assignmentId: string, on: string, intent: string) =>
  post<unknown>('/api/posts/{id}/supervisors/{assignmentId}/end', {
    path: { id: postId, assignmentId },
    body: { on },
    intent,
  });

export const timeAccount = (trainee: string) =>
  get<TimeAccount>('/api/portfolios/{trainee}/time', { path: { trainee } });
export const plan = (trainee: string) => get<Plan>('/api/portfolios/{trainee}/plan', { path: { trainee } });
export const savePlan = (trainee: string, body: SavePlan) =>
  put<Plan>('/api/portfolios/{trainee}/plan', { path: { trainee }, body });
export const agreePlan = (trainee: string, body: { revision: number; number: number }, intent: string) =>
  post<Plan>('/api/portfolios/{trainee}/plan/agree', { path: { trainee }, body, intent });
export const sharePlan = (trainee: string, shared: boolean, intent: string) =>
  post<unknown>('/api/portfolios/{trainee}/plan/share', { path: { trainee }, body: { shared }, intent });

export const earlierDocuments = (trainee: string) =>
  get<z.infer<typeof earlierDocumentList>>('/api/portfolios/{trainee}/earlier-documents', {
    path: { trainee },
  });
export const createEarlierDocument = (
  trainee: string,
  body: z.input<typeof createEarlierDocumentBody>,
  intent: string,
) =>
  post<EarlierDocument>('/api/portfolios/{trainee}/earlier-documents', { path: { trainee }, body, intent });
export const uploadEarlierDocument = (trainee: string, id: string, file: File) =>
  put<EarlierDocument>('/api/portfolios/{trainee}/earlier-documents/{id}/file', {
    path: { trainee, id },
    body: file,
  });
export const earlierDocumentAddress = (trainee: string, id: string) =>
  `/api/portfolios/${trainee}/earlier-documents/${id}/file`;
export const verifyEarlierDocument = (
  trainee: string,
  id: string,
  body: VerifyEarlierDocument,
  intent: string,
) =>
  post<EarlierDocument>('/api/portfolios/{trainee}/earlier-documents/{id}/verify', {
    path: { trainee, id },
    body,
    intent,
  });
export const shareEarlierDocument = (trainee: string, id: string, shared: boolean, intent: string) =>
  post<unknown>('/api/portfolios/{trainee}/earlier-documents/{id}/share', {
    path: { trainee, id },
    body: { shared },
    intent,
  });

export const assessorPool = () => get<Pool>('/api/assessor-pool');
export const addPoolMember = (body: z.input<typeof addPoolMemberBody>, intent: string) =>
  post<unknown>('/api/assessor-pool', { body, intent });
export const endPoolMember = (person: string, on: string, intent: string) =>
  post<unknown>('/api/assessor-pool/{person}/end', { path: { person }, body: { on }, intent });
export const currentAssessorOf = (trainee: string) =>
  get<CurrentAssessor>('/api/portfolios/{trainee}/assessor', { path: { trainee } });
export const objectToAssessor = (trainee: string, text: string, intent: string) =>
  post<unknown>('/api/portfolios/{trainee}/assessor/object', { path: { trainee }, body: { text }, intent });
