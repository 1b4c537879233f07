import pg from 'pg';
import { DataSource } from 'typeorm';
import type { EntitySchema, MixedList } from 'typeorm';

/** The login roles; `owner` owns every object and cannot log in. */
export const databaseRoles = ['migrator', 'api', 'worker', 'statistics', 'audit'] as const;
export type DatabaseRole = (typeof databaseRoles)[number];

export type DataSourceSettings = {
  url: string;
  applicationName: string;
  /** Connections at most; default 10. */
  poolMax?: number;
  /** Milliseconds; default 15 000. A rebuild of statistics may need more. */
  statementTimeout?: number;
  /** Milliseconds; default 5 000. */
  lockTimeout?: number;
  entities?: MixedList<string | EntitySchema | (new () => object)>;
};

const DATE = 1082;

/** A `date` stays the text `YYYY-MM-DD`: as a JavaScript Date it would move a day with the machine's time zone. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === DATE
      ? (value: string) => value
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** A TypeORM DataSource, not yet initialised, whose connections give up rather than hang. */
export function createDataSource(settings: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    applicationName: settings.applicationName,
    poolSize: settings.poolMax ?? 10,
    entities: settings.entities ?? [],
    synchronize: false,
    logging: false,
    installExtensions: false,
    extra: {
      types,
      statement_timeout: settings.statementTimeout ?? 15_000,
      lock_timeout: settings.lockTimeout ?? 5_000,
      idle_in_transaction_session_timeout: 30_000,
      connectionTimeoutMillis: 10_000,
      // What a transaction gets that asks for nothing else, whatever the server or the role is set to: and for nobody.
      options:
        '-c default_transaction_isolation=read\\ committed -c app.person= -c app.purpose= -c app.system=',
    },
  });
}
