import { get } from './http.js';

/** By itself: asked for while the overview's own file is on its way. */
export const overviewQuery = (trainee: string, post?: string) => ({
  queryKey: ['overview', trainee, post ?? ''],
  queryFn: () => get('/api/portfolios/{trainee}/overview', { path: { trainee }, query: { post } }),
});
