const months = ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'];

const moment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `2026-11-12 14:02` in Sweden; one format call, since lists show hundreds of instants. */
function dayAndTime(instant: Date): { day: string; time: string } {
  const [day = '', time = ''] = moment.format(instant).split(' ');
  return { day, time: time.replace(':', '.') };
}

/** `12 nov 2026` for a plain day `YYYY-MM-DD`. */
export function shownDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year ?? ''}`;
}

/** `12 nov 2026` in Sweden. */
export function shownInstant(instant: Date): string {
  return shownDay(dayAndTime(instant).day);
}

/** `14.02` the same Swedish day, otherwise `12 nov 2026 14.02`. */
export function shownMoment(instant: Date, now: Date): string {
  const { day, time } = dayAndTime(instant);
  return day === dayAndTime(now).day ? time : `${shownDay(day)} ${time}`;
}
