import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

type Message = { ready?: boolean; port?: number; answer?: unknown };

/** A server in a process of its own that tells how much processor time it has used. */
export type MeasuredProcess = {
  port: number;
  ask<T>(question: string): Promise<T>;
  /** Milliseconds of processor time since the process began. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
};

export async function startMeasured(
  entry: string,
  { env, input }: { env?: NodeJS.ProcessEnv; input?: object },
): Promise<MeasuredProcess> {
  const file = fileURLToPath(new URL(entry, import.meta.url));
  const child = fork(file, [], { env: { ...process.env, ...env }, stdio: ['ignore', 2, 2, 'ipc'] });
  const next = () =>
    new Promise<Message>((resolve, reject) => {
      const exited = (code: number | null) => reject(new Error(`${entry} stannade (kod ${code}).`));
      child.once('exit', exited);
      child.once('message', (message: Message) => {
        child.off('exit', exited);
        resolve(message);
      });
    });
  if (input) child.send({ input });
  const { port = 0 } = await next();
  const ask = async <T>(question: string) => {
    const told = next();
    child.send({ question });
    return (await told).answer as T;
  };
  return {
    port,
    ask,
    cpu: async () => {
      const { user, system } = await ask<NodeJS.CpuUsage>('cpu');
      return (user + system) / 1000;
    },
    stop: async () => {
      const gone = new Promise((exit) => child.once('exit', exit));
      child.kill('SIGTERM');
      await gone;
    },
  };
}
