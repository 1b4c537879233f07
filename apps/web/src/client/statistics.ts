import { get, type Answer } from './http.js';

export type Statistics = Answer<'/api/statistics/bt'>;

export const statistics = () => get('/api/statistics/bt');
export type Definitions = Answer<'/api/statistics/definitions'>;
export const definitions = () => get('/api/statistics/definitions');
