import type {
  accessLogAnswerSchema,
  appointMandateSchema,
  competenceAnswerSchema,
  endMandateSchema,
  mandateListSchema,
  peopleListSchema,
  registeredPersonSchema,
  registerPersonSchema,
  searchByNumberAnswerSchema,
  searchByNumberSchema,
  stateCompetenceSchema,
} from '@specialistvagen/identity/contract';
import type {
  careProviderListSchema,
  careUnitListSchema,
  regionListSchema,
  setSwitchSchema,
  switchesAnswerSchema,
} from '@specialistvagen/organisations/contract';
import type { z } from 'zod';
import { get, post, put } from './http.js';
import type { RoleName } from './session.js';

export type FoundPerson = z.infer<typeof peopleListSchema>['items'][number];
export type Mandate = z.infer<typeof mandateListSchema>['items'][number];
export type Region = z.infer<typeof regionListSchema>['items'][number];
export type CareUnit = z.infer<typeof careUnitListSchema>['items'][number];
export type SetSwitch = z.input<typeof setSwitchSchema>;

export const people = (query: string, role?: RoleName, unit?: string) =>
  get<z.infer<typeof peopleListSchema>>('/api/people', { query: { query, role, unit } });
export const searchByNumber = (body: z.input<typeof searchByNumberSchema>) =>
  post<z.infer<typeof searchByNumberAnswerSchema>>('/api/people/search-by-number', { body });
export const registerPerson = (body: z.input<typeof registerPersonSchema>, intent: string) =>
  post<z.infer<typeof registeredPersonSchema>>('/api/people', { body, intent });

export const competence = (id: string) =>
  get<z.infer<typeof competenceAnswerSchema>>('/api/people/{id}/competence', { path: { id } });
export const refreshCompetence = (id: string, intent: string) =>
  post<unknown>('/api/people/{id}/competence/refresh', { path: { id }, intent });
export const stateCompetence = (id: string, body: z.input<typeof stateCompetenceSchema>, intent: string) =>
  post<unknown>('/api/people/{id}/competence', { path: { id }, body, intent });

export const mandates = (state: 'active' | 'all') =>
  get<z.infer<typeof mandateListSchema>>('/api/mandates', { query: { state } });
export const appointMandate = (body: z.input<typeof appointMandateSchema>, intent: string) =>
  post<unknown>('/api/mandates', { body, intent });
export const endMandate = (id: string, body: z.input<typeof endMandateSchema>, intent: string) =>
  post<unknown>('/api/mandates/{id}/end', { path: { id }, body, intent });

export const regions = () => get<z.infer<typeof regionListSchema>>('/api/organisations/regions');
export const careProviders = () =>
  get<z.infer<typeof careProviderListSchema>>('/api/organisations/care-providers');
export const careUnits = (careProvider?: string) =>
  get<z.infer<typeof careUnitListSchema>>('/api/organisations/units', { query: { careProvider } });
export const setSwitch = (code: string, body: SetSwitch) =>
  put<z.infer<typeof switchesAnswerSchema>>('/api/organisations/regions/{code}/switches', {
    path: { code },
    body,
  });
export const accessLog = () => get<z.infer<typeof accessLogAnswerSchema>>('/api/me/access-log');
