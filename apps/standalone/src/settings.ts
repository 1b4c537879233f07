import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export type StandaloneSettings = {
  dataDir: string;
  port: number;
  publicUrl: string;
  fresh: boolean;
  mode: string;
};

/** Command line and environment of `npm start`. Throws one sentence on an unknown flag or a port that is none. */
export function readSettings(argv: readonly string[], env: NodeJS.ProcessEnv): StandaloneSettings {
  const { values } = parseArgs({ args: [...argv], options: { fresh: { type: 'boolean', default: false } } });
  const port = Number(env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT=${env.PORT} är inget portnummer.`);
  return {
    dataDir: resolve(env.DATA_DIR ?? '.data'),
    port,
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${port}`,
    fresh: values.fresh,
    mode: env.NODE_ENV === 'test' ? 'test' : 'demo',
  };
}
