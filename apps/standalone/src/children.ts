import type { PreparedDatabase } from './prepare-database.js';
import { startChild } from './child.js';
import type { Child } from './child.js';
import type { StandaloneSettings } from './settings.js';

export type Children = { idp: Child; api: Child; worker: Child };

type StartChildren = {
  settings: StandaloneSettings;
  database: PreparedDatabase;
  onUnexpectedExit: (name: string, code: number | null) => void;
};

/** dev-idp first (the api reads its keys), then api and worker beside each other. */
export async function startChildren({
  settings,
  database,
  onUnexpectedExit,
}: StartChildren): Promise<Children> {
  const env = environment(settings, database);
  const start = (name: string, entry: string) => startChild({ name, entry, env, onUnexpectedExit });
  const idp = await start('Demoinloggningen', 'dev-idp/src/main.js');
  try {
    const [api, worker] = await Promise.all([
      start('Tjänsten', 'api/src/main.js'),
      start('Bakgrundstjänsten', 'worker/src/main.js'),
    ]);
    return { idp, api, worker };
  } catch (error) {
    await idp.stop();
    throw error;
  }
}

function environment(settings: StandaloneSettings, database: PreparedDatabase): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: settings.mode,
    DATA_DIR: settings.dataDir,
    // Each child takes a free port and tells it; the front door knows them.
    PORT: '0',
    PUBLIC_URL: settings.publicUrl,
    DATABASE_URL_API: database.url('api'),
    DATABASE_URL_WORKER: database.url('worker'),
    DATABASE_URL_STATISTICS: database.url('statistics'),
    DATABASE_URL_AUDIT: database.url('audit'),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  };
}
