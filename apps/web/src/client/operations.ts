import { get, type Answer } from './http.js';

export type StatisticsState = Answer<'/api/operations/statistics'>;
export const statisticsState = () => get('/api/operations/statistics');

export type LogState = Answer<'/api/operations/log'>;
export const logState = () => get('/api/operations/log');
