import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

type Entry = { payload: AdapterPayload; expiresAt: number };

/** A few dozen short-lived records in one JSON file: a restart in the middle of a sign-in loses nothing. */
export function fileAdapter(folder: string): AdapterFactory {
  const path = join(folder, 'dev-idp-state.json');
  const entries = new Map<string, Entry>(read(path));
  const store = {
    get: (key: string) => {
      const entry = entries.get(key);
      return entry && entry.expiresAt > Date.now() ? entry.payload : undefined;
    },
    change: (change: (all: Map<string, Entry>) => void) => {
      change(entries);
      for (const [key, entry] of entries) if (entry.expiresAt <= Date.now()) entries.delete(key);
      write(path, entries);
    },
    find: (matches: (payload: AdapterPayload) => boolean) =>
      [...entries.values()].find((entry) => entry.expiresAt > Date.now() && matches(entry.payload))?.payload,
  };
  return (model) => adapterOf(model, store);
}

type Store = {
  get(key: string): AdapterPayload | undefined;
  change(change: (all: Map<string, Entry>) => void): void;
  find(matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined;
};

function adapterOf(model: string, store: Store): Adapter {
  const key = (id: string) => `${model}:${id}`;
  return {
    upsert: async (id, payload, expiresIn) =>
      store.change((all) =>
        all.set(key(id), { payload, expiresAt: Date.now() + (expiresIn ?? 3600) * 1000 }),
      ),
    find: async (id) => store.get(key(id)),
    findByUid: async (uid) => store.find((payload) => payload.uid === uid && payload.kind === 'Session'),
    findByUserCode: async () => undefined,
    destroy: async (id) => store.change((all) => all.delete(key(id))),
    consume: async (id) =>
      store.change((all) => {
        const entry = all.get(key(id));
        if (entry) entry.payload.consumed = Math.floor(Date.now() / 1000);
      }),
    revokeByGrantId: async (grantId) =>
      store.change((all) => {
        for (const [id, entry] of all) if (entry.payload.grantId === grantId) all.delete(id);
      }),
  };
}

function read(path: string): [string, Entry][] {
  if (!existsSync(path)) return [];
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as [string, Entry][];
  } catch {
    // Half-written by a crash: the worst that is lost is an unfinished sign-in.
    return [];
  }
}

function write(path: string, entries: Map<string, Entry>): void {
  writeFileSync(`${path}.new`, JSON.stringify([...entries]), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
