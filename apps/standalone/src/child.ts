import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { StartInterrupted } from './stop-list.js';
import type { StopList } from './stop-list.js';

export type ChildSettings = {
  name: string;
  /** Entry file below dist/apps. */
  entry: string;
  env: NodeJS.ProcessEnv;
  running: StopList;
  onUnexpectedExit: (name: string, code: number | null) => void;
};

const READY_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 10_000;

/** Starts one of the applications and waits for its message `{ ready: true, port }`; returns the port. */
export async function startChild(settings: ChildSettings): Promise<number> {
  const { name, entry, env, running, onUnexpectedExit } = settings;
  const file = fileURLToPath(new URL(`../../${entry}`, import.meta.url));
  const child = fork(file, [], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ready = readyPort(name, child, running);
  // Whoever interrupts the start hears of it from `add`; the child that then stops is no news.
  ready.catch(() => undefined);
  await running.add(() => stop(child));
  const port = await ready;
  child.once('exit', (code) => {
    if (!running.isStopping) onUnexpectedExit(name, code);
  });
  return port;
}

function readyPort(name: string, child: ChildProcess, running: StopList): Promise<number> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(
      () => reject(new Error(`${name} svarade inte inom två minuter.`)),
      READY_LIMIT_MS,
    );
    child.on('message', (message: { ready?: boolean; port?: number }) => {
      if (!message.ready) return;
      clearTimeout(limit);
      resolve(message.port ?? 0);
    });
    child.once('exit', (code) => {
      clearTimeout(limit);
      const sentence = `${name} stannade vid start (kod ${code}). Raderna ovanför säger varför.`;
      reject(running.isStopping ? new StartInterrupted() : new Error(sentence));
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
