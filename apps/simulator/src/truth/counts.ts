import { firstOfMonth, monthOf } from '../days.js';
import type { Day } from '../days.js';

/** Counts by a key whose parts are joined by `|`. */
export class Counts {
  private readonly counts = new Map<string, number>();

  add(parts: readonly (string | number | null)[], n = 1): void {
    const key = parts.join('|');
    this.counts.set(key, (this.counts.get(key) ?? 0) + n);
  }

  inOrder(): Record<string, number> {
    return Object.fromEntries([...this.counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
}

export const halfYear = (day: Day): number => Math.floor(monthOf(day) / 6);
export const nameOf = (half: number): string => `${Math.floor(half / 2)}H${(half % 2) + 1}`;
/** 2026H1 = January to June. */
export const periodOf = (day: Day): string => nameOf(halfYear(day));
const lastDayOf = (half: number): Day => firstOfMonth((half + 1) * 6) - 1;

/** The last days of the half-years that have ended while [from, until) lasted, with their names. */
export function halfYearEnds(from: Day, until: Day, today: Day): { period: string; day: Day }[] {
  const ends: { period: string; day: Day }[] = [];
  for (let half = halfYear(from); ; half += 1) {
    const day = lastDayOf(half);
    if (day >= until || day > today) return ends;
    ends.push({ period: nameOf(half), day });
  }
}

export const isDuring = (day: Day, { from, until }: { from: Day; until: Day }): boolean =>
  from <= day && day < until;

/** Whole months between two days, classed by the limits: `0-3` is less than three. */
export function monthClass(months: (n: number) => Day, to: Day, limits: readonly number[]): string {
  const place = limits.findIndex((limit) => to < months(limit));
  if (place < 0) return `${limits.at(-1)}-`;
  return `${limits[place - 1] ?? 0}-${limits[place]}`;
}
