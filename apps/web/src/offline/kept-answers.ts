import { dehydrate, hydrate, type DehydratedState, type QueryClient } from '@tanstack/react-query';
import { del, get, set } from 'idb-keyval';
import type { Session } from '../client/session.js';
import { keeper } from './device.js';

/** What may stay on the device, by the first part of its key: what names nobody; lists of the person's own portfolio. */
const OF_NOBODY = new Set(['session', 'assessment-forms', 'regulations']);
const OF_ONESELF = new Set([
  'overview',
  'assessments',
  'logbook',
  'reflections',
  'meetings',
  'posts',
  'plan',
  'prefill',
  'goals',
]);
/** One document: the person's own, or an assessment that lies with them. What is read of others does not stay. */
const OF_SOMEBODY = new Set(['intyg', 'assessment']);
const STORE = 'answers';
const LONGEST_MS = 30 * 24 * 3_600_000;
const PAUSE_MS = 300;

type Stored = { person: string; at: number; state: DehydratedState };

/** Puts back what was kept, before the first page is drawn, and goes on keeping. */
export async function restoreAnswers(queries: QueryClient): Promise<void> {
  const person = keeper();
  if (!person) return;
  const stored = await get<Stored>(STORE).catch(() => undefined);
  forgetNothing(queries);
  if (stored?.person === person && Date.now() - stored.at < LONGEST_MS) hydrate(queries, stored.state);
  keepAnswers(queries);
}

/** What no page shows is otherwise dropped after five minutes, and then from the device too. */
function forgetNothing(queries: QueryClient): void {
  const { queries: asked, ...others } = queries.getDefaultOptions();
  queries.setDefaultOptions({ ...others, queries: { ...asked, gcTime: Number.POSITIVE_INFINITY } });
}

export function keepAnswers(queries: QueryClient): void {
  forgetNothing(queries);
  let timer: ReturnType<typeof setTimeout> | undefined;
  queries.getQueryCache().subscribe(({ type }) => {
    if (type !== 'updated') return;
    clearTimeout(timer);
    timer = setTimeout(() => void store(queries), PAUSE_MS);
  });
}

export const forgetAnswers = (): Promise<void> => del(STORE);

async function store(queries: QueryClient): Promise<void> {
  const person = keeper();
  const session = queries.getQueryData<Session>(['session']);
  // Another person has signed in here: what they read is theirs.
  if (!person || session?.person?.personId !== person) return;
  const state = dehydrate(queries, {
    shouldDehydrateQuery: ({ queryKey, state: { data } }) =>
      data !== undefined && mayStay(queryKey, data, person),
  });
  // Asked again in vain without a net, what was read before is still what was read.
  for (const query of state.queries)
    query.state = { ...query.state, status: 'success', error: null, fetchStatus: 'idle' };
  await set(STORE, { person, at: Date.now(), state } satisfies Stored).catch(() => undefined);
}

type OfSomebody = { trainee?: { id: string }; assessor?: { id: string } | null };

function mayStay([name, whose]: readonly unknown[], data: unknown, person: string): boolean {
  if (typeof name !== 'string') return false;
  if (OF_NOBODY.has(name)) return true;
  if (OF_ONESELF.has(name)) return whose === person;
  if (!OF_SOMEBODY.has(name)) return false;
  const { trainee, assessor } = data as OfSomebody;
  return trainee?.id === person || assessor?.id === person;
}
