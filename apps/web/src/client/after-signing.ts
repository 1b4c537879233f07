import { get, post, type Answer, type Body } from './http.js';
import type { IntygView } from './intyg.js';

export type Revoke = Body<'/api/intyg/{id}/revoke'>;
export type ReportOfIntyg = IntygView['reports'][number];

export const revokeIntyg = (id: string, body: Revoke, intent: string) =>
  post('/api/intyg/{id}/revoke', { path: { id }, body, intent });
export const reportIntyg = (id: string, body: Revoke, intent: string) =>
  post('/api/intyg/{id}/report', { path: { id }, body, intent });
export const disputeIntyg = (id: string, body: { revision: number; note: string }, intent: string) =>
  post('/api/intyg/{id}/dispute', { path: { id }, body, intent });
export const answerRevocation = (id: string, text: string, intent: string) =>
  post('/api/intyg/{id}/answer', { path: { id }, body: { text }, intent });
export const replaceIntyg = (id: string, body: { revision: number; reason: string }, intent: string) =>
  post('/api/intyg/{id}/replace', { path: { id }, body, intent });

export const acceptReport = (id: string, revision: number, intent: string) =>
  post('/api/intyg-reports/{id}/accept', { path: { id }, body: { revision }, intent });
export const rejectReport = (id: string, body: { revision: number; reason: string }, intent: string) =>
  post('/api/intyg-reports/{id}/reject', { path: { id }, body, intent });

export type IssuedList = Answer<'/api/signed-in-my-name'>;
export type IssuedDocument = IssuedList['items'][number];
export const signedInMyName = () => get('/api/signed-in-my-name');
export const unitDocuments = () => get('/api/unit-documents');
