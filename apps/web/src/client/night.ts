import { queryOptions } from '@tanstack/react-query';
import { get, type Answer } from './http.js';

export type Nightly = Answer<'/api/nightly-check'>;
export type NightlyKind = Nightly['findings'][number]['kind'];

/** The same on the line and on its page. */
export const nightlyQuery = queryOptions({ queryKey: ['nightly'], queryFn: () => get('/api/nightly-check') });
