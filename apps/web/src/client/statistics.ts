import { get, type Answer } from './http.js';

export type Definitions = Answer<'/api/statistics/definitions'>;
export const definitions = () => get('/api/statistics/definitions');
