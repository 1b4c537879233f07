/** A calendar day as the number of days since 1970-01-01, so that a life is arithmetic and not text. */
export type Day = number;

const MS = 86_400_000;
export const DAYS_A_YEAR = 365.25;
export const DAYS_A_MONTH = DAYS_A_YEAR / 12;
/** Later than anything that happens. */
export const NEVER: Day = Number.MAX_SAFE_INTEGER;

export function dayOf(text: string): Day {
  return Date.parse(`${text}T00:00:00Z`) / MS;
}

/** A nation's facts name each day hundreds of times. */
const texts = new Map<Day, string>();

export function textOf(day: Day): string {
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * MS).toISOString().slice(0, 10);
  texts.set(day, text);
  return text;
}

export function firstOf(year: number, month = 1): Day {
  return Date.UTC(year, month - 1, 1) / MS;
}

export function yearOf(day: Day): number {
  return new Date(day * MS).getUTCFullYear();
}

/** Months since year 0: a whole number to count time by. */
export function monthOf(day: Day): number {
  const date = new Date(day * MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

export function firstOfMonth(month: number): Day {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / MS;
}

/** The same day of the month `months` later, or that month's last day. */
export function addMonths(day: Day, months: number): Day {
  const month = monthOf(day) + months;
  const date = day - firstOfMonth(monthOf(day));
  return Math.min(firstOfMonth(month) + date, firstOfMonth(month + 1) - 1);
}

export const years = (n: number): number => Math.round(n * DAYS_A_YEAR);
export const months = (n: number): number => Math.round(n * DAYS_A_MONTH);
