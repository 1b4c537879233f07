import { swedishDay } from '@specialistvagen/platform';
import type { QuietHours } from '../contract/mail-settings.js';

const HOUR_MS = 3_600_000;
const swedishHour = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  hourCycle: 'h23',
});

export function isQuiet(at: Date, quiet: QuietHours | null): boolean {
  if (!quiet) return false;
  const hour = Number(swedishHour.format(at));
  const { from, to } = quiet;
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** The next whole hour that fits; hours are counted in time that passes, so a night of 23 or 25 hours is one too. */
function nextHour(after: Date, fits: (at: Date) => boolean): Date {
  let at = new Date(Math.floor(after.getTime() / HOUR_MS) * HOUR_MS + HOUR_MS);
  for (let hours = 0; hours < 50 && !fits(at); hours += 1) at = new Date(at.getTime() + HOUR_MS);
  return at;
}

/** When the quiet hours that hold now are over. */
export const quietUntil = (now: Date, quiet: QuietHours): Date => nextHour(now, (at) => !isQuiet(at, quiet));

/** The first moment of the next Swedish day that is not quiet. */
export const nextDay = (now: Date, quiet: QuietHours | null): Date =>
  nextHour(now, (at) => swedishDay(at) > swedishDay(now) && !isQuiet(at, quiet));
