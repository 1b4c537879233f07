import { get, post, put, type Answer, type Body } from './http.js';

export type Specialties = Answer<'/api/regulations/specialties'>;
export type Specialty = Specialties['items'][number];
export type RegulationChoices = Answer<'/api/regulations/choices'>;
export type ChooseRegulation = Body<'/api/posts/{id}/regulation'>;
export type ChangeMarks = Body<'/api/posts/{id}/marks', 'put'>;
export type CompleteAt = Body<'/api/posts/{id}/complete-at'>;
export type Delegations = Answer<'/api/posts/{id}/delegations'>;
export type Delegate = Body<'/api/posts/{id}/delegations'>;
export type AddBackground = Body<'/api/portfolios/{trainee}/background'>;
export type Posts = Answer<'/api/portfolios/{trainee}/posts'>;

type Days = {
  licenceDate?: string | undefined;
  atCompletedOn?: string | undefined;
  stBegunOn?: string | undefined;
};

export const specialties = () => get('/api/regulations/specialties');
/** What an ST may follow on these days, and why not the rest (R2). */
export const regulationChoices = (days: Days) => get('/api/regulations/choices', { query: days });
export const chooseRegulation = (id: string, body: ChooseRegulation, intent: string) =>
  post('/api/posts/{id}/regulation', { path: { id }, body, intent });
export const changeMarks = (id: string, body: ChangeMarks) =>
  put('/api/posts/{id}/marks', { path: { id }, body });
export const completeAt = (id: string, body: CompleteAt, intent: string) =>
  post('/api/posts/{id}/complete-at', { path: { id }, body, intent });
export const postsOf = (trainee: string) => get('/api/portfolios/{trainee}/posts', { path: { trainee } });

export const delegations = (id: string) => get('/api/posts/{id}/delegations', { path: { id } });
export const delegate = (id: string, body: Delegate, intent: string) =>
  post('/api/posts/{id}/delegations', { path: { id }, body, intent });
export const endDelegation = (id: string, delegationId: string, on: string, intent: string) =>
  post('/api/posts/{id}/delegations/{delegationId}/end', {
    path: { id, delegationId },
    body: { on },
    intent,
  });

export const addBackground = (trainee: string, body: AddBackground, intent: string) =>
  post('/api/portfolios/{trainee}/background', { path: { trainee }, body, intent });
export const removeBackground = (trainee: string, id: string, reason: string, intent: string) =>
  post('/api/portfolios/{trainee}/background/{id}/remove', {
    path: { trainee, id },
    body: { reason },
    intent,
  });
