import { termsBetween } from './term.js';

/** Days after the end of a term on which its figures come out: preliminary (t + 30 days). Source: statistics.md §3.2. */
export const DAYS_TO_PRELIMINARY = 30;

/**
 * The dates on which published figures may change: 30 days after each term's end. Each publication carries all terms, so it
 * revises the earlier ones too.
 */
export function publicationDates(from: string, to: string): string[] {
  return termsBetween(from, to).map((term) => addDays(term.end, DAYS_TO_PRELIMINARY));
}

function addDays(day: string, days: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}
