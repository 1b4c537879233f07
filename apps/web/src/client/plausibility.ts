import { get, post, type Answer, type Body } from './http.js';

export type Warning = Answer<'/api/intyg/{id}/plausibility'>['items'][number];
export type PlausibilityFinding = Answer<'/api/plausibility-findings'>['items'][number];
export type PlausibilityCheck = Warning['check'];
export type Assess = Body<'/api/plausibility-findings/{id}/assessments'>;

export const plausibilityChecks = () => get('/api/plausibility-checks');
export const warningsOf = (id: string) => get('/api/intyg/{id}/plausibility', { path: { id } });
export const answerWarning = (id: string, text: string, intent: string) =>
  post('/api/plausibility-findings/{id}/answer', { path: { id }, body: { text }, intent });
export const plausibilityFindings = () => get('/api/plausibility-findings');
export const assessFinding = (id: string, body: Assess, intent: string) =>
  post('/api/plausibility-findings/{id}/assessments', { path: { id }, body, intent });
