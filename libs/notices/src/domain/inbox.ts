import { taskKinds } from '../contract/inbox.js';
import type { InboxTask, InboxView, InboxWait } from '../contract/inbox.js';

/** What one library knows of a person's tasks; which library it is, nobody here asks. */
export type InboxPart = {
  readonly tasks: readonly Omit<InboxTask, 'isLate'>[];
  readonly waiting: readonly InboxWait[];
};

/** Late ones, then the oldest, and of the same day the quickest: a short visit gets something done. */
export function inboxOf(parts: readonly InboxPart[], today: string): InboxView {
  const tasks = parts.flatMap((part) => part.tasks).map((task) => ({ ...task, isLate: isLate(task, today) }));
  const waiting = parts.flatMap((part) => part.waiting);
  return {
    tasks: tasks.toSorted(
      (a, b) =>
        Number(b.isLate) - Number(a.isLate) ||
        a.since.localeCompare(b.since) ||
        taskKinds.indexOf(a.kind) - taskKinds.indexOf(b.kind) ||
        a.title.localeCompare(b.title, 'sv'),
    ),
    waiting: waiting.toSorted(
      (a, b) => a.since.localeCompare(b.since) || a.title.localeCompare(b.title, 'sv'),
    ),
  };
}

const isLate = ({ dueOn }: Pick<InboxTask, 'dueOn'>, today: string) => dueOn !== null && dueOn < today;
