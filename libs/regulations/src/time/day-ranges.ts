import { addDays, earlier, later, type PlainDate } from './plain-date.js';

/** A closed range of days: both ends count. */
export type DayRange = { readonly from: PlainDate; readonly to: PlainDate };

export function intersect(a: DayRange, b: DayRange): DayRange | null {
  const range = { from: later(a.from, b.from), to: earlier(a.to, b.to) };
  return range.from <= range.to ? range : null;
}

export function overlaps(a: DayRange, b: DayRange): boolean {
  return intersect(a, b) !== null;
}

/** Sorted, without overlaps, and with ranges that meet day to day joined. */
export function mergeRanges(ranges: readonly DayRange[]): DayRange[] {
  const merged: DayRange[] = [];
  const sorted = ranges
    .filter((r) => r.from <= r.to)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last && range.from <= addDays(last.to, 1)) {
      merged[merged.length - 1] = { from: last.from, to: later(last.to, range.to) };
    } else {
      merged.push({ from: range.from, to: range.to });
    }
  }
  return merged;
}

/** What is left of `range` when the days of `removed` are taken away. */
export function subtractRanges(range: DayRange, removed: readonly DayRange[]): DayRange[] {
  const left: DayRange[] = [];
  let cursor = range.from;
  for (const gap of mergeRanges(removed)) {
    if (gap.to < cursor) continue;
    if (gap.from > range.to) break;
    if (gap.from > cursor) left.push({ from: cursor, to: addDays(gap.from, -1) });
    cursor = addDays(gap.to, 1);
  }
  if (cursor <= range.to) left.push({ from: cursor, to: range.to });
  return left;
}
