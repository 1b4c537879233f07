import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { existingClusterFolder, prepareClusterFolder, removeClusterFolder } from '@specialistvagen/platform';
import { copyFolder } from '../../support/copy-folder.js';
import { exclusively } from '../../support/exclusively.js';

const LIMIT_MS = 280_000;
const CLUSTER = 'pg';

/**
 * A folder with the demo instance as its first start leaves it. The first spec file of a run that asks makes it with
 * `startOnce`, the others get a copy; outside Jest the folder is empty, and the product fills it itself.
 */
export async function newInstanceFolder(startOnce: (dataDir: string) => Promise<void>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'specialistvagen-'));
  const run = process.env.SPECIALISTVAGEN_TEST_RUN;
  if (!run) return folder;
  const prepared = join(run, 'prepared');
  await exclusively(`${prepared}.lock`, () => prepareOnce(prepared, startOnce), LIMIT_MS);
  const { data } = prepareClusterFolder(folder);
  rmSync(data, { recursive: true });
  copyFolder(join(prepared, CLUSTER), data);
  copyFolder(`${join(prepared, 'rest')}/.`, folder);
  return folder;
}

async function prepareOnce(prepared: string, startOnce: (dataDir: string) => Promise<void>): Promise<void> {
  if (existsSync(prepared)) return;
  const first = mkdtempSync(join(tmpdir(), 'specialistvagen-'));
  const unfinished = `${prepared}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  try {
    await startOnce(first);
    const cluster = existingClusterFolder(first);
    if (!cluster) throw new Error('The first start left no database');
    mkdirSync(join(unfinished, 'rest'), { recursive: true });
    copyFolder(cluster.data, join(unfinished, CLUSTER));
    for (const name of readdirSync(first).filter((one) => one !== CLUSTER))
      copyFolder(join(first, name), join(unfinished, 'rest', name));
    renameSync(unfinished, prepared);
  } finally {
    removeClusterFolder(first);
    rmSync(first, { recursive: true, force: true });
  }
}
