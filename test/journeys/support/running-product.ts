import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { removeClusterFolder } from '@specialistvagen/platform';
import { newInstanceFolder } from './prepared-instance.js';

export type RunningProduct = { url: string; dataDir: string; seconds: number; stop(): Promise<void> };
export type StartProduct = {
  /** Default: a folder of its own with the demo instance in it, removed again. */
  dataDir?: string;
  env?: NodeJS.ProcessEnv;
  args?: string[];
  /** Everything the product says goes here as well. */
  logFile?: string;
};

const MAIN = resolve('dist/apps/standalone/src/main.js');
const START_LIMIT_MS = 280_000;

/** Starts the built product as a newcomer would, on a free port, and waits until it says that it is up. */
export async function startProduct({
  dataDir,
  env = {},
  args = [],
  logFile,
}: StartProduct = {}): Promise<RunningProduct> {
  if (!existsSync(MAIN)) throw new Error('Build first: npm run build');
  const folder = dataDir ?? (await newInstanceFolder(startAndStop));
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: folder,
      NODE_ENV: 'demo',
      PUBLIC_URL: `http://localhost:${port}`,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-20_000);
    if (logFile) appendFileSync(logFile, chunk);
  };
  child.stderr.on('data', collect);
  await new Promise<void>((ready, failed) => {
    const limit = setTimeout(() => failed(new Error(`Did not start in time:\n${output}`)), START_LIMIT_MS);
    child.stdout.on('data', (chunk: Buffer) => {
      collect(chunk);
      if (!output.includes('Specialistvägen är igång')) return;
      clearTimeout(limit);
      ready();
    });
    child.once('exit', (code) => {
      clearTimeout(limit);
      failed(new Error(`Stopped with code ${code}:\n${output}`));
    });
  });
  return {
    url: `http://localhost:${port}`,
    dataDir: folder,
    seconds: (performance.now() - started) / 1000,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = new Promise((exit) => child.once('exit', exit));
        child.kill('SIGTERM');
        await gone;
      }
      if (dataDir) return;
      // As root the database may lie elsewhere, behind a link.
      removeClusterFolder(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startAndStop(dataDir: string): Promise<void> {
  const first = await startProduct({ dataDir });
  await first.stop();
}

export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(address && typeof address === 'object' ? address.port : 0));
    });
  });
}
