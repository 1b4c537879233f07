import { queryOptions } from '@tanstack/react-query';
import { get, post, type Answer, type Body } from './http.js';

export type Courses = Answer<'/api/course-occasions'>;
export type CourseItem = Courses['items'][number];
export type Course = Answer<'/api/course-occasions/{id}'>;
export type CourseParticipant = Course['participants'][number];
export type RegisterCourse = Body<'/api/course-occasions'>;
export type WriteCourseIntyg = Body<'/api/course-occasions/{id}/intyg'>;

export const coursesQuery = queryOptions({
  queryKey: ['courses'],
  queryFn: () => get('/api/course-occasions'),
});
export const courseQuery = (id: string) =>
  queryOptions({
    queryKey: ['course', id],
    queryFn: () => get('/api/course-occasions/{id}', { path: { id } }),
  });
export const registerCourse = (body: RegisterCourse, intent: string) =>
  post('/api/course-occasions', { body, intent });
type Step = 'enrol' | 'leave';
export const stepInCourse = (step: Step, id: string, intent: string) =>
  post(`/api/course-occasions/{id}/${step}`, { path: { id }, intent });
export const enrolDoctors = (id: string, traineeIds: string[], intent: string) =>
  post('/api/course-occasions/{id}/enrolments', { path: { id }, body: { traineeIds }, intent });
export const writeCourseIntyg = (id: string, body: WriteCourseIntyg, intent: string) =>
  post('/api/course-occasions/{id}/intyg', { path: { id }, body, intent });
