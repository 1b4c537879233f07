import type { QueryClient } from '@tanstack/react-query';
import { askedAssessmentsQuery } from '../client/assessment-list.js';
import { overviewQuery } from '../client/overview.js';
import { sessionQuery } from '../client/session.js';
import { chosenPost } from './chosen-post.js';

/** What the overview shows, beside each other: on a phone's network each question in a row is a sixth of a second. */
export async function askForOverview(queries: QueryClient, post: string | undefined): Promise<void> {
  const { person } = await queries.ensureQueryData(sessionQuery);
  if (!person?.roles.some(({ role }) => role === 'trainee')) return;
  const { personId } = person;
  await Promise.all([
    queries.prefetchQuery(overviewQuery(personId, chosenPost(personId, post))),
    queries.prefetchQuery(askedAssessmentsQuery(personId)),
  ]);
}
