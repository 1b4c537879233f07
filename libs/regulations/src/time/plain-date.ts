/** A calendar day as `YYYY-MM-DD`. Days carry no clock and no zone, so arithmetic is on day numbers. */
export type PlainDate = string;

export type DateParts = { readonly year: number; readonly month: number; readonly day: number };

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** NaN where a character is no digit. A rule reads thousands of days, so this is a loop and not a pattern. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function parsed(text: string): DateParts | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  if (!(year >= 1 && month >= 1 && month <= 12)) return null;
  return day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : null;
}

export function isPlainDate(value: unknown): value is PlainDate {
  return typeof value === 'string' && parsed(value) !== null;
}

export function dateParts(date: PlainDate): DateParts {
  const parts = parsed(date);
  if (parts === null) throw new RangeError('not a calendar day: expected YYYY-MM-DD');
  return parts;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

export function fromParts({ year, month, day }: DateParts): PlainDate {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Days since 1970-01-01 (proleptic Gregorian calendar; Howard Hinnant, "days_from_civil"). */
export function dayNumberOf({ year, month, day }: DateParts): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function dayNumber(date: PlainDate): number {
  return dayNumberOf(dateParts(date));
}

export function fromDayNumber(days: number): PlainDate {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return fromParts({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day });
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** The same day of the month `months` later; the month's last day where that day does not exist. */
export function partsMonthsLater({ year, month, day }: DateParts, months: number): DateParts {
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  return { ...target, day: Math.min(day, daysInMonth(target.year, target.month)) };
}

export function addMonthsClamped(date: PlainDate, months: number): PlainDate {
  return fromParts(partsMonthsLater(dateParts(date), months));
}

/** Number of days from and including `from` through `to`; 0 when `to` is before `from`. */
export function daysInclusive(from: PlainDate, to: PlainDate): number {
  return Math.max(0, dayNumber(to) - dayNumber(from) + 1);
}

export function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a <= b ? a : b;
}

export function later(a: PlainDate, b: PlainDate): PlainDate {
  return a >= b ? a : b;
}

export function isWithin(date: PlainDate, from: PlainDate, to: PlainDate | null): boolean {
  return from <= date && (to === null || date <= to);
}

const MONTH_NAMES = ['jan', 'feb', 'mars', 'april', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** `12 nov 2026`, written without Intl so that a signed page never depends on a locale. */
export function swedishDate(date: PlainDate): string {
  const { year, month, day } = dateParts(date);
  return `${day} ${MONTH_NAMES[month - 1] ?? ''} ${year}`;
}
