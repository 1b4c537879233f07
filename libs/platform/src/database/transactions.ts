import { AsyncLocalStorage } from 'node:async_hooks';
import type { ClientBase } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { isRetryable } from './database-error.js';

/**
 * For whom the transaction runs. Row level security reads `app.person`; `app.purpose` goes to the access log;
 * `system` marks work that nobody asked for (relay, sweep). What a role may see as system is decided by policies
 * on the role, never by this setting alone.
 */
export type TransactionScope = { person?: string; purpose?: string; system?: boolean };

export type TransactionOptions = { isolation?: 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE' };

type RunningTransaction = {
  owner: Transactions;
  manager: EntityManager;
  scope: TransactionScope;
  afterCommit: (() => void | Promise<void>)[];
};

const running = new AsyncLocalStorage<RunningTransaction>();
const MAX_ATTEMPTS = 4;
/** At the beginning of every transaction, so each connection plans it once. */
const SCOPE = `select set_config('app.person', $1, true), set_config('app.purpose', $2, true), set_config('app.system', $3, true)`;

/** Opens transactions on one pool. Everything that touches the database runs inside `run`. */
export class Transactions {
  constructor(readonly dataSource: DataSource) {}

  /**
   * Runs `fn` in a transaction and commits when it resolves. Inside a running transaction of the same scope it joins
   * that one; another scope or another pool is a programming error. After a serialization failure or a deadlock the
   * whole of `fn` runs again (at most four times), so it may do nothing outside the database except through `onCommit`.
   */
  async run<T>(scope: TransactionScope, fn: () => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    const outer = running.getStore();
    if (outer) {
      assertJoinable(outer, this, scope);
      return fn();
    }
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(scope, fn, options);
      } catch (error) {
        if (attempt >= MAX_ATTEMPTS || !isRetryable(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
      }
    }
  }

  private async once<T>(
    scope: TransactionScope,
    fn: () => Promise<T>,
    options: TransactionOptions,
  ): Promise<T> {
    const afterCommit: RunningTransaction['afterCommit'] = [];
    const work = async (manager: EntityManager) => {
      if (isScoped(scope)) await setScope(manager, scope);
      return running.run({ owner: this, manager, scope, afterCommit }, fn);
    };
    // READ COMMITTED is what every connection begins with (data-source.ts): saying it again would be a journey more.
    const { isolation } = options;
    const result = await (isolation && isolation !== 'READ COMMITTED'
      ? this.dataSource.transaction(isolation, work)
      : this.dataSource.transaction(work));
    await running.exit(() => settle(afterCommit));
    return result;
  }
}

/** Nobody is what every connection begins with and comes back to (data-source.ts). */
const isScoped = ({ person, purpose, system }: TransactionScope) => Boolean(person || purpose || system);

async function setScope(
  manager: EntityManager,
  { person, purpose, system }: TransactionScope,
): Promise<void> {
  const settings = [person ?? '', purpose ?? '', system ? 'on' : ''];
  await onConnection(manager, 'transaction-scope', SCOPE, settings);
}

/** The EntityManager of the running transaction; throws when there is none (decision 9). */
export function currentTransaction(): EntityManager {
  return store().manager;
}

/** For whom the running transaction runs. */
export function currentScope(): TransactionScope {
  return store().scope;
}

export function isInTransaction(): boolean {
  return running.getStore() !== undefined;
}

/** Rows of one parametrised statement in the running transaction; `update … returning` gives its rows too. */
export async function sql<T>(text: string, params: readonly unknown[] = []): Promise<T[]> {
  return (await structured(text, params)).records as T[];
}

/** Runs one parametrised statement in the running transaction and tells how many rows it touched. */
export async function execute(text: string, params: readonly unknown[] = []): Promise<number> {
  return (await structured(text, params)).affected ?? 0;
}

/**
 * `sql` for a text so long that planning it costs more than running it: each connection plans it once, under `name`. One name, one
 * text, for as long as the process lives.
 */
export async function prepared<T extends object>(
  name: string,
  text: string,
  params: readonly unknown[] = [],
): Promise<T[]> {
  return onConnection(currentTransaction(), name, text, params);
}

/** Runs `fn` once the running transaction has committed, and never if it rolls back. */
export function onCommit(fn: () => void | Promise<void>): void {
  store().afterCommit.push(fn);
}

/** TypeORM has no prepared statements; its connection is the driver's own. */
async function onConnection<T extends object>(
  { queryRunner }: EntityManager,
  name: string,
  text: string,
  params: readonly unknown[],
): Promise<T[]> {
  if (!queryRunner) throw new Error('The running transaction has no connection');
  const connection = (await queryRunner.connect()) as ClientBase;
  return (await connection.query<T>({ name, text, values: [...params] })).rows;
}

function store(): RunningTransaction {
  const current = running.getStore();
  if (!current) throw new Error('No transaction is running: wrap the use case in Transactions.run');
  return current;
}

async function structured(text: string, params: readonly unknown[]) {
  const runner = currentTransaction().queryRunner;
  if (!runner) throw new Error('The running transaction has no connection');
  return runner.query(text, [...params], true);
}

function assertJoinable(outer: RunningTransaction, owner: Transactions, scope: TransactionScope): void {
  const differs =
    outer.owner !== owner ||
    (scope.person !== undefined && scope.person !== outer.scope.person) ||
    (scope.purpose !== undefined && scope.purpose !== outer.scope.purpose) ||
    (scope.system !== undefined && scope.system !== (outer.scope.system ?? false));
  if (differs) throw new Error('A transaction with another scope or pool is already running');
}

/** What runs after commit cannot undo it: one that fails is reported as a warning and the rest still run. */
async function settle(afterCommit: RunningTransaction['afterCommit']): Promise<void> {
  for (const fn of afterCommit) {
    try {
      await fn();
    } catch (error) {
      process.emitWarning(error instanceof Error ? error.name : 'unknown', { type: 'AfterCommitFailed' });
    }
  }
}
