import { createLogKey, requireTokenLogKey } from '@specialistvagen/evidence-log';
import { holdsTestPeople } from '@specialistvagen/identity';
import { DomainError, Transactions, createDataSource, loadConfig } from '@specialistvagen/platform';
import { SigningError, createTrust, requireGenuineTrust, requireTokenKeys } from '@specialistvagen/signing';
import { prepareDatabase } from './prepare-database.js';
import type { ExternalPostgres } from './settings.js';
import { StopList } from './stop-list.js';

const say = (line: string) => console.error(line);

/**
 * The step before a new version runs on a PostgreSQL elsewhere: roles, database, tables, keys. Safe to run again. Refuses
 * what belongs to the demo when it is production.
 */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const { dataDir, postgres, mode, keyStore } = config;
  const server: ExternalPostgres | undefined = postgres?.superuserPasswordFile
    ? { host: postgres.host, port: postgres.port, passwordFile: postgres.superuserPasswordFile }
    : undefined;
  if (!server) throw new Error('POSTGRES_HOST och POSTGRES_PASSWORD_FILE behövs.');
  createTrust(dataDir, { isTest: mode !== 'production', keyStore });
  createLogKey(dataDir, { isTest: mode !== 'production' });
  if (mode === 'production') {
    requireGenuineTrust(dataDir);
    requireTokenKeys(dataDir);
    requireTokenLogKey(dataDir);
  }
  const { url } = await prepareDatabase({
    dataDir,
    postgres: server,
    running: new StopList(),
    progress: say,
  });
  if (mode === 'production') await refuseTestPeople(url('migrator'));
  say('Databas och nycklar är klara.');
}

async function refuseTestPeople(url: string): Promise<void> {
  const dataSource = await createDataSource({ url, applicationName: 'deploy', poolMax: 1 }).initialize();
  try {
    if (await holdsTestPeople(new Transactions(dataSource)))
      throw new Error('Databasen innehåller demopersoner och kan inte köras i produktion.');
  } finally {
    await dataSource.destroy();
  }
}

void main().catch((error: unknown) => {
  const isExpected = error instanceof DomainError || error instanceof SigningError;
  const sentences = isExpected ? error.reasons.map(({ text }) => text) : [messageOf(error)];
  say(sentences.join('\n'));
  process.exit(1);
});

function messageOf(error: unknown): string {
  return error instanceof Error && error.message ? error.message : 'Databasen kunde inte förberedas.';
}
