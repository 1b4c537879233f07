import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeClusterFolder } from '@specialistvagen/platform';
import { Redis } from 'ioredis';
import { queueBackends } from '../support/index.js';
import { freePort } from './support/running-product.js';

jest.setTimeout(600_000);

/** api and worker are processes of their own; only the queue is another than in the ordinary story. */
(queueBackends.includes('redis') ? describe : describe.skip)(
  'the story of a BT, with the queue on Redis',
  () => {
    const out = mkdtempSync(join(tmpdir(), 'story-on-redis-'));
    let server: ChildProcess;
    let url = '';
    let redis: Redis;

    beforeAll(async () => {
      const port = await freePort();
      url = `redis://127.0.0.1:${port}`;
      const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', out];
      server = spawn('redis-server', settings, { stdio: 'ignore' });
      redis = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null });
      redis.on('error', () => undefined);
      await redis.ping();
    });
    afterAll(async () => {
      redis.disconnect();
      if (server.exitCode === null && server.kill()) await once(server, 'exit');
      removeClusterFolder(join(out, 'story', 'data'));
      rmSync(out, { recursive: true, force: true });
    });

    it('is as it should be at every step, and Redis carried the jobs', async () => {
      const played = spawnSync(
        process.execPath,
        ['dist/test/journeys/story/main.js', 'bt', '--out', join(out, 'story')],
        { encoding: 'utf8', timeout: 580_000, env: { ...process.env, QUEUE: 'redis', REDIS_URL: url } },
      );
      expect({ code: played.status, told: played.status === 0 ? '' : played.stderr }).toEqual({
        code: 0,
        told: '',
      });
      expect(JSON.parse(played.stdout)).toMatchObject({ failed: 0, secondsToCell: expect.any(Number) });
      // Each step of a job is a script in Redis.
      const stats = await redis.info('commandstats');
      expect(Number(/cmdstat_evalsha:calls=(\d+)/.exec(stats)?.[1])).toBeGreaterThan(20);
    });
  },
);
