import { get, type Answer } from './http.js';

export type Definitions = Answer<'/api/statistics/definitions'>;
export type Releases = Answer<'/api/statistics/releases'>;
export const releases = () => get('/api/statistics/releases');
export type Coverage = Answer<'/api/statistics/coverage'>;
export const coverageQuery = {
  queryKey: ['statistics', 'coverage'],
  queryFn: () => get('/api/statistics/coverage'),
};

export const definitions = () => get('/api/statistics/definitions');
