import type { btStatistics } from '@specialistvagen/statistics/contract';
import type { z } from 'zod';
import { get } from './http.js';

export type Statistics = z.infer<typeof btStatistics>;
export const statistics = () => get<Statistics>('/api/statistics/bt');
