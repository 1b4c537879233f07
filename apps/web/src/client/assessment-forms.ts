import { get, post, type Answer, type Body } from './http.js';

export type FormList = Answer<'/api/assessment-forms'>;
export type KeptForm = FormList['items'][number];
export type Specification = KeptForm['specification'];
export type SpecifiedField = Specification['fields'][number];

export const assessmentForms = () => get('/api/assessment-forms');
export const publishForm = (body: { specification: Specification; shared: boolean }, intent: string) =>
  post('/api/assessment-forms', { body, intent });

export type GuidanceList = Answer<'/api/assessment-guidance'>;
export type KeptGuidance = GuidanceList['items'][number];
export type PublishGuidance = Body<'/api/assessment-guidance'>;

export const assessmentGuidance = () => get('/api/assessment-guidance');
export const publishGuidance = (body: PublishGuidance, intent: string) =>
  post('/api/assessment-guidance', { body, intent });

export const assessorSpread = () => get('/api/assessor-spread');
