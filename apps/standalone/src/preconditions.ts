import { accessSync, constants, existsSync, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { removeClusterFolder, runningPostgresPort, startPostgres } from '@specialistvagen/platform';

/** Throws one clear sentence when the port is taken. */
export async function requireFreePort(port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new Error(portSentence(port, error.code))));
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

/** Throws one clear sentence when the instance's folder cannot be written. */
export function requireWritableFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o755 });
    accessSync(dataDir, constants.W_OK);
  } catch {
    throw new Error(`Mappen ${dataDir} går inte att skriva i. Välj en annan med DATA_DIR=… npm start.`);
  }
}

/** `--fresh`: the instance is emptied, its database cluster too when it lies elsewhere. */
export async function emptyInstance(dataDir: string): Promise<void> {
  if (!existsSync(dataDir)) return;
  // A server that a killed start left behind would go on writing into a removed folder.
  if ((await runningPostgresPort(dataDir)) !== undefined) await (await startPostgres({ dataDir })).stop();
  removeClusterFolder(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dirname(dataDir), { recursive: true });
}

function portSentence(port: number, code: string | undefined): string {
  return code === 'EADDRINUSE'
    ? `Port ${port} är upptagen. Välj en annan med PORT=8080 npm start, eller stäng det som använder den.`
    : `Port ${port} går inte att öppna (${code ?? 'okänt fel'}). Välj en annan med PORT=8080 npm start.`;
}
