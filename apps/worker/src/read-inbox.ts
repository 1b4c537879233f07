import { AsyncResource } from 'node:async_hooks';
import { ListAssessmentTasks } from '@specialistvagen/assessments';
import { ListCaseTasks } from '@specialistvagen/certificates';
import { rolesOf } from '@specialistvagen/identity';
import type { AccessPurpose, Actor } from '@specialistvagen/identity/contract';
import { ListIntygTasks } from '@specialistvagen/intyg';
import type { WaitingTask } from '@specialistvagen/notices';
import { sql } from '@specialistvagen/platform';
import type { Clock, Config, Transactions } from '@specialistvagen/platform';
import { ListTraineeTasks } from '@specialistvagen/trainees';
import { openDomainContext } from './domain-context.js';

export type InboxReader = {
  /** What stands in the person's *Att göra* now. */
  tasksOf(personId: string): Promise<readonly WaitingTask[]>;
  close(): Promise<void>;
};

type Facts = { mandates: Actor['mandates']; purposes: AccessPurpose[] };

/**
 * A person's list as they would see it themselves: asked as role `api` with their own rights, so that a mail never knows more
 * than its reader. Opened when the first mail needs it.
 */
export function inboxReader(config: Config, api: Transactions, clock: Clock): InboxReader {
  let opened: ReturnType<typeof openDomainContext> | undefined;
  const look = async (personId: string): Promise<readonly WaitingTask[]> => {
    opened ??= openDomainContext(config, api, clock);
    const { context } = await opened;
    const actor = await actorOf(api, personId);
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

/** Nobody is signed in: the person's own roles of today, as at a request of theirs. */
async function actorOf(api: Transactions, personId: string): Promise<Actor | null> {
  const [row] = await api.run({ person: personId }, () =>
    sql<{ facts: Facts | null }>('select identity.actor_facts($1) as facts', [personId]),
  );
  if (!row?.facts) return null;
  const { mandates, purposes } = row.facts;
  const session = { displayName: '', sessionId: '', loa: 'loa2', authTime: '' } as const;
  return { ...session, personId, mandates, roles: rolesOf(mandates, purposes) };
}
