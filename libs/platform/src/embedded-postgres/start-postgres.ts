import { spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCode } from '../errors/error-code.js';
import { Secrets } from '../secrets/secrets.js';
import { findBinaries } from './binaries.js';
import type { Binaries } from './binaries.js';
import { clusterFolder, existingClusterFolder } from './cluster-folder.js';
import type { ClusterFolder } from './cluster-folder.js';
import { databaseUser } from './operating-user.js';
import type { OperatingUser } from './operating-user.js';
import { clearDeadPostmaster, runningPostmaster } from './postmaster.js';

export type StartPostgres = {
  dataDir: string;
  /** Default: a free one. A server that runs already keeps the port it has. */
  port?: number;
  /** Nothing is flushed to disk: fast, and lost with the machine. For tests only. */
  test?: boolean;
};

export type RunningPostgres = {
  port: number;
  /** True when a server already ran on the folder (its Node process was killed) and was taken over. */
  adopted: boolean;
  /** Address of one database as the superuser `postgres`; holds the password, so it is never printed. */
  superuserUrl(database: string): string;
  /** `fast` (default) closes connections and flushes; `immediate` (default with `test`) drops everything at once. */
  stop(mode?: 'fast' | 'immediate'): Promise<void>;
};

type Supervised = StartPostgres & {
  folder: ClusterFolder;
  user: OperatingUser | undefined;
  binaries: Binaries;
};

/**
 * Starts the embedded PostgreSQL of one instance on 127.0.0.1, making the cluster on the first start. As root it runs as
 * another user. Throws with one Swedish sentence when it cannot.
 */
export async function startPostgres(options: StartPostgres): Promise<RunningPostgres> {
  const user = databaseUser();
  const folder = clusterFolder(options.dataDir, user);
  const password = Secrets.open(options.dataDir).databasePassword('postgres');
  const server: Supervised = { ...options, folder, user, binaries: findBinaries(user) };
  const unlock = await lock(options.dataDir);
  try {
    const running = await settledPostmaster(folder);
    if (!running) {
      await clearDeadPostmaster(folder);
      if (!existsSync(join(folder.data, 'PG_VERSION'))) await initialise(server, password);
      await startOnFreePort(server);
    }
    const { port } = (await runningPostmaster(folder)) ?? { port: 0 };
    return {
      port,
      adopted: running !== undefined,
      superuserUrl: (database) => postgresUrl({ user: 'postgres', password, port, database }),
      stop: (mode = options.test ? 'immediate' : 'fast') =>
        pgCtl(server, ['stop', '-m', mode, '-w', '-t', '60']),
    };
  } finally {
    unlock();
  }
}

/** The port of the server that runs on an instance's folder; undefined when it is stopped. */
export async function runningPostgresPort(dataDir: string): Promise<number | undefined> {
  const folder = existingClusterFolder(dataDir);
  return folder && (await runningPostmaster(folder))?.port;
}

export function postgresUrl(at: {
  user: string;
  password: string;
  port: number;
  database: string;
  host?: string;
}): string {
  const url = new URL(`postgres://${at.host ?? '127.0.0.1'}:${at.port}/${encodeURIComponent(at.database)}`);
  url.username = at.user;
  url.password = at.password;
  return url.href;
}

/** A server that is just starting or stopping is given time to make up its mind. */
async function settledPostmaster(folder: ClusterFolder): Promise<{ port: number } | undefined> {
  for (let waited = 0; waited < 60_000; waited += 100) {
    const running = await runningPostmaster(folder);
    if (!running || running.ready) return running;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Databasen i ${folder.root} varken startar eller stannar. Se ${folder.log}.`);
}

async function initialise(server: Supervised, password: string): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'specialistvagen-'));
  const passwordFile = join(scratch, 'password');
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (server.user) {
      chownSync(scratch, server.user.uid, server.user.gid);
      chownSync(passwordFile, server.user.uid, server.user.gid);
    }
    // ICU with the Swedish order: Å Ä Ö last. The C locale keeps messages and numbers as PostgreSQL writes them.
    const access = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
    const locale = ['-E', 'UTF8', '--locale-provider=icu', '--icu-locale=sv-SE', '--locale=C'];
    const writing = server.test ? ['--data-checksums', '--no-sync'] : ['--data-checksums'];
    await run(server, server.binaries.initdb, ['-D', server.folder.data, ...access, ...locale, ...writing]);
  } catch (error) {
    rmSync(server.folder.data, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function startOnFreePort(server: Supervised): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const port = server.port ?? (await freePort());
    try {
      await pgCtl(server, [
        'start',
        '-w',
        '-t',
        '60',
        '-l',
        server.folder.log,
        '-o',
        serverOptions(server, port),
      ]);
      return;
    } catch (error) {
      // Between asking for a free port and using it somebody else may have taken it.
      if (server.port !== undefined || attempt >= 5) throw error;
    }
  }
}

function serverOptions({ test }: Supervised, port: number): string {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    // A file of ten thousand posts holds ten thousand doctors until it is read in whole.
    max_locks_per_transaction: '128',
    timezone: 'UTC',
    jit: 'off',
    // Statements may carry what people wrote; the log keeps neither them nor their parameters.
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    ...(test && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  };
  return [`-p ${port}`, ...Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)].join(' ');
}

async function pgCtl(server: Supervised, args: string[]): Promise<void> {
  await run(server, server.binaries.pgCtl, [...args, '-D', server.folder.data]);
}

/** Runs one of the binaries as the database's user. Output is not piped: the server would inherit the pipe. */
async function run({ user, folder, binaries }: Supervised, binary: string, args: string[]): Promise<void> {
  const isInit = binary === binaries.initdb;
  const child = spawn(binary, args, {
    uid: user?.uid,
    gid: user?.gid,
    cwd: user ? '/' : undefined,
    stdio: ['ignore', 'ignore', isInit ? 'pipe' : 'ignore'],
    env: { PATH: process.env.PATH, SYSTEMROOT: process.env.SYSTEMROOT, LC_ALL: 'C' },
  });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('exit', resolve),
  );
  if (code === 0) return;
  const log = existsSync(folder.log) ? readFileSync(folder.log, 'utf8').split('\n').slice(-6).join('\n') : '';
  throw new Error(
    `Databasen i ${folder.root} kunde inte startas: ${(complaint || log).trim() || `kod ${code}`}`,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
    });
  });
}

/** Two starts on one folder wait for each other. A lock whose process is gone is taken over. */
async function lock(dataDir: string): Promise<() => void> {
  const file = join(dataDir, '.database-starting');
  for (let waited = 0; waited < 120_000; waited += 50) {
    try {
      const descriptor = openSync(file, 'wx', 0o600);
      writeFileSync(descriptor, String(process.pid));
      closeSync(descriptor);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
      if (isAbandoned(file)) rmSync(file, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`En annan process håller på att starta databasen i ${dataDir}.`);
}

function isAbandoned(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid === 0) return Date.now() - statSync(file).mtimeMs > 5_000;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return errorCode(error) === 'ESRCH';
  }
}
