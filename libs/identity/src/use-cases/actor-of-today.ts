import { sql, type Transactions } from '@specialistvagen/platform';
import type { AccessPurpose, Actor } from '../contract/index.js';
import { rolesOf } from '../domain/roles.js';

type Facts = { readonly mandates: Actor['mandates']; readonly purposes: readonly AccessPurpose[] };

/** Nobody is signed in: the person with their own roles of today, as at a request of theirs. `api` is that role's pool. */
export async function actorOfToday(api: Transactions, personId: string): Promise<Actor | null> {
  const [row] = await api.run({ person: personId }, () =>
    sql<{ facts: Facts | null }>('select identity.actor_facts($1) as facts', [personId]),
  );
  if (!row?.facts) return null;
  const { mandates, purposes } = row.facts;
  const session = { displayName: '', sessionId: '', loa: 'loa2', authTime: '' } as const;
  return { ...session, personId, mandates, roles: rolesOf(mandates, purposes) };
}
