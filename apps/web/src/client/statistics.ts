import { get, type Answer } from './http.js';

export type Statistics = Answer<'/api/statistics/bt'>;

export const statistics = () => get('/api/statistics/bt');
