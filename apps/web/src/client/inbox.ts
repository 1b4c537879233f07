import { queryOptions } from '@tanstack/react-query';
import { toSign } from './intyg.js';
import { notices } from './notices.js';

/** What waits for me: to sign, and what I have not read. A part that does not answer counts as nothing here. */
export const inboxCountQuery = queryOptions({
  queryKey: ['inbox-count'],
  queryFn: async () => {
    const [signing, told] = await Promise.allSettled([toSign(), notices()]);
    return (
      (signing.status === 'fulfilled' ? signing.value.items.length : 0) +
      (told.status === 'fulfilled' ? told.value.unread : 0)
    );
  },
  refetchInterval: 60_000,
  retry: false,
});
