import { addDays } from '@specialistvagen/regulations';

/** Ours (no rule of law): so long may a suspicion lie before somebody has it, is reported, and has been investigated. */
export const DAYS_TO_TAKE = 7;
export const DAYS_TO_REPORT = 14;
export const DAYS_TO_INVESTIGATE = 30;
export const DAYS_AFTER_ANSWER = 14;

/** The days of a suspicion that came in on the day. */
export function dueOnReceipt(day: string): { dueOn: string; policeDueOn: string } {
  return { dueOn: addDays(day, DAYS_TO_TAKE), policeDueOn: addDays(day, DAYS_TO_REPORT) };
}

export const dueWhenTaken = (day: string): string => addDays(day, DAYS_TO_INVESTIGATE);
/** Time to weigh what the doctor says. */
export const dueWhenHeard = (answerBy: string): string => addDays(answerBy, DAYS_AFTER_ANSWER);
