const BEGINS_AT_HOUR = 3;
const DAYS_BACK = 730;
const DAY = 86_400_000;

const stockholm = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** From three in the morning in Sweden and for the rest of the day, after the rules of the law have had their turn. */
export const isNightOver = (now: Date): boolean => Number(stockholm.format(now)) >= BEGINS_AT_HOUR;

/** How far back a night looks (ours): what lies further back has been looked at every night for two years. */
export const lookedAtSince = (now: Date): string =>
  new Date(now.getTime() - DAYS_BACK * DAY).toISOString().slice(0, 10);
