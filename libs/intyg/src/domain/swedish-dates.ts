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

const HOUR = 3_600_000;
const REMEMBERED = 10_000;
const ahead = new Map<number, number>();

/** How far Sweden's clocks are ahead of UTC. They only change on the hour, and a format call is dear in a list of hundreds. */
function aheadOfUtc(instant: Date): number {
  const hour = Math.floor(instant.getTime() / HOUR);
  const known = ahead.get(hour);
  if (known !== undefined) return known;
  const shown = moment.format(hour * HOUR).replace(' ', 'T');
  const offset = Date.parse(`${shown}Z`) - hour * HOUR;
  if (ahead.size >= REMEMBERED) ahead.clear();
  ahead.set(hour, offset);
  return offset;
}

function dayAndTime(instant: Date): { day: string; time: string } {
  const local = new Date(instant.getTime() + aheadOfUtc(instant)).toISOString();
  return { day: local.slice(0, 10), time: local.slice(11, 16).replace(':', '.') };
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
