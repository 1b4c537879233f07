import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import pg from 'pg';
import { findBinaries, SYSTEM_FOLDER } from './binaries.js';
import { clusterFolder, removeClusterFolder } from './cluster-folder.js';
import { canReach, databaseUser } from './operating-user.js';
import { provision } from './provision.js';
import { runningPostgresPort, startPostgres } from './start-postgres.js';
import type { RunningPostgres } from './start-postgres.js';
const asRoot = process.getuid?.() === 0 ? describe : describe.skip;

let scratch: string;
let servers: RunningPostgres[] = [];
const folders: string[] = [];

async function start(dataDir: string, test = true): Promise<RunningPostgres> {
  const server = await startPostgres({ dataDir, test });
  servers.push(server);
  folders.push(dataDir);
  return server;
}

async function ask<T extends object>(server: RunningPostgres, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: server.superuserUrl('postgres') });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

const pidFile = (dataDir: string) => join(realpathSync(join(dataDir, 'pg')), 'data', 'postmaster.pid');

beforeEach(() => {
  // As `mktemp -d` makes it: mode 0700, owned by whoever runs the tests.
  scratch = mkdtempSync(join(tmpdir(), 'specialistvagen-pg-'));
});
afterEach(async () => {
  for (const server of servers) await server.stop().catch(() => undefined);
  for (const folder of folders) removeClusterFolder(folder);
  servers = [];
  rmSync(scratch, { recursive: true, force: true });
});

describe('a running embedded PostgreSQL', () => {
  let home: string;
  let server: RunningPostgres;
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'specialistvagen-pg-'));
    server = await startPostgres({ dataDir: join(home, 'instance'), test: true });
  });
  afterAll(async () => {
    await server.stop();
    removeClusterFolder(join(home, 'instance'));
    rmSync(home, { recursive: true, force: true });
  });

  it('is PostgreSQL 18 with UUIDv7 and the Swedish order, reachable from this machine only', async () => {
    const [row] = await ask<{ version: string; listens: string; sorted: string[] }>(
      server,
      `select current_setting('server_version') as version, current_setting('listen_addresses') as listens,
              (select array_agg(name order by name collate "sv-SE-x-icu")
                 from unnest(array['Örebro', 'Zinkgruvan', 'Ängelholm', 'Arvika', 'Åmål']) name) as sorted,
              uuidv7()`,
    );
    expect(row?.version).toMatch(/^18\./);
    expect(row?.listens).toBe('127.0.0.1');
    expect(row?.sorted).toEqual(['Arvika', 'Zinkgruvan', 'Åmål', 'Ängelholm', 'Örebro']);
  });

  it('refuses a wrong password', async () => {
    const url = new URL(server.superuserUrl('postgres'));
    url.password = 'wrong';
    await expect(new pg.Client({ connectionString: url.href }).connect()).rejects.toMatchObject({
      code: '28P01',
    });
  });

  it('is given its roles and database, and again at every start without harm', async () => {
    const secret = 'x'.repeat(20);
    const passwords = { migrator: secret, api: secret, worker: secret, statistics: secret, audit: secret };
    await provision(server.superuserUrl('postgres'), passwords);
    await Promise.all([
      provision(server.superuserUrl('postgres'), passwords),
      provision(server.superuserUrl('postgres'), passwords),
    ]);
    const [row] = await ask<{ owner: string }>(
      server,
      `select pg_get_userbyid(datdba) as owner from pg_database where datname = 'specialistvagen'`,
    );
    expect(row).toEqual({ owner: 'owner' });
  });
});

describe('starting the embedded PostgreSQL', () => {
  it('says in one sentence when the port is taken', async () => {
    const listener = createServer().listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const address = listener.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    folders.push(join(scratch, 'instance'));
    await expect(startPostgres({ dataDir: join(scratch, 'instance'), test: true, port })).rejects.toThrow(
      /kunde inte startas/,
    );
    listener.close();
  });

  it('keeps its rows when it is stopped and started, and when it was killed', async () => {
    const dataDir = join(scratch, 'instance');
    const first = await start(dataDir, false);
    await ask(first, 'create table kept (n int); insert into kept values (1)');
    await first.stop('fast');
    expect(await runningPostgresPort(dataDir)).toBeUndefined();
    const second = await start(dataDir, false);
    await ask(second, 'insert into kept values (2)');
    process.kill(Number(readFileSync(pidFile(dataDir), 'utf8').split('\n')[0]), 'SIGKILL');
    const third = await start(dataDir, false);
    expect(third.adopted).toBe(false);
    expect(await ask(third, 'select n from kept order by n')).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('is taken over when it still runs, and two starts at once give one server', async () => {
    const dataDir = join(scratch, 'instance');
    const [one, two] = await Promise.all([start(dataDir), start(dataDir)]);
    expect(one.port).toBe(two.port);
    expect([one.adopted, two.adopted].sort()).toEqual([false, true]);
    expect(await runningPostgresPort(dataDir)).toBe(one.port);
  });

  it.each([
    ['a program that is not PostgreSQL', async () => ({ pid: process.pid, end: () => undefined })],
    ['a process that is dead but not buried', zombie],
    ['nobody', async () => ({ pid: 4_194_000, end: () => undefined })],
  ])('starts although its pid file names %s', async (_who, make) => {
    if (process.platform !== 'linux') return;
    const dataDir = join(scratch, 'instance');
    const server = await start(dataDir);
    const content = readFileSync(pidFile(dataDir), 'utf8').split('\n');
    await server.stop('fast');
    const { pid, end } = await make();
    writeFileSync(pidFile(dataDir), [String(pid), ...content.slice(1)].join('\n'));
    expect(await runningPostgresPort(dataDir)).toBeUndefined();
    const again = await start(dataDir);
    expect(again.adopted).toBe(false);
    end();
  });
});

asRoot('as root', () => {
  it('runs as another user, in a place that user can reach, with a link from the instance', async () => {
    const dataDir = join(scratch, 'instance');
    const user = databaseUser();
    expect(canReach(user, dataDir)).toBe(false);
    await start(dataDir);
    const pg = join(dataDir, 'pg');
    expect(lstatSync(pg).isSymbolicLink()).toBe(true);
    expect(dirname(realpathSync(pg))).toBe(SYSTEM_FOLDER);
    expect(statSync(realpathSync(pg))).toMatchObject({ uid: user?.uid });
    expect(statSync(realpathSync(pg)).mode & 0o777).toBe(0o700);
  });

  it('stays in the instance where the user can reach it', async () => {
    const open = join(tmpdir(), `specialistvagen-open-${process.pid}`);
    mkdirSync(open, { mode: 0o755 });
    try {
      await start(open);
      expect(lstatSync(join(open, 'pg')).isDirectory()).toBe(true);
    } finally {
      for (const server of servers) await server.stop();
      rmSync(open, { recursive: true, force: true });
    }
  });

  it('puts aside a cluster whose instance was removed instead of using it again', async () => {
    const dataDir = join(scratch, 'instance');
    const first = clusterFolder(dataDir, databaseUser());
    writeFileSync(join(first.root, 'old'), '');
    rmSync(dataDir, { recursive: true });
    const second = clusterFolder(dataDir, databaseUser());
    folders.push(dataDir);
    expect(second.root).toBe(first.root);
    expect(existsSync(join(second.root, 'old'))).toBe(false);
    const [aside] = readdirSync(SYSTEM_FOLDER).filter((name) =>
      name.startsWith(`${basename(first.root)}.left-`),
    );
    expect(existsSync(join(SYSTEM_FOLDER, aside ?? '', 'old'))).toBe(true);
    rmSync(join(SYSTEM_FOLDER, aside ?? 'none'), { recursive: true });
  });

  it('copies the binaries when the checkout is closed to the database’s user, and mends missing links', () => {
    const original = dirname(dirname(dirname(findBinaries(undefined).postgres)));
    const hidden = join(scratch, 'package');
    cpSync(original, hidden, { recursive: true, verbatimSymlinks: true });
    const links = JSON.parse(readFileSync(join(hidden, 'native', 'pg-symlinks.json'), 'utf8')) as {
      target: string;
    }[];
    for (const { target } of links) rmSync(join(hidden, target), { force: true });
    const existing = existsSync(SYSTEM_FOLDER) ? readdirSync(SYSTEM_FOLDER) : [];
    const found = findBinaries(databaseUser(), hidden);
    expect(found.postgres.startsWith(SYSTEM_FOLDER)).toBe(true);
    for (const name of readdirSync(SYSTEM_FOLDER)) {
      if (!existing.includes(name)) rmSync(join(SYSTEM_FOLDER, name), { recursive: true });
    }
    for (const { target } of links) expect(existsSync(join(hidden, target))).toBe(true);
  });
});

/**
 * `sleep 60` inherits a child it never asks about: the child stays a zombie as long as it sleeps.
 * The child outlives the shell on purpose: a shell that is still there would bury it.
 */
async function zombie(): Promise<{ pid: number; end: () => void }> {
  const parent = spawn('sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 60'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number(line.toString().trim());
  for (
    let waited = 0;
    waited < 5_000 && !/\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    waited += 10
  ) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(readFileSync(`/proc/${pid}/stat`, 'utf8')).toMatch(/\) Z/);
  return { pid, end: () => void parent.kill('SIGKILL') };
}
