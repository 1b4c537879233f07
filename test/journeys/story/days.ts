const DAY_MS = 86_400_000;
const swedish = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** The day in Sweden, `ahead` days from now: what must lie ahead when a story is played may not be a date in its text. */
export const dayFromNow = (ahead: number): string => swedish.format(new Date(Date.now() + ahead * DAY_MS));
