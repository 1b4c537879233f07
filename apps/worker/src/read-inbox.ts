import { AsyncResource } from 'node:async_hooks';
import { ListAssessmentTasks } from '@specialistvagen/assessments';
import { ListCaseTasks } from '@specialistvagen/certificates';
import { actorOfToday } from '@specialistvagen/identity';
import { ListIntygTasks } from '@specialistvagen/intyg';
import type { WaitingTask } from '@specialistvagen/notices';
import type { Clock, Config, Transactions } from '@specialistvagen/platform';
import { ListTraineeTasks } from '@specialistvagen/trainees';
import { openDomainContext } from './domain-context.js';

export type InboxReader = {
  /** What stands in the person's *Att göra* now. */
  tasksOf(personId: string): Promise<readonly WaitingTask[]>;
  close(): Promise<void>;
};

/**
 * A person's list as they would see it themselves: asked as role `api` with their own rights, so that a mail never knows more
 * than its reader. Opened when the first mail needs it.
 */
export function inboxReader(config: Config, api: Transactions, clock: Clock): InboxReader {
  let opened: ReturnType<typeof openDomainContext> | undefined;
  const look = async (personId: string): Promise<readonly WaitingTask[]> => {
    opened ??= openDomainContext(config, api, clock);
    const { context } = await opened;
    const actor = await actorOfToday(api, personId);
    if (!actor) return [];
    const parts = [
      await context.get(ListIntygTasks, { strict: false }).of(actor),
      await context.get(ListTraineeTasks, { strict: false }).of(actor),
      await context.get(ListCaseTasks, { strict: false }).of(actor),
      await context.get(ListAssessmentTasks, { strict: false }).of(actor),
    ];
    return parts.flatMap(({ tasks }) => tasks.map(({ id, since }) => ({ id, since })));
  };
  // It is asked in the middle of the worker's own transaction, which this reading is no part of: another role, another pool.
  const outside = new AsyncResource('inbox-reader');
  return {
    tasksOf: (personId) => outside.runInAsyncScope(look, null, personId),
    close: async () => {
      await (await opened)?.close();
    },
  };
}
