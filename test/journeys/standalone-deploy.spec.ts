import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createLogKey, loadLogKey, openCheckpoint } from '@specialistvagen/evidence-log';
import { loadDemo } from '@specialistvagen/identity';
import {
  Secrets,
  SystemClock,
  Transactions,
  addressOfRole,
  createDataSource,
  removeClusterFolder,
  startPostgres,
} from '@specialistvagen/platform';
import type { RunningPostgres } from '@specialistvagen/platform';
import { createTrust } from '@specialistvagen/signing';
import { makeToken, softHsmModule } from '../../libs/signing/src/testing/soft-hsm.js';
import { until } from './support/product-process.js';

/** What needs keys in a token runs where SoftHSM and its binding are; the refusals run everywhere. */
const withToken = softHsmModule === null ? it.skip : it;

/** What the compose file's production profile gives its containers, with a server of the spec's own as `database`. */
describe('production on a PostgreSQL elsewhere', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'deploy-spec-'));
  const [serverFolder, dataDir] = [join(scratch, 'server'), join(scratch, 'instance')];
  const passwordFile = join(scratch, 'password');
  const token = { pinFile: join(scratch, 'pin'), configuration: join(scratch, 'softhsm2.conf') };
  const processes: ChildProcess[] = [];
  let server: RunningPostgres;

  const environment = (change: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    PORT: '0',
    POSTGRES_HOST: '127.0.0.1',
    POSTGRES_PORT: String(server.port),
    POSTGRES_PASSWORD_FILE: passwordFile,
    PUBLIC_URL: 'https://specialistvagen.example',
    OIDC_ISSUER: 'https://idp.example',
    OIDC_CLIENT_ID: 'specialistvagen',
    OIDC_CLIENT_SECRET: 'hemlig',
    PKCS11_MODULE: softHsmModule ?? '/nowhere.so',
    PKCS11_PIN_FILE: token.pinFile,
    SOFTHSM2_CONF: token.configuration,
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'noreply@specialistvagen.example',
    ...change,
  });
  const entry = (name: string) => resolve('dist/apps', name);
  const run = (name: string, env = environment()) => {
    const done = spawnSync(process.execPath, [entry(name)], { env, encoding: 'utf8', timeout: 60_000 });
    return { code: done.status, said: done.stderr.trim() };
  };
  const spawnEntry = (name: string) => {
    const child = spawn(process.execPath, [entry(name)], {
      env: environment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    processes.push(child);
    return child;
  };

  beforeAll(async () => {
    server = await startPostgres({ dataDir: serverFolder, test: true });
    if (softHsmModule !== null) makeToken(scratch);
    writeFileSync(passwordFile, `${Secrets.open(serverFolder).databasePassword('postgres')}\n`);
  });
  afterAll(async () => {
    for (const child of processes) child.kill('SIGKILL');
    await server.stop();
    removeClusterFolder(serverFolder);
    rmSync(scratch, { recursive: true, force: true });
  });

  withToken('is prepared by the deploy step, as often as it is run', () => {
    expect(run('standalone/src/deploy.js')).toMatchObject({ code: 0 });
    expect(run('standalone/src/deploy.js')).toEqual({ code: 0, said: 'Databas och nycklar är klara.' });
    expect(existsSync(join(dataDir, 'secrets', 'log.key.pem'))).toBe(false);
  });

  withToken(
    'runs api and worker with the roles’ passwords of the instance, until they are told to stop',
    async () => {
      const worker = spawnEntry('worker/src/main.js');
      const api = spawnEntry('api/src/main.js');
      let said = '';
      for (const child of [api, worker])
        child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const address = () => /lyssnar på port (\d+)/.exec(said)?.[1];
      await until(() => address() !== undefined && said.includes('worker: är igång'), 60_000);
      expect(said).toContain('worker: är igång');
      expect((await fetch(`http://127.0.0.1:${address()}/api/health`)).status).toBe(200);
      expect((await fetch(`http://127.0.0.1:${address()}/idp`)).status).not.toBe(200);
      // Signed by the token, checked by us: nothing is in the log yet.
      const log = `http://127.0.0.1:${address()}/api/log/checkpoint`;
      await until(async () => (await fetch(log)).ok, 30_000);
      const checkpoint = await (await fetch(log)).text();
      expect(openCheckpoint(checkpoint, loadLogKey(join(dataDir, 'trust')))).toMatchObject({ size: 0 });
      const stopped = [once(api, 'exit'), once(worker, 'exit')];
      api.kill('SIGTERM');
      worker.kill('SIGTERM');
      expect((await Promise.all(stopped)).map(([code]: unknown[]) => code)).toEqual([0, 0]);
    },
  );

  it('is refused with a trust root made for tests, by the deploy step, the api and the worker alike', () => {
    const test = join(scratch, 'test-instance');
    createTrust(test, { isTest: true });
    for (const name of ['standalone/src/deploy.js', 'api/src/main.js', 'worker/src/main.js']) {
      const refused = run(name, environment({ DATA_DIR: test }));
      expect({ name, ...refused }).toEqual({ name, code: 1, said: expect.stringContaining('TEST') });
    }
  });

  it('is refused with keys in files, by the deploy step, the api and the worker alike', () => {
    const files = join(scratch, 'file-instance');
    createTrust(files, { isTest: false });
    for (const name of ['standalone/src/deploy.js', 'api/src/main.js', 'worker/src/main.js']) {
      const refused = run(name, environment({ DATA_DIR: files }));
      expect({ name, ...refused }).toEqual({ name, code: 1, said: expect.stringContaining('är filer') });
    }
  });

  withToken('is refused with the log’s key in a file, or with another one than it shows', () => {
    const files = join(scratch, 'file-log');
    createLogKey(files, { isTest: false });
    const [ofFile, missing] = [join(scratch, 'log-in-file'), join(scratch, 'log-of-another')];
    for (const copy of [ofFile, missing]) cpSync(dataDir, copy, { recursive: true });
    cpSync(join(files, 'secrets', 'log.key.pem'), join(ofFile, 'secrets', 'log.key.pem'));
    cpSync(join(files, 'trust', 'log.vkey'), join(missing, 'trust', 'log.vkey'));
    for (const name of ['standalone/src/deploy.js', 'api/src/main.js', 'worker/src/main.js']) {
      expect(run(name, environment({ DATA_DIR: ofFile }))).toMatchObject({
        code: 1,
        said: expect.stringContaining('är en fil'),
      });
      expect(run(name, environment({ DATA_DIR: missing }))).toMatchObject({
        code: 1,
        said: expect.stringContaining('är en annan'),
      });
    }
  });

  withToken('is refused on a database with made-up people', async () => {
    const pool = createDataSource({
      url: addressOfRole(at(), 'migrator'),
      applicationName: 'spec',
      poolMax: 1,
    });
    const transactions = new Transactions(await pool.initialize());
    await loadDemo({ transactions, secrets: Secrets.open(dataDir), clock: new SystemClock() });
    await pool.destroy();
    for (const name of ['standalone/src/deploy.js', 'api/src/main.js']) {
      const refused = run(name);
      expect({ name, ...refused }).toEqual({ name, code: 1, said: expect.stringContaining('demopersoner') });
    }
  });

  it('says one sentence when the superuser’s password cannot be read', () => {
    const refused = run('standalone/src/deploy.js', environment({ POSTGRES_PASSWORD_FILE: '/nowhere' }));
    expect(refused).toEqual({
      code: 1,
      said: 'Filen /nowhere (POSTGRES_PASSWORD_FILE) går inte att läsa.',
    });
  });

  const at = () => ({ host: '127.0.0.1', port: server.port, dataDir });
});
