import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export type StandaloneSettings = {
  dataDir: string;
  /** 0 takes a free one. */
  port: number;
  /** Default: this machine, on the port that was opened. */
  publicUrl?: string;
  fresh: boolean;
  mode: 'demo' | 'test';
  /** A PostgreSQL elsewhere instead of the embedded one (compose). */
  postgres?: ExternalPostgres;
};
export type ExternalPostgres = { host: string; port: number; passwordFile: string };

/** What was asked for cannot be understood: one sentence, and exit code 2. */
export class UsageError extends Error {}

const DEFAULT_PORT = '3000';

/** Command line and environment of `npm start`. Throws `UsageError` on an unknown flag or a port that is none. */
export function readSettings(argv: readonly string[], env: NodeJS.ProcessEnv): StandaloneSettings {
  if (env.NODE_ENV === 'production')
    throw new UsageError(
      'npm start kör demon. Produktion startas tjänst för tjänst, se docs/operations.md (NODE_ENV=production).',
    );
  return {
    fresh: readFlags(argv).fresh,
    dataDir: resolve(env.DATA_DIR || '.data'),
    port: readPort(env.PORT || DEFAULT_PORT),
    publicUrl: env.PUBLIC_URL || undefined,
    mode: env.NODE_ENV === 'test' ? 'test' : 'demo',
    postgres: readPostgres(env),
  };
}

function readFlags(argv: readonly string[]): { fresh: boolean } {
  try {
    return parseArgs({ args: [...argv], options: { fresh: { type: 'boolean', default: false } } }).values;
  } catch {
    throw new UsageError(
      `Okänd växel: ${argv.join(' ')}. Den enda som finns är --fresh (npm start -- --fresh), som tömmer instansen.`,
    );
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new UsageError(
    `PORT=${text} är inget portnummer. Ange ett tal mellan 1 och 65535, till exempel PORT=8080 npm start.`,
  );
}

function readPostgres(env: NodeJS.ProcessEnv): ExternalPostgres | undefined {
  if (!env.POSTGRES_HOST) return undefined;
  if (!env.POSTGRES_PASSWORD_FILE)
    throw new UsageError(
      'POSTGRES_HOST behöver POSTGRES_PASSWORD_FILE: filen med superanvändarens lösenord.',
    );
  return {
    host: env.POSTGRES_HOST,
    port: readPort(env.POSTGRES_PORT || '5432'),
    passwordFile: env.POSTGRES_PASSWORD_FILE,
  };
}
