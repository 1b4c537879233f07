import type { InboxTask, InboxView, InboxWait } from '../contract/inbox.js';
import { MINUTES } from './task-minutes.js';

/** What one library knows of a person's tasks; which library it is, nobody here asks. */
export type InboxPart = {
  readonly tasks: readonly Omit<InboxTask, 'lateSince' | 'minutes'>[];
  readonly waiting: readonly InboxWait[];
};

/** Ours, no rule of law: what has no day of its own is late when somebody has waited two weeks for it. */
export const DAYS_UNTIL_LATE = 14;
const DAY = 86_400_000;

/** What has been late longest, then what is quickest, then the oldest: a short visit gets something done. */
export function inboxOf(parts: readonly InboxPart[], today: string): InboxView {
  const tasks = parts
    .flatMap((part) => part.tasks)
    .map((task) => ({ ...task, lateSince: lateSince(task, today), minutes: MINUTES[task.kind] }));
  const waiting = parts.flatMap((part) => part.waiting);
  return {
    tasks: tasks.toSorted(
      (a, b) =>
        Number(b.lateSince !== null) - Number(a.lateSince !== null) ||
        (a.lateSince ?? '').localeCompare(b.lateSince ?? '') ||
        a.minutes - b.minutes ||
        a.since.localeCompare(b.since) ||
        a.title.localeCompare(b.title, 'sv'),
    ),
    waiting: waiting.toSorted(
      (a, b) => a.since.localeCompare(b.since) || a.title.localeCompare(b.title, 'sv'),
    ),
  };
}

function lateSince({ dueOn, since }: Pick<InboxTask, 'dueOn' | 'since'>, today: string): string | null {
  const lastDay = dueOn ?? daysAfter(since, DAYS_UNTIL_LATE);
  return lastDay < today ? lastDay : null;
}

const daysAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
