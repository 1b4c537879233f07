import { Importers } from '@specialistvagen/certificates';
import { Mandates, rolesOf } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { dueImports, ImportStep, outbox, Transactions } from '@specialistvagen/platform';
import type { Clock, Config, DueImport, ImportBatch } from '@specialistvagen/platform';
import type { NoticeKind } from '@specialistvagen/notices';
import { openDomainContext } from './domain-context.js';

export type ImportWork = {
  /** Does what is asked for, one file at a time; returns how many steps. */
  work(stopping?: AbortSignal): Promise<number>;
  close(): Promise<void>;
};

/**
 * Long files of rows. They are found as worker and done as the person who asked: role `api` with that person's own rights and
 * today's mandates, so that the background may do nothing that the page may not.
 */
export async function openImportWork(
  config: Config,
  pools: { worker: Transactions; api: Transactions },
  clock: Clock,
): Promise<ImportWork> {
  const { context, close } = await openDomainContext(config, pools.api, clock);
  const importers = context.get(Importers, { strict: false });
  const mandates = context.get(Mandates, { strict: false });
  const step = context.get(ImportStep, { strict: false });

  const one = async ({ id, kind, place, createdBy: person }: DueImport, stopping?: AbortSignal) => {
    const held = await pools.api.run({ person }, () => mandates.active(person));
    const importer = () => importers.of(actorOf(person, held), kind, place);
    await step.run({ id, person, importer, tell: (batch) => tell(person, batch), stopping });
  };
  return {
    work: async (stopping) => {
      const due = await dueImports(pools.worker);
      for (const batch of due) if (!stopping?.aborted) await one(batch, stopping);
      return due.length;
    },
    close,
  };
}

/** Nobody is signed in: what the rows may do is decided by the mandates alone. */
function actorOf(personId: string, mandates: Actor['mandates']): Actor {
  const session = { displayName: '', sessionId: '', loa: 'loa2', authTime: '' } as const;
  return { ...session, personId, mandates, roles: rolesOf(mandates, []) };
}

const NOTICES: Partial<Record<ImportBatch['state'], NoticeKind>> = {
  checked: 'import-tried',
  applied: 'import-applied',
  undone: 'import-undone',
  failed: 'import-stopped',
};

async function tell(to: string, { id, state, isChanged }: ImportBatch): Promise<void> {
  const kind = isChanged ? 'import-stopped' : NOTICES[state];
  if (kind) await outbox.publish('notice', 1, { kind, to, subject: { kind: 'import', id } });
}
