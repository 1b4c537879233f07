import { startChild } from './child.js';
import type { ChildSettings } from './child.js';
import type { PreparedDatabase } from './prepare-database.js';
import type { StandaloneSettings } from './settings.js';

export type StartChildren = Pick<ChildSettings, 'running' | 'onUnexpectedExit'> & {
  settings: StandaloneSettings;
  publicUrl: string;
  database: PreparedDatabase;
};

/** dev-idp, api and worker beside each other; returns where the two that listen do so. */
export async function startChildren(start: StartChildren): Promise<{ idp: number; api: number }> {
  const env = environment(start);
  const { running, onUnexpectedExit } = start;
  const child = (name: string, entry: string) => startChild({ name, entry, env, running, onUnexpectedExit });
  const [idp, api] = await Promise.all([
    child('Demoinloggningen', 'dev-idp/src/main.js'),
    child('Tjänsten', 'api/src/main.js'),
    child('Bakgrundstjänsten', 'worker/src/main.js'),
  ]);
  return { idp, api };
}

function environment({ settings, publicUrl, database }: StartChildren): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, DATABASE_URL_MIGRATOR: __, ...inherited } = process.env;
  return {
    ...inherited,
    NODE_ENV: settings.mode,
    DATA_DIR: settings.dataDir,
    // Each child takes a free port and tells it; the front door knows them.
    PORT: '0',
    PUBLIC_URL: publicUrl,
    DATABASE_URL_API: database.url('api'),
    DATABASE_URL_WORKER: database.url('worker'),
    DATABASE_URL_STATISTICS: database.url('statistics'),
    DATABASE_URL_AUDIT: database.url('audit'),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  };
}
