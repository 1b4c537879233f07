import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { isRefusal } from './client/refusal.js';
import { makeRouter } from './routes.js';
import './theme/index.css';

/** A refusal is an answer; only a lost answer is worth asking for again. */
const mayRetry = (times: number, error: Error) =>
  times < 2 && isRefusal(error) && [0, 503].includes(error.status);

const queries = new QueryClient({
  defaultOptions: { queries: { retry: mayRetry, staleTime: 5_000 }, mutations: { retry: false } },
});
const router = makeRouter();
const place = document.getElementById('root');

if (place)
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Suspense>
          <RouterProvider router={router} />
        </Suspense>
      </QueryClientProvider>
    </StrictMode>,
  );
