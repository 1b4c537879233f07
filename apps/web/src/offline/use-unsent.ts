import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { sessionQuery } from '../client/session.js';
import { isKeptFor } from './device.js';
import { sendUnsent, unsentOf, type Sent, type Unsent } from './outbox.js';
import { sendAgain } from './senders.js';

export const unsentKey = (person: string) => ['unsent', person];
const NONE: readonly Unsent[] = [];

/** What lies on the device for the person; empty where nothing is kept. */
export function useUnsent(person: string | undefined): readonly Unsent[] {
  const { data } = useQuery({
    queryKey: unsentKey(person ?? ''),
    queryFn: () => (person && isKeptFor(person) ? unsentOf(person) : NONE),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? NONE;
}

/** One at a time, in all the tabs that share this store. */
export async function sendAll(queries: QueryClient, person: string): Promise<Sent> {
  const nothing: Sent = { sent: 0, refused: 0, isWithoutNet: false };
  const told = await navigator.locks.request(`unsent:${person}`, async () => {
    if ((await unsentOf(person)).every(({ reasons }) => reasons !== null)) return nothing;
    // Who is signed in now, and the token that goes with it.
    const session = await queries.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => null);
    if (session?.person?.personId !== person) return { ...nothing, isWithoutNet: true };
    return sendUnsent(person, ({ id, kind, input }) => sendAgain(kind, input, id));
  });
  await queries.invalidateQueries(told.sent > 0 ? {} : { queryKey: unsentKey(person) });
  return told;
}

/** Sends what waits when the page opens and each time the net comes back. */
export function useSending(person: string | undefined): void {
  const queries = useQueryClient();
  const send = useCallback(() => {
    if (person && isKeptFor(person)) void sendAll(queries, person);
  }, [queries, person]);
  useEffect(() => {
    send();
    addEventListener('online', send);
    return () => removeEventListener('online', send);
  }, [send]);
}

export function useIsOnline(): boolean {
  const [isOnline, set] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => set(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return isOnline;
}
