import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { removeClusterFolder } from '@specialistvagen/platform';
import { Browser } from '../support/browser.js';
import { processesOf, spawnProduct, until } from './support/product-process.js';
import type { ProductProcess } from './support/product-process.js';
import { freePort } from './support/running-product.js';

jest.setTimeout(240_000);
const isRoot = process.getuid?.() === 0;
const UP = 'Specialistvägen är igång';
const NOBODY = { uid: 65_534, gid: 65_534 };

const folders: string[] = [];
const started: ProductProcess[] = [];
/** As `mktemp -d` makes it: mode 0700. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'standalone-spec-'));
  folders.push(folder);
  return folder;
}
function start(env: NodeJS.ProcessEnv, args: string[] = [], user?: typeof NOBODY): ProductProcess {
  const product = spawnProduct({ env: { NODE_ENV: 'demo', ...env }, args, user });
  started.push(product);
  return product;
}
const clusterOf = (folder: string) =>
  existsSync(join(folder, 'pg')) ? realpathSync(join(folder, 'pg')) : folder;
const remaining = (folder: string) => processesOf(folder, clusterOf(folder));
const nothingRemains = (folder: string) => until(() => remaining(folder).length === 0, 30_000);

afterAll(async () => {
  for (const product of started) product.kill('SIGTERM');
  await Promise.all(started.map((product) => product.ended));
  for (const folder of folders) {
    for (const { pid } of remaining(folder)) process.kill(pid, 'SIGKILL');
    removeClusterFolder(folder);
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('npm start refuses with one sentence', () => {
  const fileInTheWay = join(newFolder(), 'file');
  writeFileSync(fileInTheWay, '');

  it.each([
    ['an unknown flag', {}, ['--frisk'], 2, '--fresh'],
    ['a port that is no number', { PORT: 'abc' }, [], 2, 'PORT=abc'],
    ['a port that does not exist', { PORT: '70000' }, [], 2, 'PORT=70000'],
    ['a folder that is a file', { PORT: '0', DATA_DIR: fileInTheWay }, [], 1, 'DATA_DIR='],
    ['a folder that cannot be made', { PORT: '0', DATA_DIR: '/proc/specialistvagen' }, [], 1, 'DATA_DIR='],
    ['production', { PORT: '0', NODE_ENV: 'production' }, [], 2, 'docs/operations.md'],
    ['a database elsewhere without its password', { POSTGRES_HOST: 'db' }, [], 2, 'POSTGRES_PASSWORD_FILE'],
  ])('%s', async (_what, env, args, code, named) => {
    const product = start(env, args);
    expect(await product.ended).toEqual({ code, signal: null });
    expect(product.err().trim().split('\n')).toEqual([expect.stringContaining(named)]);
    expect(product.out()).toBe('');
  });

  it('a port that somebody else uses, and leaves the folder alone', async () => {
    const other: Server = createServer().listen(0);
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const folder = newFolder();
    const product = start({ PORT: String(port), DATA_DIR: join(folder, 'instance') });
    expect(await product.ended).toEqual({ code: 1, signal: null });
    expect(product.err().trim().split('\n')).toEqual([expect.stringContaining(`Port ${port} är upptagen`)]);
    expect(existsSync(join(folder, 'instance'))).toBe(false);
    other.close();
  });

  it('to empty a folder that holds something else', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'secrets'), 'mine');
    const product = start({ PORT: '0', DATA_DIR: folder }, ['--fresh']);
    expect(await product.ended).toEqual({ code: 1, signal: null });
    expect(existsSync(join(folder, 'secrets'))).toBe(true);
  });
});

describe('one instance, from an empty folder', () => {
  const dataDir = newFolder();
  let port = 0;
  const onPort = (which: number) => ({ DATA_DIR: dataDir, PORT: String(which) });
  const url = () => `http://localhost:${port}`;
  let product: ProductProcess;

  beforeAll(async () => {
    port = await freePort();
  });

  it('is mended by the next start when the first was killed while it loaded the demo', async () => {
    const first = start(onPort(port));
    await first.says('Lägger in demopersoner');
    first.kill('SIGKILL');
    await first.ended;
    product = start(onPort(port));
    await product.says(UP);
    const response = await fetch(`${url()}/api/statistics/releases`);
    expect((await response.json()) as object).toMatchObject({ items: [{ version: 1 }] });
    const maja = new Browser(url(), 'maja');
    await maja.signIn();
    expect(await maja.get('/session')).toMatchObject({ status: 200, body: { signedIn: true } });
  });

  it('is not started twice', async () => {
    const second = start(onPort(await freePort()));
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.err().trim().split('\n')).toEqual([expect.stringContaining('kör redan')]);
    expect((await fetch(`${url()}/api/health`)).status).toBe(200);
  });

  it('leaves only the database when it is killed, and the next start takes that over', async () => {
    product.kill('SIGKILL');
    await product.ended;
    expect(await until(() => remaining(dataDir).length === 1, 30_000)).toBe(true);
    expect(remaining(dataDir)).toEqual([
      { pid: expect.any(Number), command: expect.stringContaining('postgres') },
    ]);
    product = start(onPort(port));
    await product.says(UP);
    expect((await fetch(`${url()}/api/health`)).status).toBe(200);
  });

  it('leaves nothing running after Ctrl-C', async () => {
    product.ctrlC();
    expect(await product.ended).toEqual({ code: 0, signal: null });
    expect(await nothingRemains(dataDir)).toBe(true);
    expect(product.err()).not.toContain('oväntat');
  });

  it('is emptied by --fresh, and may be interrupted while it starts', async () => {
    expect(existsSync(join(dataDir, 'trust', 'root.pem'))).toBe(true);
    product = start(onPort(port), ['--fresh']);
    await product.says('Startar PostgreSQL');
    product.ctrlC();
    expect(await product.ended).toEqual({ code: 0, signal: null });
    expect(await nothingRemains(dataDir)).toBe(true);
    expect(existsSync(join(dataDir, 'trust'))).toBe(false);
  });
});

// Where an ordinary user cannot reach the checkout (under root's home) there is nothing to test.
const canBeReached = () => {
  const probe = spawnProduct({ env: {}, args: ['--frisk'], user: NOBODY });
  return probe.ended.then(({ code }) => code === 2);
};

describe('an ordinary user', () => {
  it('starts it in a folder of their own', async () => {
    if (isRoot && !(await canBeReached())) {
      console.warn(`NOT RUN: ${userInfo().username}'s ${resolve('.')} is closed to ordinary users`);
      return;
    }
    const folder = newFolder();
    if (isRoot) chownSync(folder, NOBODY.uid, NOBODY.gid);
    chmodSync(folder, 0o700);
    const product = start({ DATA_DIR: folder, PORT: '0' }, [], isRoot ? NOBODY : undefined);
    await product.says(UP);
    const address = /http:\/\/localhost:\d+/.exec(product.out())?.[0];
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
    product.ctrlC();
    expect(await product.ended).toEqual({ code: 0, signal: null });
    expect(await nothingRemains(folder)).toBe(true);
  });
});
