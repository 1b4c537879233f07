import { useSuspenseQuery } from '@tanstack/react-query';
import { goals, type Goals } from '../client/intyg.js';
import { useChosenPost } from './chosen-post.js';

/** The goals of the training that is shown, with what each needs. */
export function useGoals(trainee: string): Goals['items'] {
  const post = useChosenPost(trainee);
  const queryKey = ['goals', trainee, post ?? ''];
  return useSuspenseQuery({ queryKey, queryFn: () => goals(trainee, post) }).data.items;
}
