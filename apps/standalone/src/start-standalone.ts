import { createLogKey } from '@specialistvagen/evidence-log';
import { createTrust } from '@specialistvagen/signing';
import { startChildren } from './children.js';
import { openFrontDoor } from './front-door.js';
import { lockInstance } from './instance-lock.js';
import { loadDemoInstance } from './load-demo-instance.js';
import { emptyInstance, requireWritableFolder } from './preconditions.js';
import { prepareDatabase } from './prepare-database.js';
import type { StandaloneSettings } from './settings.js';
import type { StopList } from './stop-list.js';

export type Standalone = { publicUrl: string; seconds: number };
export type StartStandalone = {
  settings: StandaloneSettings;
  /** Gets a way to stop each thing that is started, as soon as there is one. */
  running: StopList;
  progress: (line: string) => void;
  onUnexpectedExit: (name: string, code: number | null) => void;
};

/** Database, demo people, dev-idp, api and worker behind one listener. */
export async function startStandalone(start: StartStandalone): Promise<Standalone> {
  const started = performance.now();
  const { settings, running, progress, onUnexpectedExit } = start;
  const door = await openFrontDoor(settings.port);
  await running.add(() => door.close());
  await claimFolder(settings, running);
  const database = await prepareDatabase({ ...settings, running, progress });
  createTrust(settings.dataDir, { isTest: true });
  createLogKey(settings.dataDir, { isTest: true });
  await loadDemoInstance(settings, database, progress);
  progress('Startar tjänsterna …');
  const publicUrl = settings.publicUrl ?? `http://localhost:${door.port}`;
  door.lead(await startChildren({ settings, publicUrl, database, running, onUnexpectedExit }));
  // Nobody new is let in while the services behind it stop.
  await running.add(() => door.close());
  return { publicUrl, seconds: (performance.now() - started) / 1000 };
}

async function claimFolder({ dataDir, fresh }: StandaloneSettings, running: StopList): Promise<void> {
  requireWritableFolder(dataDir);
  const unlock = lockInstance(dataDir);
  await running.add(async () => unlock());
  if (fresh) await emptyInstance(dataDir);
}
