import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export type Ended = { code: number | null; signal: NodeJS.Signals | null };
export type ProductProcess = {
  pid: number;
  out(): string;
  err(): string;
  ended: Promise<Ended>;
  /** Waits until the text has been printed; throws what was printed when the process ends before. */
  says(text: string): Promise<void>;
  /** As the terminal does at Ctrl-C: the whole group gets it. */
  ctrlC(): void;
  kill(signal: NodeJS.Signals): void;
};
export type SpawnProduct = {
  env: NodeJS.ProcessEnv;
  args?: string[];
  user?: { uid: number; gid: number };
};

const MAIN = resolve('dist/apps/standalone/src/main.js');
const LIMIT_MS = 120_000;

/** The built product as a process that can be interrupted at any moment; `startProduct` is for when it should just run. */
export function spawnProduct({ env, args = [], user }: SpawnProduct): ProductProcess {
  const child = spawn(process.execPath, [MAIN, ...args], {
    // A group of its own, like a command in a terminal.
    detached: true,
    cwd: '/',
    uid: user?.uid,
    gid: user?.gid,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (printed.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed.err += chunk.toString()));
  let isOver = false;
  const ended = new Promise<Ended>((resolveEnd) =>
    child.once('close', (code, signal) => {
      isOver = true;
      resolveEnd({ code, signal });
    }),
  );
  const all = () => printed.out + printed.err;
  return {
    pid: child.pid ?? 0,
    out: () => printed.out,
    err: () => printed.err,
    ended,
    says: async (text) => {
      const isThere = await until(() => all().includes(text) || isOver);
      if (!isThere || !all().includes(text)) throw new Error(`«${text}» was never said:\n${all()}`);
    },
    ctrlC: () => process.kill(-(child.pid ?? 0), 'SIGINT'),
    kill: (signal) => child.kill(signal),
  };
}

/** Processes that work on an instance's folder, by what was given to them; the dead that nobody has buried do not count. */
export function processesOf(dataDir: string, clusterFolder = dataDir): { pid: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      pid: Number(name),
      command: read(name, 'cmdline'),
      environment: read(name, 'environ'),
    }))
    .filter(
      ({ command, environment }) =>
        environment.split('\0').includes(`DATA_DIR=${dataDir}`) ||
        (command.includes('postgres') && command.includes(clusterFolder)),
    )
    .map(({ pid, command }) => ({ pid, command: command.replaceAll('\0', ' ') }));
}

function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** Waits for something to become true; false when it does not within the limit. */
export async function until(isSo: () => boolean | Promise<boolean>, limit = LIMIT_MS): Promise<boolean> {
  const end = Date.now() + limit;
  while (Date.now() < end) {
    if (await isSo()) return true;
    await wait(100);
  }
  return false;
}
