import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { QueueSettings } from '@specialistvagen/platform';
import { Redis } from 'ioredis';
import type { TestDatabase } from './use-postgres.js';

export type QueueBackend = QueueSettings['backend'];

export type TestQueue = {
  settings(): QueueSettings;
  /** Throws away the jobs that wait, as when the queue is lost; tells whether there were any. */
  loseWaitingJobs(): Promise<boolean>;
};

/** The backends that can be tested here; `npm test` says loudly when Redis is not among them. */
export const queueBackends: readonly QueueBackend[] =
  spawnSync('redis-server', ['--version']).status === 0 ? ['postgres', 'redis'] : ['postgres'];

/** A queue for the tests of one describe: in the spec's own database, or on a redis-server of its own. */
export function useQueue(backend: QueueBackend, db: TestDatabase): TestQueue {
  return backend === 'redis' ? useRedis() : postgresQueue(db);
}

function postgresQueue(db: TestDatabase): TestQueue {
  return {
    settings: () => ({ backend: 'postgres', url: db.url('worker') }),
    loseWaitingJobs: async () => {
      const lost = await db
        .as('postgres')
        .query(`delete from bullmq.job where state = 'waiting' returning id`);
      return lost.length > 0;
    },
  };
}

function useRedis(): TestQueue {
  const folder = mkdtempSync(join(tmpdir(), 'specialistvagen-redis-'));
  let server: ChildProcess | undefined;
  let client: Redis | undefined;
  let url = '';

  beforeAll(async () => {
    const port = await freePort();
    url = `redis://127.0.0.1:${port}`;
    server = spawn(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder],
      {
        stdio: 'ignore',
      },
    );
    client = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null });
    client.on('error', () => undefined);
    await client.ping();
  }, 30_000);

  afterAll(async () => {
    client?.disconnect();
    if (server?.exitCode === null && server.kill()) await once(server, 'exit');
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    settings: () => ({ backend: 'redis', url }),
    loseWaitingJobs: async () =>
      ((await client?.del('bull:effects:wait')) ?? 0) > 0 && (await loseJobs(client)),
  };
}

/** With the list gone the jobs' own keys go too, or BullMQ would take a second add for a duplicate. */
async function loseJobs(client: Redis | undefined): Promise<boolean> {
  await client?.flushall();
  return true;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
