import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Child = { name: string; port: number; stop(): Promise<void> };
export type ChildSettings = {
  name: string;
  /** Entry file below dist/apps. */
  entry: string;
  env: NodeJS.ProcessEnv;
  onUnexpectedExit: (name: string, code: number | null) => void;
};

const READY_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 10_000;

/** Starts one of the applications and waits for its message `{ ready: true, port }`. */
export async function startChild({ name, entry, env, onUnexpectedExit }: ChildSettings): Promise<Child> {
  const file = fileURLToPath(new URL(`../../${entry}`, import.meta.url));
  const process_ = fork(file, [], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  let stopping = false;
  process_.on('exit', (code) => {
    if (!stopping) onUnexpectedExit(name, code);
  });
  const port = await readyPort(name, process_);
  return {
    name,
    port,
    stop: async () => {
      stopping = true;
      await stop(process_);
    },
  };
}

function readyPort(name: string, child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`${name} svarade inte inom två minuter.`)), READY_LIMIT_MS);
    child.on('message', (message: { ready?: boolean; port?: number }) => {
      if (!message.ready) return;
      clearTimeout(limit);
      resolve(message.port ?? 0);
    });
    child.once('exit', (code) => {
      clearTimeout(limit);
      reject(new Error(`${name} stannade vid start (kod ${code}). Raderna ovanför säger varför.`));
    });
  });
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const limit = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    child.once('exit', () => {
      clearTimeout(limit);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
