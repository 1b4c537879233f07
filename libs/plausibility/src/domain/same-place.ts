import { addDays } from '@specialistvagen/regulations';

/** A unit at its care provider, with its first and last day; null while it goes on. */
type Unit = { readonly careProviderId: string; readonly from: string; readonly to: string | null };
/** In days (ours). */
const MONTH = 30;

const continues = (earlier: Unit, later: Unit): boolean =>
  earlier.to !== null && later.from >= earlier.to && later.from <= addDays(earlier.to, MONTH);

/** One ended as the other began, give or take a month: the same place under another name. */
export const isSamePlace = (one: Unit, other: Unit): boolean =>
  one.careProviderId === other.careProviderId && (continues(one, other) || continues(other, one));
