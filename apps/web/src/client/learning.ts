import { get, post, put, type Answer, type Body } from './http.js';

export type Logbook = Answer<'/api/portfolios/{trainee}/logbook'>;
export type LogbookEntry = Logbook['items'][number];
export type NewLogbookEntry = Body<'/api/portfolios/{trainee}/logbook'>;
export type Reflections = Answer<'/api/portfolios/{trainee}/reflections'>;
export type Reflection = Reflections['items'][number];
export type NewReflection = Body<'/api/portfolios/{trainee}/reflections'>;
export type Meetings = Answer<'/api/portfolios/{trainee}/meetings'>;
export type Meeting = Meetings['items'][number];
export type NewMeeting = Body<'/api/portfolios/{trainee}/meetings'>;
export type ChangeMeeting = Body<'/api/portfolios/{trainee}/meetings/{id}', 'put'>;
export type Attachment = LogbookEntry['attachments'][number];

/** One thing in one doctor's portfolio. */
type Of = { trainee: string; id: string };

export const logbook = (trainee: string) => get('/api/portfolios/{trainee}/logbook', { path: { trainee } });
export const addToLogbook = (trainee: string, body: NewLogbookEntry, intent: string) =>
  post('/api/portfolios/{trainee}/logbook', { path: { trainee }, body, intent });
export const takeBackEntry = (path: Of, intent: string) =>
  post('/api/portfolios/{trainee}/logbook/{id}/take-back', { path, intent });
export const logbookFileAddress = (trainee: string) => `/api/portfolios/${trainee}/logbook/export`;

export const reflections = (trainee: string) =>
  get('/api/portfolios/{trainee}/reflections', { path: { trainee } });
export const writeReflection = (trainee: string, body: NewReflection, intent: string) =>
  post('/api/portfolios/{trainee}/reflections', { path: { trainee }, body, intent });
export const changeReflection = (path: Of, body: NewReflection & { revision: number }) =>
  put('/api/portfolios/{trainee}/reflections/{id}', { path, body });
export const removeReflection = (path: Of, intent: string) =>
  post('/api/portfolios/{trainee}/reflections/{id}/remove', { path, intent });
export const shareReflection = (path: Of, supervisorId: string, intent: string) =>
  post('/api/portfolios/{trainee}/reflections/{id}/share', { path, body: { supervisorId }, intent });
export const unshareReflection = (path: Of, supervisorId: string, intent: string) =>
  post('/api/portfolios/{trainee}/reflections/{id}/unshare', { path, body: { supervisorId }, intent });

export const meetings = (trainee: string) => get('/api/portfolios/{trainee}/meetings', { path: { trainee } });
export const recordMeeting = (trainee: string, body: NewMeeting, intent: string) =>
  post('/api/portfolios/{trainee}/meetings', { path: { trainee }, body, intent });
export const changeMeeting = (path: Of, body: ChangeMeeting) =>
  put('/api/portfolios/{trainee}/meetings/{id}', { path, body });

/** What a file lies beside. */
export type Beside = Of & { subject: 'logbook' | 'reflections' | 'assessments' };
export const filesOfAssessment = (id: string) => get('/api/assessments/{id}/attachments', { path: { id } });
export function attach({ subject, ...path }: Beside, file: File, intent: string) {
  // A browser that does not know the kind says nothing; the api looks for itself.
  const body = file.type ? file : new Blob([file], { type: 'application/octet-stream' });
  if (subject === 'assessments')
    return post('/api/assessments/{id}/attachments', { path: { id: path.id }, body, intent });
  return subject === 'logbook'
    ? post('/api/portfolios/{trainee}/logbook/{id}/attachments', { path, body, intent })
    : post('/api/portfolios/{trainee}/reflections/{id}/attachments', { path, body, intent });
}
export function detach({ subject, ...of }: Beside, attachmentId: string, intent: string) {
  const path = { ...of, attachmentId };
  if (subject === 'assessments')
    return post('/api/assessments/{id}/attachments/{attachmentId}/remove', {
      path: { id: of.id, attachmentId },
      intent,
    });
  return subject === 'logbook'
    ? post('/api/portfolios/{trainee}/logbook/{id}/attachments/{attachmentId}/remove', { path, intent })
    : post('/api/portfolios/{trainee}/reflections/{id}/attachments/{attachmentId}/remove', { path, intent });
}
export const attachmentAddress = (subject: Beside['subject'], id: string) =>
  `/api/attachments/${subject}/${id}`;
