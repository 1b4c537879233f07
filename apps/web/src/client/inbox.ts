import { queryOptions } from '@tanstack/react-query';
import { get, type Answer } from './http.js';

export type Inbox = Answer<'/api/inbox'>;
export type Task = Inbox['tasks'][number];
export type Wait = Inbox['waiting'][number];

/** What waits for me in every role I have. The top bar counts the tasks, not what I have been told. */
export const inboxQuery = queryOptions({
  queryKey: ['inbox'],
  queryFn: () => get('/api/inbox'),
  refetchInterval: 60_000,
});
