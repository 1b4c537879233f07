import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { databaseUrl, loadConfig } from '../config/load-config.js';
import type { Config } from '../config/load-config.js';
import { createDataSource } from '../database/data-source.js';
import type { DatabaseRole } from '../database/data-source.js';
import { Transactions } from '../database/transactions.js';
import { postgresUrl, runningPostgresPort, startPostgres } from '../embedded-postgres/start-postgres.js';
import { Secrets } from '../secrets/secrets.js';
import { DATABASE } from './database-name.js';

export type OpenInstance = {
  transactions(role: DatabaseRole, statementTimeout?: number): Promise<Transactions>;
  close(): Promise<void>;
};

/**
 * Opens an existing instance for a command-line tool (decision 5): the server named by `DATABASE_URL` or `POSTGRES_HOST`,
 * else the one that runs on the folder, else one that is started here and stopped again by `close`.
 */
export async function openInstance(
  dataDir: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<OpenInstance> {
  const folder = resolve(dataDir);
  const elsewhere = serverElsewhere(folder, env);
  if (!elsewhere && !existsSync(folder)) throw new Error(`Det finns ingen instans i ${folder}.`);
  const server = elsewhere
    ? { url: (role: DatabaseRole) => databaseUrl(elsewhere, role), stop: async () => undefined }
    : await serverOf(folder);
  const opened: Transactions[] = [];
  return {
    transactions: async (role, statementTimeout) => {
      const url = server.url(role);
      const dataSource = createDataSource({
        url,
        applicationName: `tool-${role}`,
        poolMax: 4,
        statementTimeout,
      });
      const transactions = new Transactions(await dataSource.initialize());
      opened.push(transactions);
      return transactions;
    },
    close: async () => {
      for (const one of opened) await one.dataSource.destroy();
      await server.stop();
    },
  };
}

async function serverOf(dataDir: string) {
  const running = await runningPostgresPort(dataDir);
  const started = running === undefined ? await startPostgres({ dataDir }) : undefined;
  const port = running ?? started?.port ?? 0;
  const secrets = Secrets.open(dataDir);
  return {
    url: (user: DatabaseRole) =>
      postgresUrl({ user, password: secrets.databasePassword(user), port, database: DATABASE }),
    stop: async () => started?.stop(),
  };
}

/** `DATABASE_URL` names the server; each role's own address may be given as `DATABASE_URL_<ROLE>`. */
function serverElsewhere(dataDir: string, env: NodeJS.ProcessEnv): Config | undefined {
  const { DATABASE_URL, POSTGRES_HOST, POSTGRES_PORT } = env;
  if (!DATABASE_URL && !POSTGRES_HOST) return undefined;
  const own = Object.entries(env).filter(([name]) => name.startsWith('DATABASE_URL_'));
  return loadConfig({
    DATA_DIR: dataDir,
    DATABASE_URL,
    POSTGRES_HOST,
    POSTGRES_PORT,
    ...Object.fromEntries(own),
  });
}
