import { createHash } from 'node:crypto';

/** The same for every try of the day, so that a mail that goes again after a crash is the same mail. */
export const dailyId = (personId: string, day: string) =>
  createHash('sha256').update(`${personId} ${day}`).digest('hex').slice(0, 32);
