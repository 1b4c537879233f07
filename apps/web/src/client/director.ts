import { get, type Answer } from './http.js';

export type SupervisorLoads = Answer<'/api/director/supervisors'>;
export const supervisorLoads = () => get('/api/director/supervisors');
/** A file, fetched by the browser itself. */
export const doctorsFile = (format: 'csv' | 'xlsx') => `/api/director/doctors?format=${format}`;
