import { useNavigate, useSearch } from '@tanstack/react-router';
import { NATION } from './codes.js';

/** What is looked at, in the address so that it can be sent to somebody. */
export type View = { readonly region: string; readonly period: string | undefined };
type Search = { region?: string | number; period?: string | number };

export function useView(ownRegion?: string): View & { change: (part: Partial<View>) => void } {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const view = {
    region: String(search.region ?? ownRegion ?? NATION),
    period: search.period === undefined ? undefined : String(search.period),
  };
  const change = (part: Partial<View>) =>
    void navigate({
      to: '.',
      search: { ...search, ...bare(part) } as never,
      replace: true,
      resetScroll: false,
    });
  return { ...view, change };
}

/** The router quotes text that looks like a number; a county code of digits is written as it is. */
const bare = (part: Partial<View>) =>
  part.region !== undefined && /^[1-9]\d*$/.test(part.region)
    ? { ...part, region: Number(part.region) }
    : part;
