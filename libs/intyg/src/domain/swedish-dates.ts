const months = ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'];

const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function partsOf(instant: Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
}

/** `12 nov 2026` for a plain day `YYYY-MM-DD`. */
export function shownDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year ?? ''}`;
}

/** `12 nov 2026` in Sweden. */
export function shownInstant(instant: Date): string {
  const { year, month, day } = partsOf(instant);
  return shownDay(`${year}-${month}-${day}`);
}

/** `14.02` the same Swedish day, otherwise `12 nov 2026 14.02`. */
export function shownMoment(instant: Date, now: Date): string {
  const { hour, minute } = partsOf(instant);
  const time = `${hour}.${minute}`;
  return shownInstant(instant) === shownInstant(now) ? time : `${shownInstant(instant)} ${time}`;
}
