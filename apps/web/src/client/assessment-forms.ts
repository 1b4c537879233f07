import { get, post, type Answer } from './http.js';

export type FormList = Answer<'/api/assessment-forms'>;
export type KeptForm = FormList['items'][number];
export type Specification = KeptForm['specification'];
export type SpecifiedField = Specification['fields'][number];

export const assessmentForms = () => get('/api/assessment-forms');
export const publishForm = (body: { specification: Specification; shared: boolean }, intent: string) =>
  post('/api/assessment-forms', { body, intent });
