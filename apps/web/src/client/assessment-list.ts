import { get, type Answer } from './http.js';

export type AssessmentList = Answer<'/api/portfolios/{trainee}/assessments'>;
export type AssessmentLine = AssessmentList['items'][number];

/** By itself: the overview fetches this and nothing else about assessments. */
export const assessmentsQuery = (trainee: string) => ({
  queryKey: ['assessments', trainee],
  queryFn: () => get('/api/portfolios/{trainee}/assessments', { path: { trainee } }),
});

/** Those that lie with somebody, and no more: of three hundred, a phone need not fetch the others for it. */
export const askedAssessmentsQuery = (trainee: string) => ({
  queryKey: ['assessments', trainee, 'asked'],
  queryFn: () =>
    get('/api/portfolios/{trainee}/assessments', { path: { trainee }, query: { state: 'asked' } }),
});
