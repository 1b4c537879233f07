import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeClusterFolder, runningPostgresPort, startPostgres } from '@specialistvagen/platform';

/** Throws one clear sentence when the instance's folder cannot be written. */
export function requireWritableFolder(dataDir: string): void {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch {
    throw new Error(`Mappen ${dataDir} går inte att skriva i. Välj en annan med DATA_DIR=… npm start.`);
  }
}

/** One level at a time: Node's own `recursive` never returns where the system refuses with ENOENT, as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o755 });
}

/** `--fresh`: all that an instance consists of is removed, its database cluster too when it lies elsewhere; nothing else. */
export async function emptyInstance(dataDir: string): Promise<void> {
  if (!existsSync(dataDir)) return;
  requireInstance(dataDir);
  // A server that a killed start left behind would go on writing into a removed folder.
  if ((await runningPostgresPort(dataDir)) !== undefined) await (await startPostgres({ dataDir })).stop();
  removeClusterFolder(dataDir);
  for (const part of parts) rmSync(join(dataDir, part), { recursive: true, force: true });
}

const parts = ['pg', 'secrets', 'trust', '.database-starting'];

/** `DATA_DIR=$HOME npm start -- --fresh` must not take the home folder's own `secrets` for ours. */
function requireInstance(dataDir: string): void {
  const present = readdirSync(dataDir).filter((name) => parts.includes(name));
  if (present.length === 0 || existsSync(join(dataDir, 'secrets', 'instance.json'))) return;
  throw new Error(
    `${dataDir} ser inte ut som en instans av Specialistvägen, så den töms inte. Välj en annan mapp med DATA_DIR=… npm start.`,
  );
}
