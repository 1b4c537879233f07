import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';

const keyOf = (trainee: string) => `post:${trainee}`;
const isId = (text: string | null | undefined): text is string => /^[0-9a-f-]{36}$/.test(text ?? '');

/**
 * The training that the page is about: as the address says, else the one last chosen in this tab. Left open, the api
 * answers about the present one.
 */
export function chosenPost(trainee: string, inAddress: string | undefined): string | undefined {
  if (isId(inAddress)) return inAddress;
  const remembered = sessionStorage.getItem(keyOf(trainee));
  return isId(remembered) ? remembered : undefined;
}

export function useChosenPost(trainee: string): string | undefined {
  const { post }: { post?: string } = useSearch({ strict: false });
  useEffect(() => {
    if (isId(post)) sessionStorage.setItem(keyOf(trainee), post);
  }, [trainee, post]);
  return chosenPost(trainee, post);
}
