import { queryOptions } from '@tanstack/react-query';
import { get, post, postAct, type Answer, type Body } from './http.js';

export type SuspicionRow = Answer<'/api/suspicion-cases'>['items'][number];
export type SuspicionCase = Answer<'/api/suspicion-cases/{id}'>;
export type SuspicionCheck = SuspicionCase['checks'][number];
export type Room = Answer<'/api/suspicion-room'>;
export type Hearing = Answer<'/api/hearings/{id}'>;
export type RegisterSuspicion = Body<'/api/suspicion-cases'>;

export const roomCasesQuery = queryOptions({
  queryKey: ['suspicion-cases'],
  queryFn: () => get('/api/suspicion-cases'),
});
export const suspicionCaseQuery = (id: string) =>
  queryOptions({
    queryKey: ['suspicion-case', id],
    queryFn: () => get('/api/suspicion-cases/{id}', { path: { id } }),
  });
export const roomQuery = queryOptions({
  queryKey: ['suspicion-room'],
  queryFn: () => get('/api/suspicion-room'),
});
export const registerSuspicion = (body: RegisterSuspicion, intent: string) =>
  post('/api/suspicion-cases', { body, intent });
export const appointToRoom = (body: Body<'/api/suspicion-room/officers'>, intent: string) =>
  post('/api/suspicion-room/officers', { body, intent });
export const endInRoom = (id: string, reason: string, intent: string) =>
  post('/api/suspicion-room/officers/{id}/end', { path: { id }, body: { reason }, intent });

/** Every act in a case has the same shape: its address says what is done. */
export const ACT_PATHS = {
  take: '/api/suspicion-cases/{id}/take',
  'take-over': '/api/suspicion-cases/{id}/take-over',
  'add-document': '/api/suspicion-cases/{id}/documents',
  'choose-ground': '/api/suspicion-cases/{id}/ground',
  'move-due': '/api/suspicion-cases/{id}/due',
  'answer-check': '/api/suspicion-cases/{id}/checks',
  'propose-no-report': '/api/suspicion-cases/{id}/no-report',
  'confirm-no-report': '/api/suspicion-cases/{id}/no-report/confirm',
  'refuse-no-report': '/api/suspicion-cases/{id}/no-report/refuse',
  'record-sent': '/api/suspicion-cases/{id}/sent',
  communicate: '/api/suspicion-cases/{id}/communicate',
  'end-unchanged': '/api/suspicion-cases/{id}/end-unchanged',
  'end-changed': '/api/suspicion-cases/{id}/end-changed',
} as const;
export type SuspicionActName = keyof typeof ACT_PATHS;

/** The form of the act gives the fields; the api refuses what it does not know, each fault at its field. */
export const suspicionAct = (name: SuspicionActName, id: string, body: object, intent: string) =>
  postAct(ACT_PATHS[name], id, body as never, intent);

export function addShownFile(id: string, file: File, intent: string) {
  // A browser that does not know the kind says nothing; the api looks for itself.
  const body = file.type ? file : new Blob([file], { type: 'application/octet-stream' });
  return post('/api/suspicion-cases/{id}/files', { path: { id }, body, intent });
}
export const concernedPdfAddress = (id: string, documentId: string) =>
  `/api/suspicion-cases/${id}/documents/${documentId}`;
export const shownFileAddress = (id: string, fileId: string) => `/api/suspicion-cases/${id}/files/${fileId}`;

export const flaggedQuery = (id: string) =>
  queryOptions({
    queryKey: ['flagged', id],
    queryFn: () => get('/api/cases/{id}/suspicions', { path: { id } }),
  });

export const hearingQuery = (id: string) =>
  queryOptions({ queryKey: ['hearing', id], queryFn: () => get('/api/hearings/{id}', { path: { id } }) });
export const giveStatement = (id: string, text: string, intent: string) =>
  post('/api/hearings/{id}/statement', { path: { id }, body: { text }, intent });
export const employerNoticesQuery = queryOptions({
  queryKey: ['employer-notices'],
  queryFn: () => get('/api/employer-notices'),
});
