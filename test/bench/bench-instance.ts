import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOfRole, removeClusterFolder, runningPostgresPort } from '@specialistvagen/platform';
import type { DatabaseRole } from '@specialistvagen/platform';
import { createTrust } from '@specialistvagen/signing';
import { prepareDatabase } from '../../apps/standalone/src/prepare-database.js';
import { startStandalone } from '../../apps/standalone/src/start-standalone.js';
import { StopList } from '../../apps/standalone/src/stop-list.js';

export type BenchInstance = {
  publicUrl: string;
  dataDir: string;
  databaseUrl(role: DatabaseRole): string;
  stop(): Promise<void>;
};

export type BenchDatabase = Pick<BenchInstance, 'dataDir' | 'databaseUrl' | 'stop'>;

/** An empty database by itself: no program works in it but the benchmark. */
export async function startDatabase(progress: (line: string) => void): Promise<BenchDatabase> {
  const { dataDir, running, stop } = newFolder();
  try {
    const { url } = await prepareDatabase({ dataDir, running, progress });
    createTrust(dataDir, { isTest: true });
    return { dataDir, databaseUrl: url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The whole product with its demo people, in a folder that is gone afterwards. */
export async function startInstance(progress: (line: string) => void): Promise<BenchInstance> {
  const { dataDir, running, stop } = newFolder();
  try {
    const settings = { dataDir, port: 0, fresh: true, mode: 'demo' as const };
    const onUnexpectedExit = (name: string, code: number | null) =>
      progress(`${name} stannade oväntat (kod ${code}).`);
    const { publicUrl } = await startStandalone({ settings, running, progress, onUnexpectedExit });
    const port = await runningPostgresPort(dataDir);
    if (port === undefined) throw new Error('Instansens databas kör inte.');
    const server = { host: '127.0.0.1', port, dataDir };
    return { publicUrl, dataDir, databaseUrl: (role) => addressOfRole(server, role), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function newFolder() {
  const dataDir = mkdtempSync(join(tmpdir(), 'specialistvagen-bench-'));
  const running = new StopList();
  const stop = async () => {
    await running.stopAll();
    removeClusterFolder(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { dataDir, running, stop };
}
