import { get, type Answer } from './http.js';

export type AssessmentList = Answer<'/api/portfolios/{trainee}/assessments'>;
export type AssessmentLine = AssessmentList['items'][number];

/** By itself: the overview fetches this and nothing else about assessments. */
export const assessmentsQuery = (trainee: string) => ({
  queryKey: ['assessments', trainee],
  queryFn: () => get('/api/portfolios/{trainee}/assessments', { path: { trainee } }),
});
