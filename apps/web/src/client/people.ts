import { get, post, put, type Answer, type Body } from './http.js';

export type FoundPerson = Answer<'/api/people'>['items'][number];
export type SearchByNumber = Body<'/api/people/search-by-number'>;
export type RegisterPerson = Body<'/api/people'>;
export type StateCompetence = Body<'/api/people/{id}/competence'>;
export type Mandate = Answer<'/api/mandates'>['items'][number];
export type AppointMandate = Body<'/api/mandates'>;
export type EndMandate = Body<'/api/mandates/{id}/end'>;
export type Region = Answer<'/api/organisations/regions'>['items'][number];
export type CareUnit = Answer<'/api/organisations/units'>['items'][number];
export type SetSwitch = Body<'/api/organisations/regions/{code}/switches', 'put'>;
import type { RoleName } from './session.js';

export const people = (query: string, role?: RoleName, unit?: string) =>
  get('/api/people', { query: { query, role, unit } });
export const searchByNumber = (body: SearchByNumber) => post('/api/people/search-by-number', { body });
export const registerPerson = (body: RegisterPerson, intent: string) => post('/api/people', { body, intent });

export const competence = (id: string) => get('/api/people/{id}/competence', { path: { id } });
export const refreshCompetence = (id: string) =>
  post('/api/people/{id}/competence/refresh', { path: { id } });
export const stateCompetence = (id: string, body: StateCompetence, intent: string) =>
  post('/api/people/{id}/competence', { path: { id }, body, intent });

export const mandates = (state: 'active' | 'all') => get('/api/mandates', { query: { state } });
export const appointMandate = (body: AppointMandate, intent: string) =>
  post('/api/mandates', { body, intent });
export const endMandate = (id: string, body: EndMandate, intent: string) =>
  post('/api/mandates/{id}/end', { path: { id }, body, intent });

export const regions = () => get('/api/organisations/regions');
export const careProviders = () => get('/api/organisations/care-providers');
export const careUnits = (careProvider?: string) =>
  get('/api/organisations/units', { query: { careProvider } });
export const setSwitch = (code: string, body: SetSwitch) =>
  put('/api/organisations/regions/{code}/switches', {
    path: { code },
    body,
  });
export const accessLog = () => get('/api/me/access-log');
