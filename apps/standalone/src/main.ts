import { emptyInstance, requireFreePort, requireWritableFolder } from './preconditions.js';
import { readSettings } from './settings.js';
import type { StandaloneSettings } from './settings.js';
import { startStandalone } from './start-standalone.js';
import { banner } from './banner.js';

/** `npm start`: the whole product behind one address, from an empty folder. */
async function main(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), process.env);
  await prepare(settings);
  const standalone = await startStandalone(settings, (line) => console.error(line));
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= standalone.stop().then(() => process.exit(0));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  console.log(banner(settings, standalone.seconds));
}

async function prepare({ port, dataDir, fresh }: StandaloneSettings): Promise<void> {
  if (port !== 0) await requireFreePort(port);
  requireWritableFolder(dataDir);
  if (fresh) await emptyInstance(dataDir);
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'Specialistvägen kunde inte starta.');
  process.exit(1);
});
