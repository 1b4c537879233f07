import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemo } from '@specialistvagen/identity';
import { Secrets, SystemClock } from '@specialistvagen/platform';
import { createApp } from '../../apps/api/src/create-app.js';
import { usePostgres } from '../support/index.js';

const db = usePostgres();
const dataDir = mkdtempSync(join(tmpdir(), 'production-spec-'));
const secrets = Secrets.open(dataDir);
const clock = new SystemClock();
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const start = () =>
  createApp({
    mode: 'production',
    dataDir,
    publicUrl: 'https://specialistvagen.example',
    databaseUrl: db.url('api'),
    secrets,
    clock,
    oidc: { issuer: 'https://idp.example', clientId: 'x', clientSecret: 'y', loa2: 'loa2', loa3: 'loa3' },
    hosp: 'none',
    logLevel: 'silent',
  });

it('production starts on an instance without made-up people, and not after they were loaded', async () => {
  const app = await start();
  await app.close();
  await loadDemo({ transactions: db.as('migrator').transactions, secrets, clock });
  await expect(start()).rejects.toMatchObject({ code: 'test-people-in-production' });
});
