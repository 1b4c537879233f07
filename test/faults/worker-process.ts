import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import pg from 'pg';
import { until } from '../journeys/support/product-process.js';

const MAIN = resolve('dist/apps/worker/src/main.js');

export type WorkerProcess = { kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> };

/** The built worker as a process of its own, ready. */
export async function startWorkerProcess(env: NodeJS.ProcessEnv): Promise<WorkerProcess> {
  const child = fork(MAIN, [], {
    env: { PATH: process.env.PATH, NODE_ENV: 'test', LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const isReady = await Promise.race([once(child, 'message').then(() => true), ended.then(() => false)]);
  if (!isReady) throw new Error('The worker stopped before it was ready');
  return {
    kill: async (signal) => {
      child.kill(signal);
      await ended;
    },
  };
}

export type Held = { isWaitedFor(statement: string): Promise<boolean>; letGo(): Promise<void> };

/**
 * Holds tables so that whoever writes to them waits in the middle of a transaction: `share` still lets them be read. This is
 * how a process is killed at a known place and not at a lucky time.
 */
export async function hold(
  superuserUrl: string,
  tables: readonly string[],
  mode: 'share' | 'access exclusive',
): Promise<Held> {
  const client = new pg.Client({ connectionString: superuserUrl, application_name: 'holds' });
  // The server may be stopped while the tables are held.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin');
  await client.query(`lock table ${tables.join(', ')} in ${mode} mode`);
  const waiting = async (statement: string) => {
    // Inside a transaction the view would go on showing what it showed first.
    await client.query('select pg_stat_clear_snapshot()');
    const { rowCount } = await client.query(
      `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database() and query ilike $1`,
      [`${statement}%`],
    );
    return (rowCount ?? 0) > 0;
  };
  return {
    isWaitedFor: (statement) => until(() => waiting(statement), 60_000),
    letGo: () => client.end().catch(() => undefined),
  };
}
