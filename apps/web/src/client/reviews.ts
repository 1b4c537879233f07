import { queryOptions } from '@tanstack/react-query';
import { get, post, postAct, put, type Answer, type Body } from './http.js';

export type ReviewList = Answer<'/api/unit-reviews'>;
export type ReviewItem = ReviewList['tasks'][number];
export type ReviewedUnit = ReviewList['units'][number];
export type Review = Answer<'/api/unit-reviews/{id}'>;
export type Report = NonNullable<Review['report']>;
export type ReportContent = Pick<Report, 'points' | 'conclusion'>;
export type UnitFigures = Answer<'/api/unit-reviews/{id}/figures'>;
export type AppointReviewer = Body<'/api/unit-reviews'>;

export const reviewsQuery = queryOptions({ queryKey: ['reviews'], queryFn: () => get('/api/unit-reviews') });
export const reviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['review', id],
    queryFn: () => get('/api/unit-reviews/{id}', { path: { id } }),
  });
export const figuresQuery = (id: string) =>
  queryOptions({
    queryKey: ['review-figures', id],
    queryFn: () => get('/api/unit-reviews/{id}/figures', { path: { id } }),
  });
export const appointReviewer = (body: AppointReviewer, intent: string) =>
  post('/api/unit-reviews', { body, intent });
export const saveReport = (id: string, body: Body<'/api/unit-reviews/{id}/report', 'put'>) =>
  put('/api/unit-reviews/{id}/report', { path: { id }, body });
export const submitReport = (id: string, revision: number, intent: string) =>
  postAct('/api/unit-reviews/{id}/submit', id, { revision }, intent);
export const withdrawReview = (id: string, body: Body<'/api/unit-reviews/{id}/withdraw'>, intent: string) =>
  postAct('/api/unit-reviews/{id}/withdraw', id, body, intent);
export function addReportFile(id: string, file: File, intent: string) {
  // A browser that does not know the kind says nothing; the api looks for itself.
  const body = file.type ? file : new Blob([file], { type: 'application/octet-stream' });
  return post('/api/unit-reviews/{id}/file', { path: { id }, body, intent });
}
export const removeReportFile = (id: string, intent: string) =>
  post('/api/unit-reviews/{id}/file/remove', { path: { id }, intent });
export const reportFileAddress = (id: string) => `/api/unit-reviews/${id}/file`;
