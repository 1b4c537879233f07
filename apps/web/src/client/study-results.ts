import { get, post, type Answer } from './http.js';

export type StudyResultList = Answer<'/api/portfolios/{trainee}/study-results'>;
export type StudyResult = StudyResultList['items'][number];
export type StudyFile = Answer<'/api/portfolios/{trainee}/study-results/preview', 'post'>;
export type StudyFileEntry = StudyFile['entries'][number];

/** A browser names the type of a file by its ending; what it is the api finds out. */
const asXml = (file: Blob) => new Blob([file], { type: 'application/xml' });

export const studyResults = (trainee: string) =>
  get('/api/portfolios/{trainee}/study-results', { path: { trainee } });
export const previewStudyFile = (trainee: string, file: Blob) =>
  post('/api/portfolios/{trainee}/study-results/preview', { path: { trainee }, body: asXml(file) });
export const saveStudyResults = (trainee: string, chosen: string, file: Blob, intent: string) =>
  post('/api/portfolios/{trainee}/study-results', {
    path: { trainee },
    query: chosen ? { chosen } : {},
    body: asXml(file),
    intent,
  });
export const takeBackStudyResult = (trainee: string, id: string, intent: string) =>
  post('/api/portfolios/{trainee}/study-results/{id}/take-back', { path: { trainee, id }, intent });
