import { get, post, type Answer, type Body } from './http.js';

type QueryOf<P extends '/api/cases' | '/api/decisions'> = NonNullable<Parameters<typeof get<P>>[1]>['query'];
export type CasesQuery = QueryOf<'/api/cases'>;
export type DecisionsQuery = QueryOf<'/api/decisions'>;
export type CasesOverview = Answer<'/api/cases/overview'>;
export type Disclosures = Answer<'/api/cases/{id}/disclosures'>;
export type StateBias = Body<'/api/cases/{id}/bias'>;

export const filteredCases = (query: CasesQuery) => get('/api/cases', { query });
/** Both kinds of decision, filtered. */
export const decisionRegister = (query: DecisionsQuery) => get('/api/decisions', { query });
export const casesOverview = () => get('/api/cases/overview');
export const colleagues = (id: string) => get('/api/cases/{id}/colleagues', { path: { id } });
export const stateBias = (id: string, body: StateBias, intent: string) =>
  post('/api/cases/{id}/bias', { path: { id }, body, intent });
export const disclosures = (id: string) => get('/api/cases/{id}/disclosures', { path: { id } });
export const archiveAddress = (id: string) => `/api/cases/${encodeURIComponent(id)}/archive`;
export const disclosedFileAddress = (id: string, disclosureId: string) =>
  `/api/cases/${encodeURIComponent(id)}/disclosures/${encodeURIComponent(disclosureId)}/file`;

export const mySuspicions = (documentId: string) =>
  get('/api/documents/{id}/suspicions', { path: { id: documentId } });
export const raiseSuspicion = (documentId: string, text: string, intent: string) =>
  post('/api/documents/{id}/suspicions', { path: { id: documentId }, body: { text }, intent });
