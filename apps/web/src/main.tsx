import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { sessionQuery } from './client/session.js';
import { isRefusal } from './client/refusal.js';
import { keeper } from './offline/device.js';
import { restoreAnswers } from './offline/kept-answers.js';
import { registerProgram } from './offline/program.js';
import { makeRouter } from './routes.js';
import './theme/index.css';

/** A refusal is an answer; only a lost answer is worth asking for again. */
const mayRetry = (times: number, error: Error) =>
  times < 2 && isRefusal(error) && [0, 503].includes(error.status);

const queries = new QueryClient({
  // Asked also without a net: a refusal that says so is better than a page that waits for ever.
  defaultOptions: {
    queries: { retry: mayRetry, staleTime: 5_000, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});
const router = makeRouter(queries);
const place = document.getElementById('root');

/** A function, since a file that waits while it is read in keeps all files waiting that build upon it. */
async function start(root: HTMLElement): Promise<void> {
  if (keeper()) await restoreAnswers(queries);
  // The page's own file is fetched beside, and the session is here already (index.html asks for it): React would show nothing first,
  // and then let a third of a second pass before it shows the rest.
  void router.load();
  if (!queries.getQueryData(sessionQuery.queryKey)) await queries.prefetchQuery(sessionQuery);
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Suspense>
          <RouterProvider router={router} />
        </Suspense>
      </QueryClientProvider>
    </StrictMode>,
  );
  registerProgram();
}

if (place) void start(place);
