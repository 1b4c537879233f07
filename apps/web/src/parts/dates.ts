import { dates as t } from '../words/dates.js';

const stockholm = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** `2026-11-12` → `12 nov 2026`. */
export function day(value: string | null | undefined): string {
  if (!value) return '';
  const [year, month, date] = value.slice(0, 10).split('-');
  return `${Number(date)} ${t.months[Number(month) - 1] ?? month} ${year}`;
}

/** `2026-05` → `maj 2026`. */
export function monthOf(value: string): string {
  const [year, month] = value.split('-');
  return `${t.months[Number(month) - 1] ?? month} ${year}`;
}

/** An instant as the day it was in Sweden. */
export function dayOf(instant: string | null | undefined): string {
  return instant ? day(stockholm.format(new Date(instant))) : '';
}

const clock = (time: string) => {
  const [hours = '', minutes = ''] = time.split(':');
  return t.time(hours, minutes);
};

export function moment(instant: string | null | undefined): string {
  if (!instant) return '';
  const [date = '', time = ''] = stockholm.format(new Date(instant)).split(' ');
  return t.moment(day(date), clock(time));
}

export function timeOf(instant: string): string {
  return clock(stockholm.format(new Date(instant)).split(' ')[1] ?? '');
}

export function period(from: string | null | undefined, to: string | null | undefined): string {
  if (!from) return '';
  return to ? `${day(from)} – ${day(to)}` : t.from(day(from));
}

export function today(): string {
  return stockholm.format(new Date()).slice(0, 10);
}
