import type { AddressInfo } from 'node:net';
import { createTrust } from '@specialistvagen/signing';
import { startChildren } from './children.js';
import type { Children } from './children.js';
import { openFrontDoor } from './front-door.js';
import { loadDemoInstance } from './load-demo-instance.js';
import { prepareDatabase } from './prepare-database.js';
import type { StandaloneSettings } from './settings.js';

export type Standalone = { port: number; seconds: number; stop(): Promise<void> };

/** Database, demo people, dev-idp, api and worker behind one listener; `stop` stops all that was started here. */
export async function startStandalone(
  settings: StandaloneSettings,
  progress: (line: string) => void,
): Promise<Standalone> {
  const started = performance.now();
  const database = await prepareDatabase(settings.dataDir, progress);
  createTrust(settings.dataDir, { isTest: true });
  let children: Children | undefined;
  const stop = async () => {
    await Promise.all([children?.api.stop(), children?.worker.stop(), children?.idp.stop()]);
    await database.server.stop();
  };
  try {
    if (database.isNew) await loadDemoInstance(settings, database, progress);
    const door = await openFrontDoor(settings.port, () => ({
      idp: children?.idp.port,
      api: children?.api.port,
    }));
    progress('Startar tjänsterna …');
    const onUnexpectedExit = (name: string, code: number | null) => {
      progress(`${name} stannade oväntat (kod ${code}). Allt stängs; starta om med npm start.`);
      void stop().then(() => process.exit(1));
    };
    children = await startChildren({ settings, database, onUnexpectedExit });
    return {
      port: (door.address() as AddressInfo).port,
      seconds: (performance.now() - started) / 1000,
      stop: async () => {
        door.close();
        door.closeAllConnections();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
