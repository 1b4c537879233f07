export const ITEMS_OF_DIGEST = 25;
export const DAYS_OF_DIGEST = 30;

type Waiting = { readonly since: string };
const DAY_MS = 86_400_000;
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/**
 * Whether a digest of what waits is due: twenty-five things that the last one did not tell of, or one that has waited
 * thirty days, itself or since the last digest. Nothing that waits, nothing to tell.
 */
export function isDigestDue(tasks: readonly Waiting[], last: string | null, today: string): boolean {
  const untold = tasks.filter(({ since }) => last === null || since > last);
  if (untold.length >= ITEMS_OF_DIGEST) return true;
  const counted = (since: string) => (last !== null && last > since ? last : since);
  return tasks.some(({ since }) => days(counted(since), today) >= DAYS_OF_DIGEST);
}
