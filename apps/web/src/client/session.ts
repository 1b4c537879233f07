import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { get, keepCsrfToken, post, type Answer } from './http.js';

export type Session = Answer<'/api/session'>;
export type Person = NonNullable<Session['person']>;
export type RoleName = Person['roles'][number]['role'];

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => {
    const session = await get('/api/session');
    keepCsrfToken(session.csrfToken ?? '');
    return session;
  },
  staleTime: 60_000,
});

export const useSession = () => useSuspenseQuery(sessionQuery).data;

/** Only below `SignedIn`, which shows the sign-in page instead of the page itself. */
export function usePerson(): Person {
  const { person } = useSession();
  if (!person) throw new Error('signed-in page shown to nobody');
  return person;
}

export const signOut = () => post('/api/auth/logout');
export const signInAddress = (returnTo: string) => `/api/auth/login?returnTo=${encodeURIComponent(returnTo)}`;
